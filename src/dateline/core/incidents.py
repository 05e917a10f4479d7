"""What all documents tell of one happening, put together, and what is decided about it."""

from dataclasses import dataclass
from datetime import date

from dateline.core.actors import EventActor
from dateline.core.places import Place
from dateline.core.times import TimeInterval


@dataclass(frozen=True, slots=True)
class Consolidated:
    """The value chosen for one property of an incident, by a rule with a name.

    Counts use `low`, `best` and `high`; other properties `value`. `claims` are the ids that carry the value,
    `against` those that speak for another; of these, `overtaken` are earlier figures that a later report replaced.
    """

    property: str
    rule: str
    claims: tuple[str, ...]
    against: tuple[str, ...] = ()
    value: str | None = None
    low: int | None = None
    best: int | None = None
    high: int | None = None
    overtaken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a dispute: what it says, who says so, since when, and by which claims.

    `voices` are written for readers: "Sudan's health ministry (Northgate Post)". `party` is True where every voice of
    the side is a party to the event. A side that denies has no value of its own, but what it denies, and `denies`.
    """

    value: str | None
    low: int | None
    high: int | None
    voices: tuple[str, ...]
    party: bool
    since: date | None
    claims: tuple[str, ...]
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Dispute:
    """A contested property: two sides or more that cannot all be right, and the day by which two of them stood."""

    property: str
    since: date | None
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Grade:
    """How well an incident is supported: Airwars' word, the Admiralty pair, and the reason in words."""

    word: str
    admiralty: str
    reason: str


@dataclass(frozen=True, slots=True)
class PartOf:
    """A longer or larger happening that an incident is a part of, and why.

    `id` is that of an incident that goes on for days, or of an event that sums up several happenings: `kind` is
    "incident" or "aggregate". The figures of the whole may hold those of the part.
    """

    id: str
    kind: str
    why: str


@dataclass(frozen=True, slots=True)
class Incident:
    """What all documents tell of one happening: a cluster of events of one realis, never an aggregate.

    `cells` holds a Consolidated for every property that has a claim: type, time, place, weapon, the actor roles
    and the counts. `disputes` says of each contested property who contests it. `sources` is the number of independent
    sources; `redirects` are the ids merged into this one; `part_of` is known once all incidents are.
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
    disputes: tuple[Dispute, ...]
    part_of: tuple[PartOf, ...]
