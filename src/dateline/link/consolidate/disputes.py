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
    """What one voice holds in one report: a value, or a range, or that something is not so."""

    voice: Voice
    day: date | None
    claims: tuple[str, ...]
    value: str | None = None
    low: int | None = None
    high: int | None = None
    denies: bool = False


Contradicts = Callable[[Position, Position], bool]


def dispute(name: str, positions: Sequence[Position], contradicts: Contradicts) -> Dispute | None:
    """The dispute between positions of different voices that contradict each other; None where none does."""
    pairs = [
        (left, right)
        for left, right in combinations(positions, 2)
        if left.voice.key != right.voice.key and contradicts(left, right)
    ]
    if not pairs:
        return None
    inside = {id(position) for pair in pairs for position in pair}
    apart = {frozenset((id(left), id(right))) for left, right in pairs}
    sides: list[list[Position]] = []
    for position in sorted((p for p in positions if id(p) in inside), key=_order):
        side = next((s for s in sides if not _meets_another(position, s, apart)), None)
        sides.append([position]) if side is None else side.append(position)
    made = tuple(_side(side) for side in sides)
    days = sorted(side.since for side in made if side.since)
    return Dispute(name, days[1] if len(days) > 1 else None, made)


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


def _meets_another(position: Position, side: Sequence[Position], apart: set[frozenset[int]]) -> bool:
    """True where the position contradicts one of the side, or denies where the side tells."""
    return any(
        frozenset((id(position), id(other))) in apart
        or (position.value, position.low, position.high, position.denies)
        != (other.value, other.low, other.high, other.denies)
        for other in side
    )


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
