"""What each report tells of one property, and which of it is chosen."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from dateline.core import Claim, Consolidated, Event
from dateline.link.consolidate.values.relations import AGREE, SPEAKS_AGAINST, Relation
from dateline.link.consolidate.voices.voices import Voices

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Telling(Generic[V]):
    """What one report tells: a value with its claims. `source` is the independent source, `day` that of publishing."""

    value: V
    claims: tuple[Claim, ...]
    source: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Property(Generic[V]):
    """How the values of one property are read from an event and compared.

    `grain` is less for what is finer, `order` decides between equals, `identity` is one for values that agree in full.
    Where `by_speakers`, only values that reports attribute to somebody contest each other.
    """

    name: str
    value: Callable[[Event], V | None]
    relation: Callable[[V, V], Relation]
    grain: Callable[[V], int]
    order: Callable[[V], tuple[object, ...]]
    identity: Callable[[V], Hashable]
    written: Callable[[V], str]
    by_speakers: bool = False


def tellings(of: Property[V], events: Iterable[Event], voices: Voices) -> list[Telling[V]]:
    """What each event tells of the property, in order; events that tell nothing are left out."""
    found = []
    for event in events:
        value = of.value(event)
        if value is not None:
            claims = tuple(claim for claim in event.claims if claim.property == of.name)
            source = voices.source(event.id)
            owner = voices.of(claims[0]).source if claims else source.source
            found.append(Telling(value, claims, owner, source.published))
    return found


def choose(found: Sequence[Telling[V]], way: str, of: Property[V]) -> V | None:
    """The value by one of three ways, None where nothing is told.

    Of the values that hold no other inside them `finest` takes the one that most sources agree with, then the finer;
    `most-told` the one that most sources tell. `latest` takes what was published last.
    """
    if len(found) < 2:
        return found[0].value if found else None
    latest = max(telling.day or date.min for telling in found)
    last = [telling for telling in found if (telling.day or date.min) == latest]
    values, sources = _values(found, of), _sources(found, of)

    def rank(value: V) -> tuple[object, ...]:
        told = len(sources[of.identity(value)])
        least = _support(value, values, sources, of) if way == "finest" else told
        return (-least, of.grain(value), -told, *of.order(value))

    return min(_finest(_values(last, of) if way == "latest" else values, of), key=rank)


def cell(chosen: V, found: Sequence[Telling[V]], claims: Sequence[Claim], rule: str, of: Property[V]) -> Consolidated:
    """The cell of the chosen value. What is only coarser, finer or not to be compared is no voice against it."""
    other = {key for key, value in _values(found, of).items() if of.relation(value, chosen) in SPEAKS_AGAINST}
    differing = {claim.id for telling in found if of.identity(telling.value) in other for claim in telling.claims}
    contrary = {claim.id for claim in claims if claim.id in differing or claim.modality == "denied"}
    return Consolidated(
        property=of.name,
        rule=rule,
        claims=tuple(claim.id for claim in claims if claim.id not in contrary),
        against=tuple(claim.id for claim in claims if claim.id in contrary),
        value=of.written(chosen),
    )


def _values(found: Sequence[Telling[V]], of: Property[V]) -> dict[Hashable, V]:
    """Each value once, as it is told first."""
    return {of.identity(telling.value): telling.value for telling in reversed(found)}


def _finest(values: Mapping[Hashable, V], of: Property[V]) -> list[V]:
    """Those that hold no other inside them."""
    found = values.values()
    return [v for v in found if not any(of.relation(v, other) is Relation.HOLDS for other in found)]


def _sources(found: Sequence[Telling[V]], of: Property[V]) -> dict[Hashable, set[str]]:
    """The independent sources that tell each value."""
    sources: dict[Hashable, set[str]] = {}
    for telling in found:
        sources.setdefault(of.identity(telling.value), set()).add(telling.source)
    return sources


def _support(value: V, values: Mapping[Hashable, V], sources: Mapping[Hashable, set[str]], of: Property[V]) -> int:
    """How many independent sources tell this value or one that agrees with it."""
    agreeing = [sources[key] for key, other in values.items() if of.relation(value, other) in AGREE]
    return len(set().union(*agreeing))
