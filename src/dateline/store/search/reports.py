"""Which of some documents count, asked of these alone."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, exists, func, select

from dateline.store.search.wanted import Wanted
from dateline.store.tables import DOCUMENTS, FROZEN, SNAPSHOT_ROWS, VERSIONS, WITHDRAWALS


def counts(connection: Connection, numbers: Collection[int], wanted: Wanted) -> set[int]:
    """Those of the documents that count and were published in the span of time that is wanted.

    Its time follows the number of documents asked for, not that of the project.
    """
    query = select(DOCUMENTS.c.number).where(DOCUMENTS.c.number.in_(numbers), DOCUMENTS.c.text.is_not(None))
    query = query.where(_held(wanted.snapshot) if wanted.snapshot is not None else _newest() & ~_withdrawn())
    if wanted.first:
        query = query.where(DOCUMENTS.c.published >= wanted.first.isoformat())
    if wanted.last:
        query = query.where(DOCUMENTS.c.published <= wanted.last.isoformat())
    return set(connection.execute(query).scalars())


def _held(snapshot: int) -> ColumnElement[bool]:
    """The snapshot holds the document."""
    rows = SNAPSHOT_ROWS.join(FROZEN, FROZEN.c.number == SNAPSHOT_ROWS.c.frozen)
    own = (SNAPSHOT_ROWS.c.snapshot == snapshot) & (FROZEN.c.kind == "document") & FROZEN.c.body.is_not(None)
    return exists().select_from(rows).where(own, FROZEN.c.document == DOCUMENTS.c.number)


def _newest() -> ColumnElement[bool]:
    """The document is the newest version on some line."""
    later = VERSIONS.alias()
    after = exists().where(later.c.line == VERSIONS.c.line, later.c.number > VERSIONS.c.number)
    return exists().where(VERSIONS.c.document == DOCUMENTS.c.number, ~after)


def _withdrawn() -> ColumnElement[bool]:
    """The last word on the document is that it is withdrawn."""
    any_ = WITHDRAWALS.alias()
    last = select(func.max(any_.c.number)).where(any_.c.document == DOCUMENTS.c.number).correlate(DOCUMENTS)
    return exists().where(WITHDRAWALS.c.number == last.scalar_subquery(), WITHDRAWALS.c.withdrawn)
