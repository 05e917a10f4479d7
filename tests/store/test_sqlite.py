"""What a project in a file owes besides: no crash or full disk costs a whole document, and every error is one line."""

import os
import signal
import sqlite3
import subprocess
import sys
import tracemalloc
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event

from dateline.core import Document
from dateline.store import Coding, Database, Documents, Readings, StoreError, connect, connect_or_create, create
from tests.made import made_document, made_event

_ENDLESS = """
import sys
from pathlib import Path
from dateline.store import Coding, create
from tests.made import made_document, made_event

store = Coding(create(sys.argv[1]), "first")
for number in range(100_000):
    document = made_document(f"Report {number} tells of a blast.", name=f"r{number}")
    store.add(document, [made_event(document, ordinal=n) for n in range(3)])
    if number == 20:
        print("going", flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "Work").mkdir()
    return tmp_path / "Work" / "project.db"


@pytest.fixture
def database(path: Path) -> Database:
    return create(path)


@pytest.fixture
def store(database: Database) -> Coding:
    return Coding(database, "first")


def report(number: int, size: int = 0) -> Document:
    return made_document(f"Report {number} tells of a blast." + "x" * size, name=f"r{number}")


def pragma(database: Database, word: str) -> None:
    """Every connection of the database from now on says this first."""
    database.close()
    event.listen(database._engine, "connect", lambda connection, _: connection.execute(f"pragma {word}"))


def test_a_killed_writer_leaves_whole_documents(path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", _ENDLESS, str(path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"going\n"
        os.kill(writer.pid, signal.SIGKILL)
    database = connect(path)
    kept = list(Documents(database))
    assert len(kept) > 20
    assert [document.name for document in kept] == [f"r{number}" for number in range(len(kept))]
    store = Coding(database, "first")
    assert [len(list(store.events_of(document))) for document in kept] == [3] * len(kept)
    following = report(len(kept))
    store.add(following, [made_event(following)])
    assert store.known(following)


def test_what_is_added_is_seen_by_another_connection_at_once(store: Coding, path: Path) -> None:
    store.add(report(1), [made_event(report(1))])
    assert Coding(connect(path), "first").known(report(1))


def test_two_writers_take_turns(store: Coding, path: Path) -> None:
    other = Coding(connect(path), "first")
    for number in range(10):
        (store if number % 2 else other).add(report(number), ())
    assert [document.name for document in Documents(connect(path))] == [f"r{number}" for number in range(10)]


def test_a_project_that_another_holds_is_one_line(path: Path, store: Coding, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.store.sqlite_files.WAIT", 0.05)
    other = connect(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("begin immediate")
        with pytest.raises(StoreError) as told:
            Coding(other, "first").add(report(1), ())
    assert str(told.value) == f"{path}: another process is writing the project; wait for it and run the command again"
    store.add(report(1), ())
    assert store.known(report(1))


def test_a_full_disk_is_one_line_and_keeps_what_was_whole(store: Coding, database: Database, path: Path) -> None:
    store.add(report(1), [made_event(report(1))])
    with closing(sqlite3.connect(path)) as connection:
        (pages,) = connection.execute("pragma page_count").fetchone()
    pragma(database, f"max_page_count = {pages + 20}")
    large = report(2, size=400_000)
    with pytest.raises(StoreError, match="the disk is full; make room") as told:
        store.add(large, [made_event(large)])
    assert "\n" not in str(told.value)
    pragma(database, "max_page_count = 1000000")
    assert [document.name for document in Documents(database)] == ["r1"]
    store.add(large, [made_event(large)])
    assert [found.document for _, _, found in Readings(connect(path))] == ["r1", "r2"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"no database at all, " * 200, "is no project, or is broken"),
        (b"SQLite format 3\x00" + b"\xff" * 5000, "broken"),
    ],
)
def test_a_file_that_is_no_database_is_one_line(path: Path, content: bytes, told: str) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreError, match=told) as error:
        connect(path)
    assert str(error.value).startswith(f"{path}: ")
    assert "\n" not in str(error.value)
    assert path.read_bytes() == content


def test_a_database_of_something_else_is_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table recipes (name text)")
        connection.commit()
    content = path.read_bytes()
    with pytest.raises(StoreError, match="is no project"):
        connect(path)
    with pytest.raises(StoreError, match="is there already"):
        create(path)
    assert path.read_bytes() == content


def test_a_damaged_page_is_one_line(store: Coding, database: Database, path: Path) -> None:
    for number in range(50):
        store.add(report(number, size=5000), ())
    database.close()
    content = path.read_bytes()
    half = len(content) // 2
    path.write_bytes(content[:half] + b"\xa5" * (len(content) - half))
    with pytest.raises(StoreError, match=r"is broken; bring back a backup"):
        list(Documents(connect(path)))


def test_a_row_that_cannot_be_read_is_one_line(store: Coding, database: Database) -> None:
    store.add(report(1), [made_event(report(1))])
    with database.writing() as connection:
        connection.exec_driver_sql("update events set body = '{\"id\": 1}'")
        connection.exec_driver_sql("update documents set body = '{'")
    for rows in (Documents(database), Readings(database)):
        with pytest.raises(StoreError, match="is broken; bring back a backup"):
            list(rows)


def test_a_folder_that_is_missing_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no folder"):
        create(tmp_path / "absent" / "project.db")


def test_a_folder_in_the_place_of_the_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder; name a file"):
        create(tmp_path)


def test_a_project_that_may_not_be_written_is_one_line(store: Coding, database: Database) -> None:
    pragma(database, "query_only = on")
    with pytest.raises(StoreError, match="may not be written, only read; change its permissions"):
        store.add(report(1), ())


def test_a_project_whose_making_was_cut_short_is_made_anew(path: Path) -> None:
    path.touch()
    assert connect_or_create(path).words["strict"] == " strict"
    assert list(Documents(connect_or_create(path))) == []


def test_an_address_of_another_kind_is_one_line() -> None:
    with pytest.raises(StoreError, match=r"^mysql://root@host/name: is neither"):
        connect("mysql://root:secret@host/name")


def test_reading_everything_holds_few_documents_at_a_time(store: Coding, database: Database) -> None:
    for number in range(300):
        store.add(report(number, size=40_000), ())
    tracemalloc.start()
    try:
        assert sum(len(document.text) for document in Documents(database)) > 12_000_000
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4_000_000


def test_words_for_the_tables_are_those_of_the_file(store: Coding, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("pragma journal_mode").fetchone() == ("wal",)
        assert connection.execute("pragma foreign_key_check").fetchall() == []
