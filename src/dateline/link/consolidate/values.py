"""The other cells of an incident: type, time, place, weapon and actors."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.core import Claim, Consolidated, Event, EventActor, Place, TimeInterval
from dateline.schema import event_types, vocabulary

_GENERAL = ("attack", "armed_clash")
_ORDER = {precision: rank for rank, precision in enumerate(vocabulary().precisions)}


@dataclass(frozen=True, slots=True)
class Values:
    """The chosen values, each with its cell in `cells`."""

    type: str
    time: TimeInterval | None
    place: Place | None
    weapon: str | None
    actors: tuple[EventActor, ...]
    cells: tuple[Consolidated, ...]


def choose_values(events: Sequence[Event]) -> Values:
    """The values that the events best support: the type most tell, the finest time and place, every actor."""
    kind = _type(events)
    time = _time(events)
    place = _place(events)
    weapon = next((event.weapon for event in events if event.weapon), None)
    actors = _actors(events)
    cells = [
        _occurrence(events),
        _cell(events, "type", "most-told", kind, {e.id for e in events if e.type == kind}),
        _cell(events, "time", "finest", _written(time), {e.id for e in events if _agree(e.time, time)}),
        _cell(events, "place", "finest", place.name if place else None, {e.id for e in events if e.place and place}),
        _cell(events, "weapon", "first-told", weapon, {e.id for e in events if e.weapon}),
        *(_role(events, role, actors) for role in vocabulary().roles),
    ]
    return Values(
        kind, time, place, weapon, actors, tuple(cell for cell in cells if cell and (cell.claims or cell.against))
    )


def claims_on(events: Iterable[Event], name: str) -> list[Claim]:
    """The claims of the events on one property, in order."""
    return [claim for event in events for claim in event.claims if claim.property == name]


def _type(events: Sequence[Event]) -> str:
    """The kind that most events tell; a kind that tells more goes before a general one, then the greater harm."""
    counts = Counter(event.type for event in events)
    special = {kind: n for kind, n in counts.items() if kind not in _GENERAL} or counts
    return max(special, key=lambda kind: (special[kind], event_types()[kind].harm, kind))


def _time(events: Sequence[Event]) -> TimeInterval | None:
    resolved = [event.time for event in events if event.time and event.time.resolved]
    support = Counter((time.start, time.end) for time in resolved)
    unresolved = next((event.time for event in events if event.time), None)
    return min(
        resolved,
        key=lambda t: (_ORDER.get(t.precision or "year", 9), -support[(t.start, t.end)], t.start or date.min),
        default=unresolved,
    )


def _place(events: Sequence[Event]) -> Place | None:
    places = [event.place for event in events if event.place]
    support = Counter(place.name for place in places)
    return min(
        places, key=lambda place: (place.precision, -support[place.name], place.site is None, place.name), default=None
    )


def _agree(told: TimeInterval | None, chosen: TimeInterval | None) -> bool:
    if (
        told is None
        or chosen is None
        or told.start is None
        or chosen.start is None
        or told.end is None
        or chosen.end is None
    ):
        return told is not None and chosen is not None and told.start == chosen.start
    return told.start <= chosen.end and chosen.start <= told.end


def _actors(events: Sequence[Event]) -> tuple[EventActor, ...]:
    """Every actor once in a role: known ones by id, others by name; a name that another contains is that one."""
    found: dict[tuple[str, str], EventActor] = {}
    for event in events:
        for actor in event.actors:
            key = (actor.role, actor.id or actor.name.lower())
            if key not in found or len(actor.name) > len(found[key].name):
                found[key] = actor
    names = [(role, name) for role, name in found]
    return tuple(
        a for (role, name), a in found.items() if not any(r == role and name != n and name in n for r, n in names)
    )


def _occurrence(events: Sequence[Event]) -> Consolidated:
    claims = claims_on(events, "occurrence")
    denied = [claim.id for claim in claims if claim.modality == "denied"]
    told = [claim.id for claim in claims if claim.modality != "denied"]
    return Consolidated("occurrence", "told", tuple(told), tuple(denied), value=events[0].realis)


def _cell(events: Sequence[Event], name: str, rule: str, value: str | None, agreeing: set[str]) -> Consolidated | None:
    if value is None:
        return None
    claims = claims_on(events, name)
    return Consolidated(
        property=name,
        rule=rule,
        claims=tuple(claim.id for claim in claims if claim.event in agreeing),
        against=tuple(claim.id for claim in claims if claim.event not in agreeing),
        value=value,
    )


def _role(events: Sequence[Event], role: str, actors: Sequence[EventActor]) -> Consolidated | None:
    claims = claims_on(events, role)
    if not claims:
        return None
    names = dict.fromkeys(actor.canonical or actor.name for actor in actors if actor.role == role)
    denied = tuple(claim.id for claim in claims if claim.modality == "denied")
    told = tuple(claim.id for claim in claims if claim.modality != "denied")
    return Consolidated(role, "everyone-named", told, denied, value="; ".join(names))


def _written(time: TimeInterval | None) -> str | None:
    if time is None:
        return None
    return f"{time.start or ''}/{time.end or ''}" if time.start or time.end else time.text
