"""Which open incident the beginning of an id leads to."""

from sqlalchemy import Connection, select

from dateline.store.states import open_at
from dateline.store.tables import INCIDENTS, REDIRECTS


def ids_of(connection: Connection, prefix: str) -> set[str]:
    """The ids of open incidents that begin so, or that a redirect from such an id leads to."""
    query = select(INCIDENTS.c.id).where(INCIDENTS.c.id.startswith(prefix, autoescape=True), open_at(None)).limit(50)
    found = set(connection.execute(query).scalars())
    led = select(REDIRECTS.c.old).where(REDIRECTS.c.old.startswith(prefix, autoescape=True)).limit(50)
    for old in connection.execute(led).scalars().all():
        end = _end(connection, old)
        if end is not None:
            found.add(end)
    return found


def _end(connection: Connection, start: str) -> str | None:
    """The open incident that an id leads to, over as many redirects as there are."""
    seen: set[str] = set()
    current: str | None = start
    while current is not None and current not in seen:
        if connection.execute(select(INCIDENTS.c.id).where(INCIDENTS.c.id == current, open_at(None))).first():
            return current
        seen.add(current)
        step = select(REDIRECTS.c.new).where(REDIRECTS.c.old == current, REDIRECTS.c.why != "split")
        current = connection.execute(step.order_by(REDIRECTS.c.number.desc()).limit(1)).scalar()
    return None
