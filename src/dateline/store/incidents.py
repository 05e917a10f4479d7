"""Incidents as they are and as they were: each linking closes the rows it changes and opens new ones."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, not_, select, update

from dateline.core import Incident, content_hash
from dateline.core.record import incident_from_row
from dateline.store.database import Database, now, program_version
from dateline.store.leading import gone_ids_of, ids_of
from dateline.store.linking import OpenedLinking, inserted
from dateline.store.redirects import Redirect
from dateline.store.rows import Row, written
from dateline.store.search.keeping import follow
from dateline.store.states import open_among_few, open_at
from dateline.store.tables import INCIDENT_EVENTS, INCIDENTS, LINKINGS, REDIRECTS

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Linking:
    """One change of the incidents: why it was made, by which run, under which rule set, and when (ISO, UTC)."""

    number: int
    cause: str
    run: int | None
    rule: str
    at: str


class ChangedError(Exception):
    """Another process has linked the project in the meantime."""


class Incidents:
    """The incidents of a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __iter__(self) -> Iterator[Incident]:
        """The incidents as they are, in the order of their first telling."""
        return map(incident_from_row, self.rows())

    def rows(self, at: int | None = None, not_at: int | None = None) -> Iterator[Row]:
        """The same as rows of the record, after the linking `at`, without those that were so after `not_at`."""
        with self._database.reading() as connection:
            query = select(INCIDENTS.c.body).where(open_at(at)).order_by(INCIDENTS.c.first, INCIDENTS.c.id)
            query = query if not_at is None else query.where(not_(open_at(not_at)))
            for (body,) in connection.execution_options(yield_per=200).execute(query):
                yield json.loads(body)

    def find(self, prefix: str) -> Row:
        """The one incident whose id, or an id that leads to it, begins so.

        Raises ValueError where there is none, or more than one.
        """
        with self._database.reading() as connection:
            found = ids_of(connection, prefix)
            if not found and (gone := sorted(gone_ids_of(connection, prefix))):
                told = f"incident {gone[0]} is there no more; dateline history {gone[0]} tells why"
                raise ValueError(f"{self._database.address}: {told}")
            own = self._only(found, prefix)
            query = select(INCIDENTS.c.body).where(INCIDENTS.c.id == own, open_at(None))
            row: Row = json.loads(connection.execute(query).scalar_one())
            return row

    def ever(self, prefix: str) -> str:
        """The id of the one incident that `find` gives, or where it gives none, of the one that is gone."""
        with self._database.reading() as connection:
            return self._only(ids_of(connection, prefix) or gone_ids_of(connection, prefix), prefix)

    def _only(self, found: set[str], prefix: str) -> str:
        if not found:
            raise ValueError(f"{self._database.address}: no incident's id begins with {prefix!r}")
        if len(found) > 1:
            raise ValueError(f"{len(found)} incidents' ids begin with {prefix!r}; give more of the id")
        return found.pop()

    def past(self, incident: str) -> list[tuple[Linking, Row, Linking | None]]:
        """An incident as it was: from which linking on, what it said, and until which."""
        query = select(INCIDENTS).where(INCIDENTS.c.id == incident).order_by(INCIDENTS.c.number)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        linkings = self._linkings({number for row in rows for number in (row.since, row.until)} - {None})
        return [(linkings[row.since], json.loads(row.body), linkings.get(row.until)) for row in rows]

    def of_events(self, events: Iterable[str], at: int | None = None) -> dict[str, str]:
        """The incident's id for each of these events that is in one."""
        wanted, found = list(events), dict[str, str]()
        with self._database.reading() as connection:
            for start in range(0, len(wanted), _AT_ONCE):
                query = _members(at, few=at is None)
                query = query.where(INCIDENT_EVENTS.c.event.in_(wanted[start : start + _AT_ONCE]))
                found |= {row.event: row.id for row in connection.execute(query)}
        return found

    def members(self, only: Iterable[str] | None = None) -> tuple[int, dict[str, str]]:
        """The last linking's number (0 where there is none), and the incident of every event, or of those in `only`."""
        wanted = [] if only is None else sorted(set(only))
        parts = [wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE)]
        queries = (
            [_members(None)] if only is None else [_members(None, few=True).where(INCIDENTS.c.id.in_(p)) for p in parts]
        )
        with self._database.reading() as connection:
            streamed = connection.execution_options(yield_per=1000)
            return _last(connection), {row.event: row.id for query in queries for row in streamed.execute(query)}

    def some(self, ids: Iterable[str]) -> dict[str, Row]:
        """The rows of these incidents as they are, by id; one that is not there any more is left out."""
        wanted, found = sorted(set(ids)), dict[str, Row]()
        with self._database.reading() as connection:
            for start in range(0, len(wanted), _AT_ONCE):
                query = select(INCIDENTS.c.id, INCIDENTS.c.body).where(open_among_few())
                query = query.where(INCIDENTS.c.id.in_(wanted[start : start + _AT_ONCE]))
                found |= {row.id: json.loads(row.body) for row in connection.execute(query)}
        return found

    def count(self) -> int:
        """How many incidents there are."""
        with self._database.reading() as connection:
            query = select(func.count()).select_from(INCIDENTS).where(open_at(None))
            return connection.execute(query).scalar() or 0

    def used(self, ids: Iterable[str]) -> set[str]:
        """Those of the ids that some incident has or had."""
        wanted, found = list(ids), set[str]()
        with self._database.reading() as connection:
            for start in range(0, len(wanted), _AT_ONCE):
                some = wanted[start : start + _AT_ONCE]
                found |= set(connection.execute(select(INCIDENTS.c.id).where(INCIDENTS.c.id.in_(some))).scalars())
        return found

    def last(self) -> int:
        """The number of the last linking, 0 where there is none."""
        with self._database.reading() as connection:
            return _last(connection)

    def linkings(self) -> list[Linking]:
        """Every linking, the first first."""
        with self._database.reading() as connection:
            return [_linking(row) for row in connection.execute(select(LINKINGS).order_by(LINKINGS.c.number))]

    def _linkings(self, numbers: set[int]) -> dict[int, Linking]:
        with self._database.reading() as connection:
            rows = connection.execute(select(LINKINGS).where(LINKINGS.c.number.in_(numbers)))
            return {row.number: _linking(row) for row in rows}

    def replace(
        self,
        found: Iterable[tuple[int, Row]],
        redirects: Iterable[Redirect],
        after: int,
        cause: str,
        rule: str,
        run: int | None = None,
        only: frozenset[str] | None = None,
        also: Callable[[Connection], None] | None = None,
    ) -> int:
        """Make these the incidents: rows of the record, each with its place in the order. Gives the linking's number.

        Unchanged ones stay as they are; others are closed and opened anew. `only` limits what may be closed to
        these ids; `also` is done in the same transaction. Where nothing changes and no run is given, no linking is
        written. Raises ChangedError where a linking after `after` is there.
        """
        with self._database.writing() as connection:
            self._database.lock(connection)
            if _last(connection) != after:
                raise ChangedError
            if also is not None:
                also(connection)
            row = {"cause": cause, "run": run, "program": program_version(), "rule": rule, "at": now()}
            linking = OpenedLinking(connection, row, at_once=run is not None)
            self._write(connection, found, linking, only)
            made = [{"old": r.old, "new": r.new, "why": r.why, "linking": linking.number} for r in redirects]
            self._database.add(connection, REDIRECTS, made)
            if self._database.searchable:
                follow(self._database, connection, linking.opened, linking.closed)
            return linking.number if linking.made else after

    def _write(
        self,
        connection: Connection,
        found: Iterable[tuple[int, Row]],
        linking: OpenedLinking,
        only: frozenset[str] | None,
    ) -> None:
        before, members = _hashes(connection, only), list[Row]()
        for first, row in found:
            body = written(row)
            digest = content_hash(first, body)
            old = before.pop(row["id"], None)
            if old is None or old[0] != digest:
                _close(connection, [old[1]] if old else [], linking)
                number = self._open_row(connection, first, row, body, digest, linking)
                members += ({"incident": number, "event": event} for event in row["events"])
        self._database.add(connection, INCIDENT_EVENTS, members)
        _close(connection, [number for _, number in before.values()], linking)

    def _open_row(
        self, connection: Connection, first: int, row: Mapping[str, Any], body: str, digest: str, linking: OpenedLinking
    ) -> int:
        time, place = row["time"] or {}, row["place"] or {}
        values = {
            "id": row["id"], "since": linking.number, "first": first, "type": row["type"], "realis": row["realis"],
            "contested": " ".join(row["contested"]), "start": time.get("start"), "end": time.get("end"),
            "place": place.get("name"), "country": place.get("country"), "latitude": place.get("latitude"),
            "longitude": place.get("longitude"), "hash": digest, "body": body,
        }  # fmt: skip
        number = inserted(connection, INCIDENTS, values)
        linking.opened.append(number)
        return number


