"""Versions of documents as a project lists them: those that count, and those that do not any more, with the reason."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, or_, select

from dateline.store.database import Database
from dateline.store.removals import withdrawn
from dateline.store.tables import DOCUMENTS, TOMBSTONES, VERSIONS

STATES = CURRENT, SUPERSEDED, WITHDRAWN, ERASED = ("current", "superseded", "withdrawn", "erased")


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A version of a document as the project lists it.

    `id` tells this version from others, `report` is the id that the record gives the document, `added` when it
    came. `state` is current, superseded, withdrawn or erased; of the last two `by`, `at` and `reason` tell who did it,
    when (ISO, UTC) and why. An erased one has lost its name and its outlet.
    """

    number: int
    id: str
    report: str
    name: str
    sha256: str
    outlet: str | None
    published: str | None
    added: str
    state: str
    reason: str | None = None
    by: str | None = None
    at: str | None = None


class Past(NamedTuple):
    """What a snapshot saw: which versions counted, the number of the last withdrawal, and when it was made."""

    counted: Collection[int]
    withdrawals: int
    at: str


def entries(
    database: Database, live: Select[Any], words: str | None = None, past: Past | None = None
) -> Iterator[DocumentEntry]:
    """The versions whose name, id, path or address is `words`, or all, in the order of adding.

    `live` gives the numbers of those that count; at a snapshot, its `past` says so in its stead. What was erased since
    is erased there too.
    """
    query = select(DOCUMENTS).order_by(DOCUMENTS.c.number)
    query = query if words is None else query.where(_called(words))
    query = query if past is None else query.where(DOCUMENTS.c.at <= past.at)
    with database.reading() as connection:
        counted = set(connection.execute(live).scalars()) if past is None else past.counted
        removed = _removed(connection, past.withdrawals if past else None)
        known = max({*counted, *removed}, default=0)
        for row in connection.execution_options(yield_per=1000).execute(query):
            entry = _entry(row, counted, removed.get(row.number))
            # Times are to the second: one that came in that second and took nothing's place came after the snapshot.
            if past is None or entry.state != SUPERSEDED or row.number < known or row.at < past.at:
                yield entry


def _called(words: str) -> Any:
    lines = select(VERSIONS.c.document).where(VERSIONS.c.line == words)
    named = or_(*(column == words for column in (DOCUMENTS.c.name, DOCUMENTS.c.id, DOCUMENTS.c.report)))
    return or_(named, DOCUMENTS.c.number.in_(lines))


def _removed(connection: Connection, last: int | None) -> Mapping[int, tuple[str, Any]]:
    """What was withdrawn, up to that number if one is given, and what was erased: how, by whom, when and why."""
    back = {row.document: (WITHDRAWN, row) for row in connection.execute(withdrawn(last))}
    return back | {row.document: (ERASED, row) for row in connection.execute(select(TOMBSTONES))}


def _entry(row: Any, counted: Collection[int], removed: tuple[str, Any] | None) -> DocumentEntry:
    told = (row.number, row.id, row.report, row.name, row.sha256, row.outlet, row.published, row.at)
    if removed is None:
        return DocumentEntry(*told, CURRENT if row.number in counted else SUPERSEDED)
    state, why = removed
    return DocumentEntry(*told, state, why.reason, why.by, why.at)
