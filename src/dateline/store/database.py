"""All contact with a database: how it is opened, read and written, and what its errors mean."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, Select, Table, bindparam, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from dateline.store.base import StoreError


class Kind(Protocol):
    """What is a database's own: its engine, its words for types, its errors, its locks."""

    name: str
    words: dict[str, str]

    def engine(self, address: str) -> Engine:
        """An engine for the project at that address. Raises StoreError where there can be none."""

    def make(self, address: str) -> None:
        """Prepare the place for a new project."""

    def begin_writing(self, durable: bool) -> dict[str, Any]:
        """The execution options of a connection that is going to write; what is durable survives a power cut."""

    def begin_reading(self) -> dict[str, Any]:
        """The execution options of a connection that sees one state of the project from first to last."""

    def damage(self, engine: Engine) -> list[str]:
        """What is wrong with the database's own structure, a line each."""

    def scrub(self, engine: Engine) -> None:
        """Make what was deleted unreadable in the files of the database, as far as can be done from here."""

    def lock(self, connection: Connection) -> None:
        """Wait until no other process changes the tables."""

    def insert(self, table: Table) -> Any:
        """An insert that passes over rows that are there."""

    def add(self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert rows of the same keys, passing over those that are there."""

    def mend(self, error: BaseException | None, address: str) -> str:
        """What the driver's error at that address means and what to do about it, in one line."""


class Database:
    """One project's database. Reads see one state; writes are whole or not at all; errors are StoreErrors.

    What is written to a `searchable` one is indexed as well.
    """

    def __init__(self, kind: Kind, address: str) -> None:
        self.kind = kind
        self.address = shown(address)
        self.words = kind.words
        self.searchable = False
        self._steady: Connection | None = None
        self._together: Connection | None = None
        self._where = address
        self._engine = kind.engine(address)
        self._insert_returning = cache(lambda table: kind.insert(table).returning(table.c.number))

    def make(self) -> None:
        """Prepare the place for a new project."""
        with self._told():
            self.kind.make(self._where)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees the project as it is now, whatever others write meanwhile."""
        shared = self._together or self._steady
        if shared is not None:
            with self._told():
                yield shared
            return
        with self._told(), self._engine.connect() as connection:
            yield connection.execution_options(**self.kind.begin_reading())

    @contextmanager
    def steady(self) -> Iterator[None]:
        """Everything that this process reads in the block is of one state of the project."""
        with self.reading() as connection:
            before, self._steady = self._steady, connection
            try:
                yield
            finally:
                self._steady = before

    @contextmanager
    def writing(self, durable: bool = True) -> Iterator[Connection]:
        """A transaction: everything in the block is kept when it ends, or nothing if it fails.

        What is not durable survives the end of the process at once, and a power cut with the next that is.
        """
        if self._together is not None:
            # A reader that is not done yet may have set how its rows are fetched.
            with self._told(), self._together.execution_options(yield_per=None).begin_nested():
                yield self._together
            return
        with self._told(), self._engine.connect() as opened:
            connection = opened.execution_options(**self.kind.begin_writing(durable))
            with connection.begin():
                yield connection

    @contextmanager
    def together(self) -> Iterator[None]:
        """Everything that this process writes in the block is one transaction: kept when it ends, or not at all.

        It reads there what it has written; other processes see nothing of it until the end, and wait to write.
        """
        with self.writing() as connection:
            before, self._together = self._together, connection
            try:
                yield
            finally:
                self._together = before

    def damage(self) -> list[str]:
        """What is wrong with the database's own structure, a line each."""
        with self._told():
            return self.kind.damage(self._engine)

    def scrub(self) -> None:
        """Make what was deleted unreadable in the files of the database, as far as can be done from here."""
        with self._told():
            self.kind.scrub(self._engine)

    def lock(self, connection: Connection) -> None:
        """Wait until no other process changes the tables."""
        self.kind.lock(connection)

    def number(self, connection: Connection, table: Table, row: Mapping[str, Any]) -> tuple[int, bool]:
        """Insert the row unless one with its id is there. Gives the number of either; True where it was inserted."""
        made: int | None = connection.execute(self._insert_returning(table), row).scalar()
        if made is not None:
            return made, True
        number: int = connection.execute(_number_of(table), {"id": row["id"]}).scalar_one()
        return number, False

    def add(self, connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
        """Insert rows, passing over those that are there."""
        found = list(rows)
        if found:
            self.kind.add(connection, table, found)

    def close(self) -> None:
        """Close every connection. A closed database opens again when it is used."""
        self._engine.dispose()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """An error of the database as one line that says what to do."""
        try:
            yield
        except DBAPIError as error:
            raise StoreError(f"{self.address}: {self.kind.mend(error.orig, self._where)}") from error
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise StoreError(f"{self.address}: {self.kind.mend(error, self._where)}") from error


@cache
def _number_of(table: Table) -> Select[Any]:
    return select(table.c.number).where(table.c.id == bindparam("id"))


def shown(address: str) -> str:
    """The address as messages show it: without a password."""
    head, at, tail = address.rpartition("@")
    if not at or "://" not in head:
        return address
    scheme, _, user = head.partition("://")
    return f"{scheme}://{user.partition(':')[0]}@{tail}"


def now() -> str:
    """The time as the project keeps it: ISO, in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def program_version() -> str:
    """The version of the program."""
    try:
        return version("dateline")
    except PackageNotFoundError:
        return "unknown"
