"""Finding, building and replacing the gazetteer file."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dateline.gazetteer import default_path, describe, open_gazetteer
from dateline.gazetteer import packages as packages_module
from dateline.gazetteer.content import content_version
from dateline.gazetteer.entries import Entry
from dateline.gazetteer.writer import write

_ABOUT = {"source": "packages", "packages": "", "built": "2026-01-01T00:00:00+00:00"}


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Packages that know a single town, so that a build is quick."""
    town = Entry(1, "Smallville", None, None, "US", 1.0, 2.0, 500, "P", "PPL")
    monkeypatch.setattr(packages_module, "_entries", lambda: iter([town]))


def test_the_environment_names_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATELINE_GAZETTEER", str(tmp_path / "mine.sqlite"))
    assert default_path() == tmp_path / "mine.sqlite"
    monkeypatch.delenv("DATELINE_GAZETTEER")
    assert default_path().name == "gazetteer.sqlite"


@pytest.mark.usefixtures("few")
def test_a_missing_file_is_built_on_first_use(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "g.sqlite"
    assert open_gazetteer(path).known("Smallville")
    assert describe(path)["places"] == "1"
    assert [found.name for found in path.parent.iterdir()] == ["g.sqlite"]


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_broken_file_is_built_again(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "g.sqlite"
    path.write_bytes(content)
    assert describe(path) == {}
    assert open_gazetteer(path).known("Smallville")


@pytest.mark.usefixtures("few")
def test_a_stale_file_is_built_again(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    write(path, [], {**_ABOUT, "content_version": "of long ago"})
    assert open_gazetteer(path).known("Smallville")


@pytest.mark.usefixtures("few")
def test_a_current_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    write(path, [], {**_ABOUT, "content_version": content_version()})
    assert not open_gazetteer(path).known("Smallville")


def test_a_dump_of_another_form_is_refused_with_what_to_do(tmp_path: Path, small_file: Path) -> None:
    path = tmp_path / "g.sqlite"
    shutil.copy(small_file, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE about SET value = '0' WHERE key = 'schema_version'")
    with pytest.raises(ValueError, match="build it from the dump again"):
        open_gazetteer(path)


def test_a_build_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    write(path, [Entry(1, "Oldtown", None, None, "US", 1.0, 2.0, 500, "P", "PPL")], _ABOUT)
    with pytest.raises(ZeroDivisionError):
        write(path, (1 / 0 for _ in range(1)), _ABOUT)  # type: ignore[misc]
    assert [found.name for found in tmp_path.iterdir()] == ["g.sqlite"]
    assert describe(path)["places"] == "1"
