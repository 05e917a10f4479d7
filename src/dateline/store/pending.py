"""Which documents' events may have changed since the last linking: each change leaves a note as it is written."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, bindparam, insert, select

from dateline.store.tables import LINK_PENDING, VERSIONS


def mark(connection: Connection, *documents: int) -> None:
    """Note that the documents of these numbers, and the other versions of each, are to be looked at again."""
    connection.execute(_MARK, {"own": sorted(set(documents))})


def pending(connection: Connection, only: Iterable[int] | None = None) -> dict[int, int]:
    """The documents to be looked at again, by the number of the note; all, or the versions of those in `only`."""
    query = select(LINK_PENDING.c.number, LINK_PENDING.c.document)
    if only is not None:
        query = query.where(LINK_PENDING.c.document.in_(_VERSIONS))
    values = {} if only is None else {"own": sorted(set(only))}
    return {row.number: row.document for row in connection.execute(query, values)}


def _versions() -> Select[Any]:
    """The numbers of all versions of the documents in `own`."""
    own, other = VERSIONS.alias(), VERSIONS.alias()
    found = select(other.c.document).join_from(own, other, other.c.line == own.c.line)
    return found.where(own.c.document.in_(bindparam("own", expanding=True))).distinct()


_VERSIONS = _versions()
_MARK = insert(LINK_PENDING).from_select(["document"], _VERSIONS)
