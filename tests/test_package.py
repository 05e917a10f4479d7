"""The package as an editor and a type checker see it."""

from importlib.resources import files

import dateline


def test_its_types_are_known_and_its_names_are_listed() -> None:
    assert (files("dateline") / "py.typed").is_file()
    assert dir(dateline) == sorted(dateline.__all__)
    assert all(callable(getattr(dateline, name)) for name in dir(dateline))
