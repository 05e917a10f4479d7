"""Which versions of documents took the place of those that events were read in."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import bindparam, select

from dateline.store.database import Database
from dateline.store.tables import CODINGS, DOCUMENTS, EVENTS, VERSIONS

_AT_ONCE = 500
_LATER = VERSIONS.alias()
_FOLLOWED = (
    select(EVENTS.c.id, DOCUMENTS.c.name, _LATER.c.at)
    .join(CODINGS, CODINGS.c.number == EVENTS.c.coding)
    .join(DOCUMENTS, DOCUMENTS.c.number == CODINGS.c.document)
    .join(VERSIONS, VERSIONS.c.document == CODINGS.c.document)
    .join(_LATER, _LATER.c.line == VERSIONS.c.line)
    .where(EVENTS.c.id.in_(bindparam("some", expanding=True)), _LATER.c.number > VERSIONS.c.number)
    .distinct()
    .order_by(_LATER.c.at, DOCUMENTS.c.name)
)


class Follower(NamedTuple):
    """A later version: the name of its document, and when it came (ISO, UTC)."""

    name: str
    at: str


def followers(database: Database, events: Iterable[str]) -> dict[str, list[Follower]]:
    """The versions that came after the ones in which these events were read, by event, the first first."""
    wanted, found = sorted(set(events)), defaultdict[str, list[Follower]](list)
    with database.reading() as connection:
        for start in range(0, len(wanted), _AT_ONCE):
            for row in connection.execute(_FOLLOWED, {"some": wanted[start : start + _AT_ONCE]}):
                found[row.id].append(Follower(row.name, row.at))
    return dict(found)
