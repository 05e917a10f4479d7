"""What linking remembers: which documents are copies, how each event is met, and how often a place is told of."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, func, select, update

from dateline.store.database import Database
from dateline.store.pending import pending
from dateline.store.tables import (
    LINK_BANDS,
    LINK_DOCUMENTS,
    LINK_EVENTS,
    LINK_KEYS,
    LINK_PENDING,
    LINK_WORDS,
    PROJECT,
)

_AT_ONCE = 500
_KEY = "linking"
_TABLES = (LINK_BANDS, LINK_KEYS, LINK_EVENTS, LINK_DOCUMENTS)
EVERY = "*"  # stands among the words of each document that has an event: its count is that of the documents

Stretch = tuple[str, int, int]  # a block of events that may meet, and the days looked at

_SOME: Any = bindparam("some", expanding=True)
_SAME_TEXT = select(LINK_DOCUMENTS.c.document).where(LINK_DOCUMENTS.c.exact == bindparam("exact"))
_SAME_BAND = select(LINK_BANDS.c.document).where(LINK_BANDS.c.band.in_(_SOME)).distinct()
_FIRSTS = select(LINK_DOCUMENTS).where(LINK_DOCUMENTS.c.document.in_(_SOME), LINK_DOCUMENTS.c.copy_of.is_(None))
_UNDER = (
    select(LINK_KEYS.c.event)
    .where(LINK_KEYS.c.key == bindparam("key"))
    .order_by(LINK_KEYS.c.document.desc(), LINK_KEYS.c.event)
    .limit(bindparam("most"))
)
_DAYS = LINK_EVENTS.c
_WITHIN = (
    select(LINK_EVENTS)
    .where(_DAYS.block == bindparam("block"), _DAYS.first.between(bindparam("least"), bindparam("last")))
    .where(_DAYS.last >= bindparam("first"))
    .order_by(_DAYS.first.desc(), _DAYS.event)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class RememberedDocument:
    """A document as linking saw it. `copy_of` is the one that it copies, `words` those of the places it tells of."""

    document: int
    copy_of: int | None
    exact: str
    digest: bytes | None
    bands: Sequence[int]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class RememberedEvent:
    """An event as linking saw it: `body` is its signature, the rest how it is met."""

    event: str
    document: int
    ordinal: int
    claims: int
    block: str | None
    first: int | None
    last: int | None
    body: str
    keys: tuple[str, ...] = ()


@dataclass
class Seen:
    """What one linking saw: the documents looked at, what was found of them, and the notes that are done with."""

    key: str
    anew: bool
    looked_at: set[int] = field(default_factory=set)
    documents: list[RememberedDocument] = field(default_factory=list)
    events: list[RememberedEvent] = field(default_factory=list)
    notes: set[int] = field(default_factory=set)


class Memory:
    """The memory of linking, of one project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def fits(self, key: str) -> bool:
        """True where it was made with what the key stands for."""
        with self._database.reading() as connection:
            query = select(PROJECT.c.value).where(PROJECT.c.key == _KEY)
            return bool(connection.execute(query).scalar() == key)

    def pending(self, only: Iterable[int] | None = None) -> dict[int, int]:
        """The documents that are to be looked at again, by the number of the note."""
        with self._database.reading() as connection:
            return pending(connection, only)

    def copies_of(self, documents: Collection[int]) -> set[int]:
        """The documents that are copies of one of these."""
        query = select(LINK_DOCUMENTS.c.document).where(LINK_DOCUMENTS.c.copy_of.in_(_SOME))
        return {row.document for row in self._rows(query, documents)}

    def alike(self, exact: str, bands: Sequence[int]) -> dict[int, tuple[str, bytes | None]]:
        """What is kept of the texts, no copies themselves, that are the same or share a band: by document."""
        with self._database.reading() as connection:
            found = set(connection.execute(_SAME_TEXT, {"exact": exact}).scalars())
            found |= set(connection.execute(_SAME_BAND, {"some": list(bands)}).scalars()) if bands else set()
            rows = connection.execute(_FIRSTS, {"some": list(found)}) if found else ()
            return {row.document: (row.exact, row.digest) for row in rows}

    def latest(self, most: int | None) -> Iterator[RememberedEvent]:
        """The events of the documents that came last, the last first, at most so many; all where that is None."""
        query = select(LINK_EVENTS).order_by(_DAYS.document.desc(), _DAYS.ordinal).limit(most)
        with self._database.reading() as connection:
            yield from map(_event, connection.execution_options(yield_per=1000).execute(query))

    def count(self) -> int:
        """How many events there are."""
        with self._database.reading() as connection:
            return connection.execute(select(func.count()).select_from(LINK_EVENTS)).scalar_one()

    def claims_of(self, events: Iterable[str]) -> Iterator[tuple[str, int]]:
        """The number of claims of each of these events."""
        query = select(_DAYS.event, _DAYS.claims).where(_DAYS.event.in_(_SOME))
        return ((row.event, row.claims) for row in self._rows(query, events))

    def some(self, ids: Iterable[str]) -> dict[str, RememberedEvent]:
        """Those of the events, by id."""
        query = select(LINK_EVENTS).where(LINK_EVENTS.c.event.in_(_SOME))
        return {row.event: _event(row) for row in self._rows(query, ids)}

    def of_documents(self, documents: Iterable[int]) -> dict[str, RememberedEvent]:
        """The events of these documents, by id."""
        query = select(LINK_EVENTS).where(LINK_EVENTS.c.document.in_(_SOME))
        return {row.event: _event(row) for row in self._rows(query, documents)}

    def within(self, stretches: Iterable[Stretch], widest: int, most: int) -> Iterator[RememberedEvent]:
        """The events of each block whose days meet the stretch, the latest first, at most so many of a stretch."""
        with self._database.reading() as connection:
            for block, first, last in stretches:
                values = {"block": block, "least": first - widest, "first": first, "last": last, "most": most}
                yield from map(_event, connection.execute(_WITHIN, values))

    def under(self, keys: Iterable[str], most: int) -> set[str]:
        """The ids of the events under these keys, at most so many of a key."""
        with self._database.reading() as connection:
            rows = (connection.execute(_UNDER, {"key": key, "most": most}).scalars() for key in keys)
            return set(chain.from_iterable(rows))

    def counts(self, words: Iterable[str]) -> Counter[str]:
        """In how many documents each of these words is; under `EVERY` how many documents there are."""
        query = select(LINK_WORDS).where(LINK_WORDS.c.word.in_(_SOME))
        return Counter({row.word: row.documents for row in self._rows(query, {EVERY, *words})})

    def words_of(self, documents: Iterable[int]) -> Counter[str]:
        """The words of these documents, as they are counted."""
        with self._database.reading() as connection:
            return _words(connection, documents)

    def _rows(self, query: Select[Any], values: Iterable[object]) -> Iterator[Any]:
        wanted = list(values)
        with self._database.reading() as connection:
            for start in range(0, len(wanted), _AT_ONCE):
                yield from connection.execute(query, {"some": wanted[start : start + _AT_ONCE]})


