"""What the law wants gone: words leave every table, a tombstone with hash, date and reason stays."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select, update

from dateline.core import content_hash
from dateline.store.database import Database, now
from dateline.store.entries import DocumentEntry
from dateline.store.frozen import erase_frozen
from dateline.store.pending import mark
from dateline.store.redaction import without_words
from dateline.store.remembering import redact
from dateline.store.rows import written
from dateline.store.search.indexes import index_of
from dateline.store.search.keeping import forget
from dateline.store.tables import (
    CLAIMS,
    CODINGS,
    DOCUMENTS,
    EVENTS,
    INCIDENT_EVENTS,
    INCIDENTS,
    JUDGEMENTS,
    LINKINGS,
    REVIEWS,
    RUN_DOCUMENTS,
    TOMBSTONES,
    VERSIONS,
)
from dateline.store.users import know

_AT_ONCE = 500


def erase(database: Database, entries: Iterable[DocumentEntry], reason: str, by: str) -> None:
    """Remove text, quotes and everything read from these documents, in the past of the incidents too."""
    with database.writing() as connection:
        know(connection, by)
        for entry in entries:
            _erase(database, connection, entry, reason, by)
        if database.searchable:
            index_of(database).rebuild(connection)
    database.scrub()


def _erase(database: Database, connection: Connection, entry: DocumentEntry, reason: str, by: str) -> None:
    number, stub = entry.number, f"erased-{entry.id[:8]}"
    stone = {"document": number, "report": entry.report, "sha256": entry.sha256, "reason": reason, "by": by}
    connection.execute(insert(TOMBSTONES).values(**stone, at=now()))
    codings = select(CODINGS.c.number).where(CODINGS.c.document == number)
    events = list(connection.execute(select(EVENTS.c.id).where(EVENTS.c.coding.in_(codings)).distinct()).scalars())
    _redact_incidents(database, connection, events)
    decided = update(REVIEWS).where(REVIEWS.c.document == number)
    connection.execute(decided.values(before="{}", after=None, note=None))
    sides = (JUDGEMENTS.c.left_document == number) | (JUDGEMENTS.c.right_document == number)
    connection.execute(update(JUDGEMENTS).where(sides).values(note=None))
    mark(connection, number)
    redact(database, connection, number)
    connection.execute(delete(CLAIMS).where(CLAIMS.c.coding.in_(codings)))
    connection.execute(delete(EVENTS).where(EVENTS.c.coding.in_(codings)))
    erase_frozen(connection, number, entry.name, stub)
    _rename_causes(connection, entry.name, stub)
    gone = {"name": stub, "outlet": None, "body": "{}", "text": None}
    connection.execute(update(DOCUMENTS).where(DOCUMENTS.c.number == number).values(**gone))
    connection.execute(update(VERSIONS).where(VERSIONS.c.document == number).values(line=stub))
    named = update(RUN_DOCUMENTS).where(RUN_DOCUMENTS.c.document == number)
    connection.execute(named.values(name=stub))


def _rename_causes(connection: Connection, name: str, stub: str) -> None:
    """The linkings that followed when the document was withdrawn or restored name it."""
    for what in ("withdrawn", "restored"):
        named = update(LINKINGS).where(LINKINGS.c.cause == f"{name} {what}")
        connection.execute(named.values(cause=f"{stub} {what}"))


def _redact_incidents(database: Database, connection: Connection, events: list[str]) -> None:
    """Take the words out of every incident, past or present, that rests on these events."""
    for start in range(0, len(events), _AT_ONCE):
        some = events[start : start + _AT_ONCE]
        touched = select(INCIDENT_EVENTS.c.incident).where(INCIDENT_EVENTS.c.event.in_(some)).distinct()
        query = select(INCIDENTS.c.number, INCIDENTS.c.body).where(INCIDENTS.c.number.in_(touched))
        for number, body in connection.execute(query).all():
            row = written(without_words(json.loads(body)))
            values = {"body": row, "hash": content_hash("erased", row), "place": None}
            connection.execute(update(INCIDENTS).where(INCIDENTS.c.number == number).values(**values))
            forget(database, connection, [number])
