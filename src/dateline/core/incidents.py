"""What all documents tell of one happening, put together, and what is decided about it."""

from dataclasses import dataclass

from dateline.core.actors import EventActor
from dateline.core.places import Place
from dateline.core.times import TimeInterval


@dataclass(frozen=True, slots=True)
class Consolidated:
    """The value chosen for one property of an incident, by a rule with a name.

    Counts use `low`, `best` and `high`; other properties `value`. `claims` are the ids that carry the value,
    `against` those that speak for another.
    """

    property: str
    rule: str
    claims: tuple[str, ...]
    against: tuple[str, ...] = ()
    value: str | None = None
    low: int | None = None
    best: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Grade:
    """How well an incident is supported: Airwars' word, the Admiralty pair, and the reason in words."""

    word: str
    admiralty: str
    reason: str


@dataclass(frozen=True, slots=True)
class Incident:
    """What all documents tell of one happening: a cluster of events of one realis, never an aggregate.

    `cells` holds a Consolidated for every property that has a claim: type, time, place, weapon, the actor roles
    and the counts. `sources` is the number of independent voices; `redirects` are the ids merged into this one.
    """

    id: str
    type: str
    realis: str
    time: TimeInterval | None
    place: Place | None
    actors: tuple[EventActor, ...]
    weapon: str | None
    cells: tuple[Consolidated, ...]
    contested: tuple[str, ...]
    grade: Grade
    events: tuple[str, ...]
    documents: tuple[str, ...]
    sources: int
    redirects: tuple[str, ...]
    summary: str