def remember(database: Database, seen: Seen) -> Callable[[Connection], None]:
    """What writes down what a linking saw, in the transaction in which the incidents change."""

    def write(connection: Connection) -> None:
        if seen.anew:
            for table in (*_TABLES, LINK_WORDS):
                connection.execute(delete(table))
            connection.execute(delete(PROJECT).where(PROJECT.c.key == _KEY))
            database.add(connection, PROJECT, [{"key": _KEY, "value": seen.key}])
        gone = Counter[str]() if seen.anew else _words(connection, seen.looked_at)
        forget(connection, set() if seen.anew else seen.looked_at)
        _add(database, connection, seen)
        _count(database, connection, gone, Counter(word for found in seen.documents for word in found.words))
        for some in _chunks(seen.notes):
            connection.execute(delete(LINK_PENDING).where(LINK_PENDING.c.number.in_(some)))

    return write


def forget(connection: Connection, documents: Iterable[int]) -> None:
    """Take documents and their events out of the memory; the counts of words stay."""
    for some in _chunks(documents):
        for table in _TABLES:
            connection.execute(delete(table).where(table.c.document.in_(some)))


def redact(database: Database, connection: Connection, document: int) -> None:
    """Take every word of one document out of the memory. That it had these events stays, until the next linking."""
    _count(database, connection, _words(connection, [document]), Counter())
    blank = update(LINK_EVENTS).where(LINK_EVENTS.c.document == document)
    connection.execute(blank.values(body="", block=None))
    for table in (LINK_KEYS, LINK_BANDS):
        connection.execute(delete(table).where(table.c.document == document))
    gone = update(LINK_DOCUMENTS).where(LINK_DOCUMENTS.c.document == document)
    connection.execute(gone.values(exact="", digest=None, words=""))


def _add(database: Database, connection: Connection, seen: Seen) -> None:
    for documents in _chunks(seen.documents):
        kept = ("document", "copy_of", "exact", "digest")
        rows = [{**{k: getattr(d, k) for k in kept}, "words": " ".join(sorted(d.words))} for d in documents]
        database.add(connection, LINK_DOCUMENTS, rows)
        bands = ({"band": band, "document": d.document} for d in documents if d.copy_of is None for band in d.bands)
        database.add(connection, LINK_BANDS, bands)
    columns = [column.key for column in LINK_EVENTS.c]
    for events in _chunks(seen.events):
        database.add(connection, LINK_EVENTS, [{k: getattr(e, k) for k in columns} for e in events])
        keys = ({"key": key, "event": e.event, "document": e.document} for e in events for key in e.keys)
        database.add(connection, LINK_KEYS, keys)


def _count(database: Database, connection: Connection, gone: Counter[str], come: Counter[str]) -> None:
    changed = {word: come[word] - gone[word] for word in {*gone, *come} if come[word] != gone[word]}
    more = update(LINK_WORDS).where(LINK_WORDS.c.word == bindparam("own"))
    for some in _chunks(sorted(changed)):
        database.add(connection, LINK_WORDS, [{"word": word, "documents": 0} for word in some])
        rows = [{"own": word, "by": changed[word]} for word in some]
        connection.execute(more.values(documents=LINK_WORDS.c.documents + bindparam("by")), rows)
        connection.execute(delete(LINK_WORDS).where(LINK_WORDS.c.word.in_(some), LINK_WORDS.c.documents <= 0))


def _words(connection: Connection, documents: Iterable[int]) -> Counter[str]:
    found = Counter[str]()
    for some in _chunks(documents):
        query = select(LINK_DOCUMENTS.c.words).where(LINK_DOCUMENTS.c.document.in_(some))
        for told in connection.execute(query).scalars():
            found.update(told.split())
    return found


def _event(row: Any) -> RememberedEvent:
    return RememberedEvent(row.event, row.document, row.ordinal, row.claims, row.block, row.first, row.last, row.body)


def _chunks(values: Iterable[Any]) -> Iterator[list[Any]]:
    found = list(values)
    for start in range(0, len(found), _AT_ONCE):
        yield found[start : start + _AT_ONCE]
