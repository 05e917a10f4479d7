"""Rows of the record as snapshots hold them, each kept once; what is erased leaves them too."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, insert, select, update

from dateline.core import content_hash
from dateline.store.redaction import without_events
from dateline.store.rows import Row
from dateline.store.tables import FROZEN, SNAPSHOT_ROWS

KINDS = INCIDENT, EVENT, DOCUMENT = ("incident", "event", "document")
ERASED = "erased"
_AT_ONCE = 500


class Frozen(NamedTuple):
    """A row of the record: its kind, its id or name, the number of its document if it is of one, and its line."""

    kind: str
    key: str
    document: int | None
    line: str

    @property
    def hash(self) -> str:
        """What tells it from every other row. Two documents may have lines alike."""
        return content_hash(self.kind, self.document, self.line, length=64)


def keep(connection: Connection, snapshot: int, rows: Iterable[Frozen]) -> None:
    """Keep the rows of a snapshot in their order; those that an earlier one holds are not kept again."""
    left, ordinal = iter(rows), 0
    while some := list(islice(left, _AT_ONCE)):
        numbers = _kept(connection, {row.hash: row for row in some})
        held = [
            {"snapshot": snapshot, "ordinal": ordinal + place, "frozen": numbers[row.hash]}
            for place, row in enumerate(some)
        ]
        connection.execute(insert(SNAPSHOT_ROWS), held)
        ordinal += len(some)


def _kept(connection: Connection, rows: dict[str, Frozen]) -> dict[str, int]:
    known = select(FROZEN.c.hash, FROZEN.c.number).where(FROZEN.c.hash.in_(rows))
    numbers = {row.hash: row.number for row in connection.execute(known)}
    new = [
        {"hash": key, "kind": row.kind, "key": row.key, "document": row.document, "body": row.line}
        for key, row in rows.items()
        if key not in numbers
    ]
    if new:
        made = connection.execute(insert(FROZEN).returning(FROZEN.c.hash, FROZEN.c.number), new)
        numbers |= {row.hash: row.number for row in made}
    return numbers


def held(snapshot: int, kind: str, keys: Collection[str] | None = None) -> Select[Any]:
    """The rows of that kind in a snapshot, in their order; `keys` are ids or names. An erased one has no body."""
    query = select(FROZEN).join(SNAPSHOT_ROWS, SNAPSHOT_ROWS.c.frozen == FROZEN.c.number)
    query = query.where(SNAPSHOT_ROWS.c.snapshot == snapshot, FROZEN.c.kind == kind)
    return (query if keys is None else query.where(FROZEN.c.key.in_(keys))).order_by(SNAPSHOT_ROWS.c.ordinal)


def erase_frozen(connection: Connection, document: int, name: str, stub: str) -> None:
    """Take a document and everything read from it out of every snapshot.

    An incident loses its words and those of its voices that stood in the document; one without another voice goes.
    """
    own = connection.execute(select(FROZEN).where(FROZEN.c.document == document)).all()
    events = [json.loads(row.body) for row in own if row.kind == EVENT and row.body]
    incidents = {event["incident"] for event in events if event["incident"]}
    claims = {claim["id"] for event in events for claim in event["claims"]}
    for row in _incidents(connection, sorted(incidents)):
        body = without_events(json.loads(row.body), {event["id"] for event in events}, claims, {name})
        _put(connection, row.number, body)
    for row in own:
        gone = {"hash": f"{ERASED}-{row.number}", "body": None, "key": stub if row.kind == DOCUMENT else row.key}
        connection.execute(update(FROZEN).where(FROZEN.c.number == row.number).values(**gone))
    _rename_original(connection, name, stub)


def _incidents(connection: Connection, ids: Sequence[str]) -> Iterator[Any]:
    for start in range(0, len(ids), _AT_ONCE):
        query = select(FROZEN).where(FROZEN.c.kind == INCIDENT, FROZEN.c.key.in_(ids[start : start + _AT_ONCE]))
        yield from connection.execute(query.where(FROZEN.c.body.is_not(None))).all()


def _rename_original(connection: Connection, name: str, stub: str) -> None:
    """A copy of the document names it."""
    query = select(FROZEN.c.number, FROZEN.c.body).where(FROZEN.c.kind == DOCUMENT, FROZEN.c.body.is_not(None))
    told = f'"duplicate_of": {json.dumps(name, ensure_ascii=False)}'
    for number, body in connection.execute(query.where(FROZEN.c.body.contains(told, autoescape=True))).all():
        _put(connection, number, {**json.loads(body), "duplicate_of": stub})


def _put(connection: Connection, number: int, body: Row | None) -> None:
    line = None if body is None else line_of_record(body)
    values = {"hash": f"{ERASED}-{number}", "body": line}
    connection.execute(update(FROZEN).where(FROZEN.c.number == number).values(**values))


def line_of_record(row: object) -> str:
    """A row as the files of the record hold it."""
    return json.dumps(row, ensure_ascii=False)
