"""Which incidents the beginning of an id leads to."""

from collections.abc import Iterator

from sqlalchemy import Connection, bindparam, select

from dateline.store.prefixes import begins
from dateline.store.states import open_among_few
from dateline.store.tables import INCIDENTS, REDIRECTS

_MOST = 50  # ids that one beginning may mean before it is called too short


def ids_of(connection: Connection, prefix: str) -> set[str]:
    """The ids of open incidents that begin so, or that a redirect from such an id leads to."""
    query = select(INCIDENTS.c.id).where(begins(INCIDENTS.c.id, prefix), open_among_few()).limit(_MOST)
    found = set(connection.execute(query).scalars())
    return found | {end for way in ways(connection, prefix) if (end := way[-1]) and _is_open(connection, end)}


def gone_ids_of(connection: Connection, prefix: str) -> set[str]:
    """The ids that begin so of incidents that were there once, whether they are or not."""
    query = select(INCIDENTS.c.id).where(begins(INCIDENTS.c.id, prefix)).distinct().limit(_MOST)
    return set(connection.execute(query).scalars())


def ways(connection: Connection, prefix: str) -> Iterator[list[str]]:
    """The ids to which each redirect from an id that begins so leads, one after another."""
    led = select(REDIRECTS.c.old).where(begins(REDIRECTS.c.old, prefix)).distinct().limit(_MOST)
    for old in connection.execute(led).scalars().all():
        way = [old]
        while (step := connection.execute(_STEP, {"old": way[-1]}).scalar()) and step not in way:
            way.append(step)
        yield way


def _is_open(connection: Connection, incident: str) -> bool:
    query = select(INCIDENTS.c.number).where(INCIDENTS.c.id == incident, open_among_few())
    return connection.execute(query.limit(1)).first() is not None


_STEP = (
    select(REDIRECTS.c.new)
    .where(REDIRECTS.c.old == bindparam("old"), REDIRECTS.c.why != "split")
    .order_by(REDIRECTS.c.number.desc())
    .limit(1)
)
