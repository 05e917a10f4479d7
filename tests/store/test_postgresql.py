"""What a project on a server owes besides."""

import logging
import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pg8000.native
import pytest
from sqlalchemy import make_url

from dateline.store import Coding, Documents, Removals, StoreError, connect, create
from dateline.store.database import shown
from tests.made import made_document, made_event

pytestmark = pytest.mark.slow


@contextmanager
def on(address: str) -> Iterator[pg8000.native.Connection]:
    """The server, as its owner."""
    url = make_url(address)
    socket = f"{url.query['host']}/.s.PGSQL.5432"
    connection = pg8000.native.Connection("tests", database=url.database, unix_sock=socket)
    try:
        yield connection
    finally:
        connection.close()


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


def told_of(address: str) -> str:
    """What opening the address, and making a project there, is refused with: the same line."""
    lines = set()
    for do in (connect, create):
        with pytest.raises(StoreError) as error:
            do(address)
        lines.add(str(error.value))
    (line,) = lines
    assert "\n" not in line
    return line.removeprefix(f"{shown(address)}: ")


def test_a_database_that_is_not_there_is_told_with_what_makes_it(postgresql: Callable[[], str]) -> None:
    address = make_url(postgresql()).set(database="absent")
    folder = address.query["host"]
    assert told_of(address.render_as_string(hide_password=False)) == (
        "the server has no database of that name; "
        f"make it with createdb -h {folder} -U tests absent, or check the address"
    )


def test_a_user_whom_the_server_does_not_know_or_let_in(postgresql: Callable[[], str]) -> None:
    address = postgresql()
    with on(address) as server:
        server.run("create role resting nologin")
    stranger = told_of(address.replace("tests@", "stranger@"))
    assert 'does not let this user in (role "stranger" does not exist); check the address' in stranger
    assert re.search(r"createuser -h \S+ stranger makes one$", stranger)
    assert 'role "resting" is not permitted to log in' in told_of(address.replace("tests@", "resting@"))


def test_a_password_that_is_wrong_or_not_given(postgresql: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> None:
    address = postgresql()
    rules = Path(str(make_url(address).query["host"])) / "data" / "pg_hba.conf"
    rules.write_text(f"local all guarded scram-sha-256\n{rules.read_text()}")
    with on(address) as server:
        server.run("create role guarded login password 'right'")
        server.run("select pg_reload_conf()")
    deadline = time.monotonic() + 20
    while (told := told_of(address.replace("tests@", "guarded:wrong@"))).startswith("is no project"):
        assert time.monotonic() < deadline
    assert told.startswith("user and password do not fit; check both; give it in the variable PGPASSWORD")
    assert "the server asks for a password" in told_of(address.replace("tests@", "guarded@"))
    with pytest.raises(StoreError, match="is no project"):
        connect(address.replace("tests@", "guarded:right@"))
    monkeypatch.setenv("PGPASSWORD", "right")
    with pytest.raises(StoreError, match="is no project"):
        connect(address.replace("tests@", "guarded@"))


def test_a_right_that_is_lacking(postgresql: Callable[[], str]) -> None:
    address = postgresql()
    with on(address) as server:
        server.run("create role guest login")
        server.run(f"revoke connect on database {make_url(address).database} from public")
    assert told_of(address.replace("tests@", "guest@")).startswith("this user may not do that; ask the owner")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("postgresql://ann@host/name?sslmode=require", "sslmode is unknown here"),
        ("postgresql://ann@host:port/name", "is no address such as postgresql://user@host/name"),
    ],
)
def test_an_address_that_cannot_be_understood(address: str, told: str) -> None:
    assert told in told_of(address)


def test_without_a_user_in_the_address_it_is_who_asks(
    postgresql: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGUSER", "tests")
    with pytest.raises(StoreError, match="is no project"):
        connect(postgresql().replace("tests@", ""))


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
