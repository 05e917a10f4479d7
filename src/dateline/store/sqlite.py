"""A store in one SQLite file, which another process may read while it is written."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from dateline.core import Document, Event
from dateline.core.record import document_from_row, event_from_row, event_row, stored_document
from dateline.store.base import StoreError, check_quotes

_SCHEMA = """
create table if not exists documents (
    number integer primary key, id text not null unique, name text not null, body text not null
) strict;
create table if not exists events (
    number integer primary key, id text not null unique, document text not null references documents (id),
    body text not null
) strict;
create index if not exists events_document on events (document);
"""
_WAIT = 30.0  # seconds to wait for another process's writing
_BROKEN = "the store is broken; remove it and run the command again"

Row = dict[str, Any]
Kept = TypeVar("Kept")


class SqliteStore:
    """Documents and events as JSON rows. Each `add` is one transaction, so a crash leaves whole documents."""

    def __init__(self, path: Path | str) -> None:
        self._path = Path(path)
        with self._told():
            self._connection = sqlite3.connect(self._path, timeout=_WAIT, isolation_level=None)
            self._connection.execute("pragma journal_mode = wal")
            self._connection.execute("pragma synchronous = normal")
            self._connection.execute("pragma foreign_keys = on")
            self._connection.executescript(_SCHEMA)

    def add(self, document: Document, events: Sequence[Event]) -> None:
        """Keep a document with its events, whole or not at all."""
        check_quotes(document, events)
        body = _written(stored_document(document))
        rows = [(event.id, document.id, _written(event_row(event, None))) for event in events]
        with self._told(), self._transaction():
            kept = self._connection.execute(
                "insert into documents (id, name, body) values (?, ?, ?) on conflict (id) do nothing",
                (document.id, document.name, body),
            )
            if kept.rowcount:
                self._connection.executemany(
                    "insert into events (id, document, body) values (?, ?, ?) on conflict (id) do nothing", rows
                )

    def known(self, document_id: str) -> bool:
        """True where the document was added before."""
        with self._told():
            found = self._connection.execute("select 1 from documents where id = ?", (document_id,)).fetchone()
        return found is not None

    def documents(self) -> Iterator[Document]:
        """Every document in the order of adding."""
        return self._read(document_from_row, "select body from documents order by number")

    def events(self, ids: Iterable[str] | None = None) -> Iterator[Event]:
        """The events with those ids in the order asked for, or all in the order of adding."""
        if ids is None:
            return self._read(event_from_row, "select body from events order by number")
        one = "select body from events where id = ?"
        return chain.from_iterable(self._read(event_from_row, one, wanted) for wanted in ids)

    def events_of(self, document_id: str) -> Iterator[Event]:
        """The events of one document in the order of adding."""
        return self._read(event_from_row, "select body from events where document = ? order by number", document_id)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _read(self, make: Callable[[Row], Kept], query: str, *values: str) -> Iterator[Kept]:
        with self._told():
            for (body,) in self._connection.execute(query, values):
                yield self._made(make, body)

    def _made(self, make: Callable[[Row], Kept], body: str) -> Kept:
        try:
            return make(json.loads(body))
        except (ValueError, LookupError, TypeError) as error:
            raise StoreError(f"{self._path}: {_BROKEN}") from error

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("begin immediate")
        try:
            yield
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("rollback")
            raise
        self._connection.execute("commit")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """An error of the database as one line that says what to do."""
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(f"{self._path}: {_mend(str(error))}") from error


def _mend(told: str) -> str:
    known = {
        "full": "the disk is full; make room and run the command again",
        "readonly": "the store may not be written; change its permissions",
        "locked": "another process is writing the store; wait for it and run the command again",
        "unable to open": "the store cannot be opened; check that its folder exists and may be written",
        "not a database": "is no store, or is broken; remove it and run the command again",
        "malformed": _BROKEN,
    }
    return next((mend for words, mend in known.items() if words in told), f"the store failed ({told}); remove it")


def _written(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))