def _hashes(connection: Connection, only: Iterable[str] | None) -> dict[str, tuple[str, int]]:
    """The hash and the number of each open row, or of those of the ids in `only`."""
    query = select(INCIDENTS.c.id, INCIDENTS.c.hash, INCIDENTS.c.number)
    wanted = [] if only is None else sorted(only)
    parts = [wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE)]
    few = [query.where(open_among_few(), INCIDENTS.c.id.in_(some)) for some in parts]
    queries = [query.where(open_at(None))] if only is None else few
    return {row.id: (row.hash, row.number) for own in queries for row in connection.execute(own)}


def _members(at: int | None, few: bool = False) -> Select[Any]:
    joined = INCIDENT_EVENTS.join(INCIDENTS, INCIDENTS.c.number == INCIDENT_EVENTS.c.incident)
    return (
        select(INCIDENT_EVENTS.c.event, INCIDENTS.c.id)
        .select_from(joined)
        .where(open_among_few() if few else open_at(at))
    )


def _linking(row: Any) -> Linking:
    return Linking(row.number, row.cause, row.run, row.rule, row.at)


def _last(connection: Connection) -> int:
    return connection.execute(select(func.max(LINKINGS.c.number))).scalar() or 0


def _close(connection: Connection, numbers: Iterable[int], linking: OpenedLinking) -> None:
    closed = [{"own": number, "linking": linking.number} for number in numbers]
    if closed:
        connection.execute(_CLOSE, closed)
        linking.closed += (row["own"] for row in closed)


_CLOSE = update(INCIDENTS).where(INCIDENTS.c.number == bindparam("own")).values(until=bindparam("linking"))
