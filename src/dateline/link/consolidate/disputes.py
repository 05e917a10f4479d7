"""Who contests a property: the sides of a dispute, out of what contradicts what."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from dateline.core import Claim, Dispute, Side
from dateline.link.consolidate.values.relations import Relation
from dateline.link.consolidate.values.tellings import Property, Telling, V
from dateline.link.consolidate.voices.voices import Voice, Voices


@dataclass(frozen=True, slots=True)
class Position:
    """What one voice holds in one report: a value, or a range, or that something is not so.

    `actors` are the ids of those whom it holds responsible, where that decides.
    """

    voice: Voice
    day: date | None
    claims: tuple[str, ...]
    value: str | None = None
    low: int | None = None
    high: int | None = None
    denies: bool = False
    actors: frozenset[str] = frozenset()

    @property
    def stance(self) -> tuple[object, ...]:
        """The same for positions that contradict the same others."""
        voice = (self.voice.kind, self.voice.side, self.voice.party)
        return (self.value, self.low, self.high, self.denies, self.actors, self.day, *voice)


Contradicts = Callable[[Position, Position], bool]


def dispute(name: str, positions: Sequence[Position], contradicts: Contradicts) -> Dispute | None:
    """The dispute between positions of different voices that contradict each other; None where none does."""
    stances: dict[tuple[object, ...], list[Position]] = {}
    for position in positions:
        stances.setdefault(position.stance, []).append(position)
    inside = [p for pair in combinations(stances.values(), 2) for p in _contesting(*pair, contradicts)]
    if not inside:
        return None
    held: dict[tuple[object, ...], list[Position]] = {}
    for position in sorted({id(p): p for p in inside}.values(), key=_order):
        own = (position.value, position.low, position.high, position.denies)
        held.setdefault(own, []).append(position)
    sides = tuple(map(_side, held.values()))
    days = sorted(side.since for side in sides if side.since)
    return Dispute(name, days[1] if len(days) > 1 else None, sides)


def _contesting(left: Sequence[Position], right: Sequence[Position], contradicts: Contradicts) -> Iterable[Position]:
    """Those of two stances that contradict each other whom another voice contradicts."""
    if contradicts(left[0], right[0]):
        for some, others in ((left, right), (right, left)):
            keys = {other.voice.key for other in others}
            yield from (position for position in some if keys - {position.voice.key})


def value_dispute(found: Sequence[Telling[V]], voices: Voices, of: Property[V]) -> Iterable[Dispute]:
    """The dispute about a property of which reports tell values that cannot both be true, if there is one."""
    values = {of.written(telling.value): telling.value for telling in found}
    apart = {
        frozenset((a, b)) for a, b in combinations(values, 2) if of.relation(values[a], values[b]) is Relation.APART
    }
    if not apart:
        return
    positions = [p for telling in found for p in _positions(telling, of, voices)]
    made = dispute(of.name, positions, lambda a, b: frozenset((a.value or "", b.value or "")) in apart)
    if made:
        yield made


def denial_dispute(name: str, claims: Iterable[Claim], voices: Voices) -> Iterable[Dispute]:
    """The dispute about what one voice denies and another tells, if there is one."""
    positions = [
        Position(voices.of(c), voices.published(c), (c.id,), c.value, denies=c.modality == "denied") for c in claims
    ]
    made = dispute(name, positions, lambda left, right: left.denies != right.denies)
    if made:
        yield made


def _positions(telling: Telling[V], of: Property[V], voices: Voices) -> Iterable[Position]:
    for claim in telling.claims:
        if claim.modality != "denied" and (claim.speaker.text or not of.by_speakers):
            yield Position(voices.of(claim), telling.day, (claim.id,), of.written(telling.value))


def _order(position: Position) -> tuple[object, ...]:
    return (position.day or date.max, position.voice.key, position.value or "", position.low or 0, position.claims)


def _side(positions: Sequence[Position]) -> Side:
    first = positions[0]
    return Side(
        value=first.value,
        low=first.low,
        high=first.high,
        voices=tuple(dict.fromkeys(position.voice.name for position in positions)),
        party=all(position.voice.party for position in positions),
        since=min((position.day for position in positions if position.day), default=None),
        claims=tuple(dict.fromkeys(claim for position in positions for claim in position.claims)),
        denies=first.denies,
    )
