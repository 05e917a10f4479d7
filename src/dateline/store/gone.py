"""Incidents that went, for the events that come back."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, bindparam, exists, select

from dateline.store.database import Database
from dateline.store.remembered import chunks
from dateline.store.tables import INCIDENT_EVENTS, INCIDENTS, REDIRECTS


def last_of(database: Database, events: Iterable[str]) -> dict[str, str]:
    """The incident in which each of these events was last, where that went and was not merged into another."""
    found = dict[str, str]()
    with database.reading() as connection:
        for some in chunks(events):
            found |= {row.event: row.id for row in connection.execute(_GONE, {"events": some})}
    return found


def _gone() -> Select[Any]:
    """Events with the incidents that they were in and that are not there any more, the last one last."""
    now = INCIDENTS.alias()
    there = exists().where(now.c.id == INCIDENTS.c.id, now.c.until.is_(None))
    led = exists().where(REDIRECTS.c.old == INCIDENTS.c.id)
    joined = INCIDENT_EVENTS.join(INCIDENTS, INCIDENTS.c.number == INCIDENT_EVENTS.c.incident)
    query = select(INCIDENT_EVENTS.c.event, INCIDENTS.c.id).select_from(joined).where(~there, ~led)
    return query.where(INCIDENT_EVENTS.c.event.in_(bindparam("events", expanding=True))).order_by(INCIDENTS.c.number)


_GONE = _gone()
