"""People's judgements on pairs of events, only ever appended. Two people may judge one pair differently: both stand."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from dateline.core import JudgedEvent, Judgement, Span, content_hash
from dateline.store.database import Database, now
from dateline.store.pending import mark
from dateline.store.tables import JUDGEMENTS
from dateline.store.users import know


class Judgements:
    """The judgements of a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def each(self, until: int | None = None) -> Iterator[Judgement]:
        """Every judgement in the order of making; those up to the one with the number `until` if it is given."""
        query = select(JUDGEMENTS).order_by(JUDGEMENTS.c.number)
        query = query if until is None else query.where(JUDGEMENTS.c.number <= until)
        with self._database.reading() as connection:
            yield from map(_judgement, connection.execution_options(yield_per=1000).execute(query))

    def all(self, until: int | None = None) -> list[Judgement]:
        """The same, at once."""
        return list(self.each(until))

    def add(self, judgement: Judgement) -> Judgement:
        """Append a judgement; gives it with its id, time and predecessor."""
        with self._database.writing() as connection:
            self._database.lock(connection)
            whole = _completed(judgement, _last_on(connection, judgement.subject))
            know(connection, judgement.by)
            self._database.add(connection, JUDGEMENTS, [_values(whole)])
            mark(connection, judgement.left.document, judgement.right.document)
        return whole


def subject_of(left: str, right: str) -> str:
    """What all judgements on these two events share, whichever is the left."""
    return content_hash("pair", *sorted((left, right)))


def judgement_id(judgement: Judgement) -> str:
    """The id of a judgement, from everything that it says and the one before it."""
    sides = [(side.id, side.document, side.anchor.start, side.anchor.end) for side in (judgement.left, judgement.right)]
    stated = (judgement.subject, sides, judgement.verdict, judgement.by, judgement.note, judgement.undoes)
    return content_hash("judgement", *stated, judgement.previous)


def _last_on(connection: Connection, subject: str) -> str | None:
    query = select(JUDGEMENTS.c.id).where(JUDGEMENTS.c.subject == subject).order_by(JUDGEMENTS.c.number.desc())
    found: str | None = connection.execute(query.limit(1)).scalar()
    return found


def _completed(judgement: Judgement, previous: str | None) -> Judgement:
    chained = replace(judgement, previous=previous, at=now())
    return replace(chained, id=judgement_id(chained))


def _values(judgement: Judgement) -> Mapping[str, Any]:
    return {
        "id": judgement.id, "subject": judgement.subject, "previous": judgement.previous or "",
        **_side("left", judgement.left), **_side("right", judgement.right),
        "verdict": judgement.verdict, "by": judgement.by, "at": judgement.at, "note": judgement.note,
        "undoes": judgement.undoes,
    }  # fmt: skip


def _side(name: str, side: JudgedEvent) -> dict[str, Any]:
    told = {"event": side.id, "document": side.document, "start": side.anchor.start, "end": side.anchor.end}
    return {f"{name}_{key}": value for key, value in told.items()}


def _judgement(row: Any) -> Judgement:
    return Judgement(
        id=row.id, subject=row.subject,
        left=JudgedEvent(row.left_event, row.left_document, Span(row.left_start, row.left_end)),
        right=JudgedEvent(row.right_event, row.right_document, Span(row.right_start, row.right_end)),
        verdict=row.verdict, by=row.by, at=row.at, note=row.note, undoes=row.undoes, previous=row.previous or None,
    )  # fmt: skip
