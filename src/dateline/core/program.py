"""The program itself, as installed: a hash of its parts tells one version of them from another."""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable


@cache
def program_hash(*parts: str) -> str:
    """A hash of these packages of the program: their code and their data."""
    digest, home = hashlib.sha256(), files("dateline")
    for part in parts:
        for file in _own_files(home / part):
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _own_files(folder: Traversable) -> Iterator[Traversable]:
    for child in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if child.is_dir():
            yield from _own_files(child)
        elif child.name.endswith((".py", ".toml")):
            yield child
