"""What a store in a file owes besides: no crash or full disk costs a whole document, and every error is one line."""

import os
import signal
import sqlite3
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from dateline.core import Document
from dateline.store import StoreError
from dateline.store.sqlite import SqliteStore
from tests.made import made_document, made_event

_ENDLESS = """
import sys
from pathlib import Path
from dateline.store.sqlite import SqliteStore
from tests.made import made_document, made_event

store = SqliteStore(Path(sys.argv[1]))
for number in range(100_000):
    document = made_document(f"Report {number} tells of a blast.", name=f"r{number}")
    store.add(document, [made_event(document, ordinal=n) for n in range(3)])
    if number == 20:
        print("going", flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Work" / "work.sqlite"


@pytest.fixture
def store(path: Path) -> SqliteStore:
    path.parent.mkdir()
    return SqliteStore(path)


def report(number: int, size: int = 0) -> Document:
    return made_document(f"Report {number} tells of a blast." + "x" * size, name=f"r{number}")


def test_a_killed_writer_leaves_whole_documents(path: Path) -> None:
    path.parent.mkdir()
    with subprocess.Popen([sys.executable, "-c", _ENDLESS, str(path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"going\n"
        os.kill(writer.pid, signal.SIGKILL)
    store = SqliteStore(path)
    kept = list(store.documents())
    assert len(kept) > 20
    assert [document.name for document in kept] == [f"r{number}" for number in range(len(kept))]
    assert [len(list(store.events_of(document.id))) for document in kept] == [3] * len(kept)
    following = report(len(kept))
    store.add(following, [made_event(following)])
    assert store.known(following.id)


def test_what_is_added_is_seen_by_another_connection_at_once(store: SqliteStore, path: Path) -> None:
    store.add(report(1), [made_event(report(1))])
    assert SqliteStore(path).known(report(1).id)


def test_two_writers_take_turns(store: SqliteStore, path: Path) -> None:
    other = SqliteStore(path)
    for number in range(10):
        (store if number % 2 else other).add(report(number), ())
    assert [document.name for document in store.documents()] == [f"r{number}" for number in range(10)]


def test_a_store_that_another_holds_is_one_line(
    store: SqliteStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dateline.store.sqlite._WAIT", 0.05)
    other = SqliteStore(path)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("begin immediate")
    with pytest.raises(StoreError) as told:
        other.add(report(1), ())
    assert str(told.value) == f"{path}: another process is writing the store; wait for it and run the command again"
    holder.execute("rollback")
    holder.close()
    other.add(report(1), ())
    assert store.known(report(1).id)


def test_a_full_disk_is_one_line_and_keeps_what_was_whole(store: SqliteStore, path: Path) -> None:
    store.add(report(1), [made_event(report(1))])
    store._connection.execute("pragma max_page_count = 20")
    large = report(2, size=400_000)
    with pytest.raises(StoreError, match="the disk is full; make room") as told:
        store.add(large, [made_event(large)])
    assert "\n" not in str(told.value)
    store._connection.execute("pragma max_page_count = 1000000")
    assert [document.name for document in store.documents()] == ["r1"]
    store.add(large, [made_event(large)])
    assert [event.document for event in SqliteStore(path).events()] == ["r1", "r2"]


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"no database at all, " * 200, "is no store, or is broken"), (b"SQLite format 3\x00" + b"\xff" * 5000, "broken")],
)
def test_a_file_that_is_no_store_is_one_line(path: Path, content: bytes, told: str) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(StoreError, match=told) as error:
        SqliteStore(path)
    assert str(error.value).startswith(f"{path}: ")
    assert "\n" not in str(error.value)
    assert path.read_bytes() == content


def test_a_damaged_page_is_one_line(store: SqliteStore, path: Path) -> None:
    for number in range(50):
        store.add(report(number, size=5000), ())
    store.close()
    content = path.read_bytes()
    path.write_bytes(content[:8192] + b"\xa5" * (len(content) - 8192))
    with pytest.raises(StoreError, match=r"broken; remove it"):
        list(SqliteStore(path).documents())


def test_a_row_of_another_version_is_one_line(store: SqliteStore) -> None:
    store.add(report(1), [made_event(report(1))])
    store._connection.execute("update events set body = '{\"id\": 1}'")
    store._connection.execute("update documents set body = '{'")
    for rows in (store.documents(), store.events(), store.events_of(report(1).id)):
        with pytest.raises(StoreError, match="broken; remove it"):
            list(rows)


def test_a_folder_that_is_missing_is_one_line(path: Path) -> None:
    with pytest.raises(StoreError, match="check that its folder exists"):
        SqliteStore(path)


def test_a_folder_in_the_place_of_the_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        SqliteStore(tmp_path)


def test_a_store_that_may_not_be_written_is_one_line(store: SqliteStore) -> None:
    store._connection.execute("pragma query_only = on")
    with pytest.raises(StoreError, match="may not be written; change its permissions"):
        store.add(report(1), ())


def test_reading_everything_holds_one_document_at_a_time(store: SqliteStore) -> None:
    for number in range(300):
        store.add(report(number, size=40_000), ())
    tracemalloc.start()
    try:
        assert sum(len(document.text) for document in store.documents()) > 12_000_000
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 2_000_000


def test_the_order_of_adding_survives_reopening(store: SqliteStore, path: Path) -> None:
    for number in (3, 1):
        store.add(report(number), ())
    store.close()
    again = SqliteStore(path)
    again.add(report(2), ())
    assert [document.name for document in again.documents()] == ["r3", "r1", "r2"]
