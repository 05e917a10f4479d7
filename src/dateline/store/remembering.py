"""Writing down what linking remembers, and taking it out again."""

from collections import Counter
from collections.abc import Callable, Iterable

from sqlalchemy import Connection, bindparam, delete, update

from dateline.store.database import Database
from dateline.store.memory import KEY, words_in
from dateline.store.remembered import Seen, chunks
from dateline.store.tables import (
    LINK_BANDS,
    LINK_DOCUMENTS,
    LINK_EVENTS,
    LINK_KEYS,
    LINK_PENDING,
    LINK_WORDS,
    PROJECT,
)

_TABLES = (LINK_BANDS, LINK_KEYS, LINK_EVENTS, LINK_DOCUMENTS)


def remember(database: Database, seen: Seen) -> Callable[[Connection], None]:
    """What writes down what a linking saw, in the transaction in which the incidents change."""

    def write(connection: Connection) -> None:
        if seen.anew:
            for table in (*_TABLES, LINK_WORDS):
                connection.execute(delete(table))
            connection.execute(delete(PROJECT).where(PROJECT.c.key == KEY))
            database.add(connection, PROJECT, [{"key": KEY, "value": seen.key}])
        gone = Counter[str]() if seen.anew else words_in(connection, seen.looked_at)
        forget(connection, set() if seen.anew else seen.looked_at)
        _add(database, connection, seen)
        _count(database, connection, gone, Counter(word for found in seen.documents for word in found.words))
        for some in chunks(seen.notes):
            connection.execute(delete(LINK_PENDING).where(LINK_PENDING.c.number.in_(some)))

    return write


def forget(connection: Connection, documents: Iterable[int]) -> None:
    """Take documents and their events out of the memory; the counts of words stay."""
    for some in chunks(documents):
        for table in _TABLES:
            connection.execute(delete(table).where(table.c.document.in_(some)))


def redact(database: Database, connection: Connection, document: int) -> None:
    """Take every word of one document out of the memory. That it had these events stays, until the next linking."""
    _count(database, connection, words_in(connection, [document]), Counter())
    blank = update(LINK_EVENTS).where(LINK_EVENTS.c.document == document)
    connection.execute(blank.values(body="", block=None))
    for table in (LINK_KEYS, LINK_BANDS):
        connection.execute(delete(table).where(table.c.document == document))
    gone = update(LINK_DOCUMENTS).where(LINK_DOCUMENTS.c.document == document)
    connection.execute(gone.values(exact="", digest=None, words=""))


def _add(database: Database, connection: Connection, seen: Seen) -> None:
    for documents in chunks(seen.documents):
        kept = ("document", "copy_of", "exact", "digest")
        rows = [{**{k: getattr(d, k) for k in kept}, "words": " ".join(sorted(d.words))} for d in documents]
        database.add(connection, LINK_DOCUMENTS, rows)
        bands = ({"band": band, "document": d.document} for d in documents if d.copy_of is None for band in d.bands)
        database.add(connection, LINK_BANDS, bands)
    columns = [column.key for column in LINK_EVENTS.c]
    for events in chunks(seen.events):
        database.add(connection, LINK_EVENTS, [{k: getattr(e, k) for k in columns} for e in events])
        keys = ({"key": key, "event": e.event, "document": e.document} for e in events for key in e.keys)
        database.add(connection, LINK_KEYS, keys)


def _count(database: Database, connection: Connection, gone: Counter[str], come: Counter[str]) -> None:
    changed = {word: come[word] - gone[word] for word in {*gone, *come} if come[word] != gone[word]}
    more = update(LINK_WORDS).where(LINK_WORDS.c.word == bindparam("own"))
    for some in chunks(sorted(changed)):
        database.add(connection, LINK_WORDS, [{"word": word, "documents": 0} for word in some])
        rows = [{"own": word, "by": changed[word]} for word in some]
        connection.execute(more.values(documents=LINK_WORDS.c.documents + bindparam("by")), rows)
        connection.execute(delete(LINK_WORDS).where(LINK_WORDS.c.word.in_(some), LINK_WORDS.c.documents <= 0))
