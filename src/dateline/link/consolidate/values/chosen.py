"""The cells of an incident besides counts and actors: type, time, place and weapon."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline.core import Consolidated, Dispute, Event, Place, TimeInterval
from dateline.link.consolidate.claims import claims_on
from dateline.link.consolidate.disputes import value_dispute
from dateline.link.consolidate.rules.sets import RuleSet
from dateline.link.consolidate.values import kinds, places, times
from dateline.link.consolidate.values.relations import Relation
from dateline.link.consolidate.values.tellings import Property, V, cell, choose, tellings
from dateline.link.consolidate.voices.voices import Voices
from dateline.link.names import name_words
from dateline.schema import event_types


def _weapons(left: str, right: str) -> Relation:
    """Weapons that share a word are one; two different ones may both have been used."""
    a, b = set(name_words([left])), set(name_words([right]))
    return Relation.SAME if a & b or not a or not b else Relation.OTHER


TYPE: Property[str] = Property(
    name="type",
    value=lambda event: event.type,
    relation=kinds.relation,
    grain=kinds.is_general,
    order=lambda kind: (-event_types()[kind].harm, kind),
    identity=lambda kind: kind,
    written=str,
    by_speakers=True,
)
TIME: Property[TimeInterval] = Property(
    name="time",
    value=lambda event: event.time,
    relation=times.relation,
    grain=times.grain,
    order=lambda time: (time.start or date.max, time.end or date.max),
    identity=lambda time: (time.start, time.end, "" if time.start or time.end else time.text),
    written=times.written,
)
PLACE: Property[Place] = Property(
    name="place",
    value=lambda event: event.place,
    relation=places.relation,
    grain=lambda place: place.precision,
    order=lambda place: (place.site is None, place.name),
    identity=lambda place: (place.name, place.admin1, place.country, place.precision),
    written=lambda place: place.name,
)
WEAPON: Property[str] = Property(
    name="weapon",
    value=lambda event: event.weapon,
    relation=_weapons,
    grain=lambda weapon: -len(name_words([weapon])),
    order=lambda weapon: (weapon,),
    identity=lambda weapon: name_words([weapon]),
    written=str,
)


@dataclass(frozen=True, slots=True)
class Values:
    """The chosen values, each with its cell in `cells`, and the disputes about them."""

    type: str
    time: TimeInterval | None
    place: Place | None
    weapon: str | None
    cells: tuple[Consolidated, ...]
    disputes: tuple[Dispute, ...]


def choose_values(events: Sequence[Event], voices: Voices, rules: RuleSet) -> Values:
    """The values that the rule set chooses from what the events tell."""
    cells: list[Consolidated] = []
    disputes: list[Dispute] = []

    def chosen(of: Property[V]) -> V | None:
        found = tellings(of, events, voices)
        way = rules.cells[of.name]
        value = choose(found, way, of)
        if value is not None:
            own = cell(value, found, claims_on(events, of.name), f"{rules.name}:{way}", of)
            cells.extend([own] if own.claims or own.against else [])
            disputes.extend(value_dispute(found, voices, of))
        return value

    kind = chosen(TYPE)
    return Values(kind or events[0].type, chosen(TIME), chosen(PLACE), chosen(WEAPON), tuple(cells), tuple(disputes))
