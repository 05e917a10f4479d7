"""A comparison taken apart: by province, by month, or by any other key of its events."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from dateline.evaluate.compare.agreement import Agreement, Pair, agreement
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.matching import Comparison
from dateline.evaluate.compare.provinces import province_of

Key = Callable[[CodedEvent], tuple[str, ...]]


@dataclass(slots=True)
class Part:
    """What of a comparison falls on one key; a matched pair falls where theirs does. `missing` are counted alone."""

    key: tuple[str, ...]
    matched: list[Pair] = field(default_factory=list)
    missing: int = 0
    extra: list[CodedEvent] = field(default_factory=list)

    @property
    def agreement(self) -> Agreement:
        """How far the two agree in this part."""
        return agreement(self.matched)


def by_province(event: CodedEvent) -> tuple[str, ...]:
    """Country and first-order area, empty where they are not told."""
    return event.country or "", province_of(event)


def by_month(event: CodedEvent) -> tuple[str, ...]:
    """The month of the first day, such as 2021-08."""
    return (f"{event.start:%Y-%m}",)


def by_province_and_month(event: CodedEvent) -> tuple[str, ...]:
    """Country, first-order area and month."""
    return (*by_province(event), *by_month(event))


def parts(found: Comparison, key: Key) -> Sequence[Part]:
    """The parts in the order of their keys."""
    made: dict[tuple[str, ...], Part] = {}
    for pair in found.matched:
        _part(made, key(pair[1])).matched.append(pair)
    for theirs in found.missing:
        _part(made, key(theirs)).missing += 1
    for ours in found.extra:
        _part(made, key(ours)).extra.append(ours)
    return sorted(made.values(), key=lambda part: part.key)


def _part(made: dict[tuple[str, ...], Part], key: tuple[str, ...]) -> Part:
    return made.setdefault(key, Part(key))
