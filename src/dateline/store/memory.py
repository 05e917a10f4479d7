"""What linking remembers: which documents are copies, how each event is met, and how often a place is told of."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from dateline.store.database import Database
from dateline.store.pending import pending
from dateline.store.remembered import RememberedEvent, chunks
from dateline.store.tables import LINK_BANDS, LINK_DOCUMENTS, LINK_EVENTS, LINK_KEYS, LINK_WORDS, PROJECT

KEY = "linking"  # under it the project keeps what the memory was made with
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


class Memory:
    """The memory of linking, of one project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def fits(self, key: str) -> bool:
        """True where it was made with what the key stands for."""
        with self._database.reading() as connection:
            query = select(PROJECT.c.value).where(PROJECT.c.key == KEY)
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

    def under(self, keys: Iterable[str], most: int) -> dict[str, set[str]]:
        """The ids of the events under each of these keys, at most so many of a key."""
        with self._database.reading() as connection:
            return {key: set(connection.execute(_UNDER, {"key": key, "most": most}).scalars()) for key in keys}

    def counts(self, words: Iterable[str]) -> Counter[str]:
        """In how many documents each of these words is; under `EVERY` how many documents there are."""
        query = select(LINK_WORDS).where(LINK_WORDS.c.word.in_(_SOME))
        return Counter({row.word: row.documents for row in self._rows(query, {EVERY, *words})})

    def words_of(self, documents: Iterable[int]) -> Counter[str]:
        """The words of these documents, as they are counted."""
        with self._database.reading() as connection:
            return words_in(connection, documents)

    def _rows(self, query: Select[Any], values: Iterable[object]) -> Iterator[Any]:
        with self._database.reading() as connection:
            for some in chunks(values):
                yield from connection.execute(query, {"some": some})


def words_in(connection: Connection, documents: Iterable[int]) -> Counter[str]:
    """The words of the places that these documents tell of, as they are counted."""
    found = Counter[str]()
    for some in chunks(documents):
        query = select(LINK_DOCUMENTS.c.words).where(LINK_DOCUMENTS.c.document.in_(some))
        for told in connection.execute(query).scalars():
            found.update(told.split())
    return found


def _event(row: Any) -> RememberedEvent:
    return RememberedEvent(row.event, row.document, row.ordinal, row.claims, row.block, row.first, row.last, row.body)
