"""Documents and their versions: a changed one stands beside the old, and nothing is ever overwritten."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, exists, func, select

from dateline.core import Document
from dateline.store.base import StoreError
from dateline.store.database import Database, now
from dateline.store.entries import DocumentEntry, Past, entries
from dateline.store.moved import lines_elsewhere
from dateline.store.rows import document_values, line_of, read_document
from dateline.store.search.indexes import index_of
from dateline.store.tables import DOCUMENTS, TOMBSTONES, VERSIONS, WITHDRAWALS

_BROKEN = "the project is broken; bring back a backup (dateline backup makes one)"


class Documents:
    """The documents of a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __iter__(self) -> Iterator[Document]:
        """Every version of every document in the order of adding, those without erased ones."""
        yield from self._read(_stored().order_by(DOCUMENTS.c.number))

    def current(self) -> Iterator[tuple[int, Document]]:
        """The documents that count, with their numbers: the newest version of each, none withdrawn or erased."""
        with self._database.reading() as connection:
            query = _stored().where(counts(DOCUMENTS.c.number)).order_by(DOCUMENTS.c.number)
            for row in connection.execution_options(yield_per=16).execute(query):
                yield row.number, self._made(row)

    def count(self) -> int:
        """How many documents count."""
        with self._database.reading() as connection:
            query = select(func.count()).select_from(DOCUMENTS).where(counts(DOCUMENTS.c.number))
            return connection.execute(query).scalar() or 0

    def named(self, names: Collection[str]) -> Iterator[Document]:
        """The documents of these names that count."""
        yield from self._read(_stored().where(DOCUMENTS.c.name.in_(names), counts(DOCUMENTS.c.number)))

    def counting(self, number: int) -> Document | None:
        """The document of that number, if it counts."""
        with self._database.reading() as connection:
            row = connection.execute(_COUNTING, {"asked": number}).first()
            return None if row is None else self._made(row)

    def version(self, number: int) -> Document | None:
        """The version of that number, whether it counts or not; None for one that was erased."""
        return next(self._read(_stored().where(DOCUMENTS.c.number == number)), None)

    def text(self, number: int) -> str:
        """The text of the version with that number; empty for one that was erased."""
        with self._database.reading() as connection:
            return connection.execute(select(DOCUMENTS.c.text).where(DOCUMENTS.c.number == number)).scalar() or ""

    def successor(self, number: int) -> int | None:
        """The version that counts on a line of the version with that number, itself perhaps; None where none does."""
        own, other = VERSIONS.alias(), VERSIONS.alias()
        query = select(other.c.document).join_from(own, other, other.c.line == own.c.line)
        query = query.where(own.c.document == number, counts(other.c.document)).order_by(other.c.number.desc())
        with self._database.reading() as connection:
            found: int | None = connection.execute(query.limit(1)).scalar()
            return found

    def of(self, report: str) -> Document | None:
        """The newest version of the document with that id of the record, with its text; None where it is not there."""
        query = _stored().where(DOCUMENTS.c.report == report).order_by(DOCUMENTS.c.number.desc()).limit(1)
        return next(self._read(query), None)

    def entries(self, words: str | None = None, past: Past | None = None) -> Iterator[DocumentEntry]:
        """The versions whose name, id, path or address is `words`, or all, in the order of adding, also in the past."""
        live = select(DOCUMENTS.c.number).where(counts(DOCUMENTS.c.number))
        return entries(self._database, live, words, past)

    def _read(self, query: Select[Any]) -> Iterator[Document]:
        with self._database.reading() as connection:
            for row in connection.execution_options(yield_per=16).execute(query):
                yield self._made(row)

    def _made(self, row: Any) -> Document:
        try:
            return replace(read_document(row.body, row.text), name=row.name)
        except (ValueError, LookupError, TypeError) as error:
            raise StoreError(f"{self._database.address}: {_BROKEN}") from error


def counts(number: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether the document of that number counts: the newest version on some line, neither withdrawn nor erased.

    Told of each document on its own, so that asking for a few costs no walk through all.
    """
    own, later, back, again = VERSIONS.alias(), VERSIONS.alias(), WITHDRAWALS.alias(), WITHDRAWALS.alias()
    newer = exists().where(later.c.line == own.c.line, later.c.number > own.c.number)
    returned = exists().where(again.c.document == back.c.document, again.c.number > back.c.number)
    newest = exists().where(own.c.document == number, ~newer)
    withdrawn = exists().where(back.c.document == number, back.c.withdrawn, ~returned)
    erased = exists().where(TOMBSTONES.c.document == number)
    return and_(newest, ~withdrawn, ~erased)


def keep_version(
    database: Database, connection: Connection, document: Document, version: str, may_have_moved: bool = False
) -> tuple[int, bool]:
    """Keep the document as the newest version of its line; `version` is its id. What is known is not kept again.

    Gives its number, and True where it was not the newest version until now. A text that comes back after another
    took its place is the newest version again. One that `may_have_moved` also takes the place of the version of the
    same report that came from elsewhere.
    """
    number: int | None = connection.execute(_NUMBER, {"id": version}).scalar()
    line, others = line_of(document), set[str]()
    if number is None:
        others = lines_elsewhere(connection, document) - {line} if may_have_moved else others
        named = {"id": version, "name": _own_name(connection, document.name, min(others, default=line))}
        number, is_made = database.number(connection, DOCUMENTS, {**document_values(document, now()), **named})
        if is_made and database.searchable:
            index_of(database).add_document(connection, number, document.text)
    fresh = [{"line": own, "document": number, "at": now()} for own in (line, *sorted(others))]
    fresh = [row for row in fresh if _newest_on(connection, str(row["line"])) != number]
    database.add(connection, VERSIONS, fresh)
    return number, bool(fresh)


def _newest_on(connection: Connection, line: str) -> int | None:
    found: int | None = connection.execute(_NEWEST, {"on": line}).scalar()
    return found


def _own_name(connection: Connection, name: str, line: str) -> str:
    """The name, or that of the line's other versions; with a number where another line has it."""
    found: str | None = connection.execute(_NAME_ON, {"on": line}).scalar()
    number, own = 1, name
    while found is None:
        if connection.execute(_NAMED, {"called": own}).first() is None:
            found = own
        number += 1
        own = f"{name}-{number}"
    return found


_NUMBER = select(DOCUMENTS.c.number).where(DOCUMENTS.c.id == bindparam("id"))
_NAMED = select(DOCUMENTS.c.number).where(DOCUMENTS.c.name == bindparam("called")).limit(1)
_ON_LINE = VERSIONS.c.line == bindparam("on")
_NEWEST = select(VERSIONS.c.document).where(_ON_LINE).order_by(VERSIONS.c.number.desc()).limit(1)
_NAME_ON = (
    select(DOCUMENTS.c.name)
    .select_from(VERSIONS.join(DOCUMENTS, DOCUMENTS.c.number == VERSIONS.c.document))
    .where(_ON_LINE)
    .limit(1)
)


def _stored() -> Select[Any]:
    columns = (DOCUMENTS.c.number, DOCUMENTS.c.name, DOCUMENTS.c.body, DOCUMENTS.c.text)
    return select(*columns).where(DOCUMENTS.c.text.is_not(None))


_COUNTING = _stored().where(DOCUMENTS.c.number == bindparam("asked"), counts(DOCUMENTS.c.number))
