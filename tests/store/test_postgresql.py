"""What a project on a server owes besides."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from dateline.store import Coding, Documents, Removals, StoreError, connect, create
from dateline.store.database import shown
from tests.made import made_document, made_event

pytestmark = pytest.mark.slow


def test_a_broken_connection_is_one_line_and_loses_nothing(postgresql: Callable[[], str]) -> None:
    database = create(postgresql())
    store = Coding(database, "first")
    document, other = made_document("A blast.", "one"), made_document("A blast again.", "two")
    store.add(document, [made_event(document)])
    with pytest.raises(StoreError, match="the connection broke; run the command again"), database.writing() as writing:
        writing.exec_driver_sql("update documents set outlet = 'nobody'")
        with database.reading() as reading:
            others = "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() "
            reading.exec_driver_sql(others + "and datname = current_database()")
        writing.exec_driver_sql("select 1")
    assert [kept.outlet for kept in Documents(database)] == [None]
    store.add(other, [])
    assert len(list(Documents(database))) == 2
    database.close()


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("postgresql://tests@/absent?host=/tmp/no-such-folder", "the server does not answer"),
        ("postgresql://tests@127.0.0.1:1/absent", "the server does not answer"),
    ],
)
def test_a_server_that_is_not_there_is_one_line(address: str, told: str) -> None:
    with pytest.raises(StoreError, match=told) as error:
        connect(address)
    assert "\n" not in str(error.value)


def test_a_database_that_is_not_there_is_one_line(postgresql: Callable[[], str]) -> None:
    address = postgresql().replace("/project", "/absent")
    with pytest.raises(StoreError, match=r"there is no such database|check the address"):
        connect(address)


def test_an_empty_database_is_no_project(postgresql: Callable[[], str]) -> None:
    with pytest.raises(StoreError, match="is no project; dateline init"):
        connect(postgresql())


def test_a_password_is_not_shown() -> None:
    assert shown("postgresql://ann:secret@host/name") == "postgresql://ann@host/name"
    assert shown("postgresql://host/name") == "postgresql://host/name"


def test_who_waits_is_told_at_once_for_what(
    postgresql: Callable[[], str], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("dateline.store"), "propagate", True)
    database = create(postgresql())
    other = connect(database._where)
    document = made_document("A blast.", "one")
    Coding(database, "first").add(document, [made_event(document)])
    (entry,) = Documents(database).entries()
    with caplog.at_level(logging.INFO, "dateline.store"), ThreadPoolExecutor(1) as beside:
        with database.writing() as connection:
            database.lock(connection)
            waiting = beside.submit(Removals(other).withdraw, entry.number, "hoax", "ann")
            while not caplog.records:
                time.sleep(0.01)
        waiting.result(timeout=60)
    assert "another process is writing the project; waiting for it" in caplog.records[0].getMessage()
    assert [left.state for left in Documents(database).entries()] == ["withdrawn"]
    database.close()
    other.close()
