"""A project in one SQLite file, which others may read while one process writes."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from functools import cache, partial
from pathlib import Path
from typing import Any, ClassVar

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects.sqlite import dialect, insert

from dateline.store.base import StoreError
from dateline.store.sqlite_files import open_file, take_turn

_CACHE = 64 * 1024  # KiB; ids are hashes, so that what is written falls on pages all over the indexes
_WRITES, _SYNCHRONOUS = "dateline_writes", "dateline_synchronous"
_BROKEN = "the project is broken; bring back a backup (dateline backup makes one)"
_MENDS = {
    "full": "the disk is full; make room and run the command again",
    "disk i/o": "the disk cannot be written; make room and run the command again",
    "readonly": "the project may not be written, only read; change its permissions, or write to a copy of it",
    "locked": "another process is writing the project; wait for it and run the command again",
    "unable to open": (
        "the project cannot be opened; check that you may read it, and that its folder exists and may be written, "
        "or copy it, with the log beside it, to a folder of yours"
    ),
    "not a database": "is no project, or is broken; name another file, or bring back a backup",
    "malformed": _BROKEN,
    "could not decode": _BROKEN,
}


class Sqlite:
    """SQLite 3: write-ahead log, foreign keys, and what a durable write keeps on the disk."""

    name = "sqlite"
    words: ClassVar = {
        "kind": "sqlite",
        "key": "integer primary key",
        "number": "integer",
        "real": "real",
        "bool": "integer",
        "blob": "blob",
        "strict": " strict",
    }

    def engine(self, address: str) -> Engine:
        """An engine for the file. The file is made where it is missing; its folder is not."""
        if Path(address).is_dir():
            raise StoreError(f"{address}: is a folder; name a file for the project")
        engine = create_engine(URL.create("sqlite", database=address), creator=partial(open_file, address))
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine

    def make(self, address: str) -> None:
        """Make the file, with a log in which writers do not stop readers. The file keeps that for good."""
        with closing(open_file(address)) as connection:
            connection.execute("pragma journal_mode = wal")

    def begin_writing(self, durable: bool) -> dict[str, Any]:
        """Writers take turns from their first statement on, so that none fails at its last."""
        return {_WRITES: True, _SYNCHRONOUS: "full" if durable else "normal"}

    def begin_reading(self) -> dict[str, Any]:
        """A reader sees the file as its first statement found it."""
        return {_WRITES: False}

    def damage(self, engine: Engine) -> list[str]:
        """Broken pages and indexes, and references that lead nowhere."""
        with engine.connect() as connection:
            pages = [str(row[0]) for row in connection.exec_driver_sql("pragma integrity_check") if row[0] != "ok"]
            keys = connection.exec_driver_sql("pragma foreign_key_check").all()
        return [*pages, *(f"row {row[1]} of {row[0]} refers to nothing in {row[2]}" for row in keys)]

    def scrub(self, engine: Engine) -> None:
        """Deleted content is overwritten as it is deleted; here it leaves the log as well."""
        with engine.connect() as opened:
            connection = opened.connection.driver_connection
            assert connection is not None
            connection.execute("pragma wal_checkpoint(truncate)")

    def lock(self, connection: Connection) -> None:
        """One that writes is alone already."""

    def insert(self, table: Table) -> Any:
        """An insert that passes over rows that are there."""
        return insert(table).on_conflict_do_nothing()

    def add(self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert rows of the same keys, passing over those that are there."""
        statement, values = _insertion(table, tuple(rows[0]))
        connection.exec_driver_sql(statement, [values(row) for row in rows])

    def mend(self, error: BaseException | None, address: str) -> str:  # noqa: ARG002  it is the file
        """What an error of SQLite means."""
        told = str(error).partition("\n")[0]
        lower = told.lower()
        return next((mend for words, mend in _MENDS.items() if words in lower), f"the project failed ({told})")


@cache
def _insertion(table: Table, keys: tuple[str, ...]) -> tuple[str, Callable[[Mapping[str, Any]], tuple[Any, ...]]]:
    """The statement, and what gives its values: the driver takes them as they are, and writing goes twice as fast."""
    written: Any = Sqlite().insert(table).compile(dialect=dialect(), column_keys=list(keys))
    order = tuple(written.positiontup)
    return str(written), lambda row: tuple([row[key] for key in order])


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    # The driver would begin transactions of its own, and none around changes of tables.
    connection.isolation_level = None
    for pragma in ("foreign_keys = on", "secure_delete = on", f"cache_size = -{_CACHE}"):
        connection.execute(f"pragma {pragma}")


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql(f"pragma synchronous = {options.get(_SYNCHRONOUS, 'full')}")
    if options.get(_WRITES):
        take_turn(connection)
    else:
        connection.exec_driver_sql("begin")
