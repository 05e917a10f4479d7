"""Keeping the index at what the incidents are: it changes in the transaction in which they change."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, exists, insert, select, update

from dateline.schema import event_types
from dateline.schema.countries import countries
from dateline.store.database import Database
from dateline.store.search.base import Entry
from dateline.store.search.indexes import index_of
from dateline.store.search.passages import first_of_each, passages_of
from dateline.store.tables import INCIDENT_BOUNDS, INCIDENT_WORDS, INCIDENTS, PASSAGES, SNAPSHOTS

_AT_ONCE = 200
_PLACE = ("name", "admin1", "admin2", "text", "site")
Row = Mapping[str, Any]


def follow(database: Database, connection: Connection, opened: Sequence[int], closed: Sequence[int]) -> None:
    """Index the rows of incidents that were opened, and take out those that were closed and are in no snapshot."""
    still = _in_snapshots(connection, closed)
    forget(database, connection, [number for number in closed if number not in still])
    for start in range(0, len(opened), _AT_ONCE):
        _add(database, connection, opened[start : start + _AT_ONCE])


def forget(database: Database, connection: Connection, numbers: Sequence[int]) -> None:
    """Take rows of incidents out of the index, with the words that were kept for it."""
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        index_of(database).remove_incidents(connection, some)
        connection.execute(delete(PASSAGES).where(PASSAGES.c.incident.in_(some)))
        for table in (INCIDENT_WORDS, INCIDENT_BOUNDS):
            connection.execute(delete(table).where(table.c.number.in_(some)))


def rebuild(database: Database, connection: Connection) -> None:
    """Index everything that is there, as a project of an earlier version needs it."""
    known = select(INCIDENT_WORDS.c.number)
    wanted = INCIDENTS.c.until.is_(None) | _frozen()
    lacking = select(INCIDENTS.c.number).where(wanted, INCIDENTS.c.number.not_in(known))
    numbers = connection.execute(lacking.order_by(INCIDENTS.c.number)).scalars().all()
    for start in range(0, len(numbers), _AT_ONCE):
        _keep_words(connection, numbers[start : start + _AT_ONCE])
    index_of(database).rebuild(connection)


def _in_snapshots(connection: Connection, closed: Sequence[int]) -> set[int]:
    """Those of the closed rows that a snapshot holds, their bounds told that they are closed."""
    found = set[int]()
    for start in range(0, len(closed), _AT_ONCE):
        query = select(INCIDENTS.c.number, INCIDENTS.c.until).where(_frozen())
        some = connection.execute(query.where(INCIDENTS.c.number.in_(closed[start : start + _AT_ONCE]))).all()
        for number, until in some:
            connection.execute(update(INCIDENT_BOUNDS).where(INCIDENT_BOUNDS.c.number == number).values(until=until))
        found |= {row.number for row in some}
    return found


def _frozen() -> ColumnElement[bool]:
    """The row was open when a snapshot was made."""
    made = SNAPSHOTS.c.linking
    return exists().where(made >= INCIDENTS.c.since, made < INCIDENTS.c.until)


def _add(database: Database, connection: Connection, numbers: Sequence[int]) -> None:
    index_of(database).add_incidents(connection, _keep_words(connection, numbers))


def _keep_words(connection: Connection, numbers: Sequence[int]) -> list[Entry]:
    """Keep the words of these rows of incidents and where they stand in the reports."""
    rows = {
        row.number: (json.loads(row.body), row)
        for row in connection.execute(select(INCIDENTS).where(INCIDENTS.c.number.in_(numbers)))
    }
    told = passages_of(connection, {event for body, _ in rows.values() for event in body["events"]})
    entries, passages = list[Entry](), list[dict[str, Any]]()
    for number in numbers:
        body, row = rows[number]
        found = list(first_of_each(p for event in body["events"] for p in told.get(event, ())))
        words = "\n".join(text for _, text in found)
        entries.append(Entry(number, _place(body), _told(body), words, row.latitude, row.longitude))
        passages += ({"incident": number, "ordinal": at, **passage} for at, (passage, _) in enumerate(found))
    kept = [{"number": e.number, "place": e.place, "told": e.told, "words": e.words} for e in entries]
    bounds = [_bounds(row) for _, row in rows.values()]
    for table, values in ((INCIDENT_WORDS, kept), (INCIDENT_BOUNDS, bounds), (PASSAGES, passages)):
        if values:
            connection.execute(insert(table), values)
    return entries


def _bounds(row: Any) -> dict[str, Any]:
    """What an incident is bounded by, in a row so slim that thousands are looked through in no time."""
    same = ("number", "since", "until", "type", "start", "end", "latitude", "longitude")
    return {**{key: getattr(row, key) for key in same}, "contested": row.contested != ""}


def _place(row: Row) -> str:
    """Everything by which somebody might name the incident's place."""
    place = row["place"] or {}
    country = countries().get(place.get("country") or "")
    names = [*(place.get(key) for key in _PLACE), place.get("country"), *((country.name,) if country else ())]
    return "\n".join(dict.fromkeys(name for name in names if name))


def _told(row: Row) -> str:
    """The incident in a sentence, its type, its actors, its weapon and the values of its cells."""
    kind = event_types().get(row["type"])
    actors = (actor[key] for actor in row["actors"] for key in ("name", "canonical"))
    cells = (cell.get("value") for name, cell in row["cells"].items() if name not in ("time", "place"))
    names = [row["summary"], kind.label if kind else row["type"], row["type"], row["weapon"], *actors, *cells]
    return "\n".join(dict.fromkeys(name for name in names if name))
