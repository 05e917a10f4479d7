"""Claims on incidents, with what was decided about them or nothing yet."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from dateline.core import Claim, Event, Review
from dateline.project.view import Counting
from dateline.store import Database, Incidents, Readings

Row = Mapping[str, Any]
_TOGETHER = 50  # claims whose events are asked for in one query


class Held(NamedTuple):
    """A claim as it was read, on an incident, and the review that holds for it; `document` numbers its version.

    `incident` is empty for a claim of an aggregate.
    """

    incident: str
    document: int
    event: Event
    claim: Claim
    review: Review | None


def undecided(view: Counting, incidents: Iterable[Row], contested: bool) -> Iterator[Held]:
    """The claims on these incidents, or on what is contested of them alone, that nobody has decided about."""
    for row in incidents:
        names = row["contested"] if contested else row["cells"]
        yield from (held for held in _held(view, row, _claims(row, names)) if held.review is None)


def doubtful(view: Counting, database: Database, below: float) -> Iterator[Held]:
    """The claims whose confidence is below that and that nobody has decided about, the least likely first."""
    found, incidents = Readings(database).doubtful(below), Incidents(database)
    while some := list(islice(found, _TOGETHER)):
        ids = {event for _, event, _ in some}
        placed, homes = view.some(ids), incidents.of_events(ids)
        for number, event, claim in some:
            if event in placed and claim not in view.governed(number)[0]:
                own, home = placed[event][2], homes.get(event, "")
                yield from (Held(home, number, own, each, None) for each in own.claims if each.id == claim)


def held(view: Counting, incident: Row) -> Iterator[Held]:
    """The claims that the cells of the incident rest on, and those that somebody has decided about."""
    return _held(view, incident, _claims(incident, incident["cells"]))


def _claims(row: Row, names: Iterable[str]) -> set[str]:
    cells = [row["cells"][name] for name in names if name in row["cells"]]
    return {claim for cell in cells for claim in (*cell["claims"], *cell["against"])}


def _held(view: Counting, row: Row, claims: set[str]) -> Iterator[Held]:
    for number, _, event in view.some(row["events"]).values() if claims else ():
        governed = view.governed(number)[0]
        for read in view.as_read(number):
            for claim in read.claims if read.id == event.id else ():
                if claim.id in claims or claim.id in governed:
                    yield Held(row["id"], number, event, claim, governed.get(claim.id))
