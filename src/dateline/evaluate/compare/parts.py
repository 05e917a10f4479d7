"""A comparison taken apart by province and month."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.evaluate.compare.agreement import Agreement, Pair, agreement
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.matching import Comparison
from dateline.evaluate.compare.provinces import province_of


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


def parts(found: Comparison) -> Sequence[Part]:
    """The parts by country, first-order area and month of the first day, such as 2021-08, in that order.

    Country and area are empty where they are not told. What is missing is read once, since it may be on disk.
    """
    made: dict[tuple[str, ...], Part] = {}
    for pair in found.matched:
        _part(made, _key(pair[1])).matched.append(pair)
    for key, missing in Counter(map(_key, found.missing)).items():
        _part(made, key).missing = missing
    for ours in found.extra:
        _part(made, _key(ours)).extra.append(ours)
    return _in_order(made)


def by_province(found: Iterable[Part]) -> Sequence[Part]:
    """The parts by country and first-order area alone."""
    return _together(found, slice(2))


def by_month(found: Iterable[Part]) -> Sequence[Part]:
    """The parts by month alone."""
    return _together(found, slice(2, None))


def _together(found: Iterable[Part], kept: slice) -> Sequence[Part]:
    made: dict[tuple[str, ...], Part] = {}
    for part in found:
        whole = _part(made, part.key[kept])
        whole.matched += part.matched
        whole.missing += part.missing
        whole.extra += part.extra
    return _in_order(made)


def _key(event: CodedEvent) -> tuple[str, ...]:
    return event.country or "", province_of(event), event.start.isoformat()[:7]


def _part(made: dict[tuple[str, ...], Part], key: tuple[str, ...]) -> Part:
    return made.setdefault(key, Part(key))


def _in_order(made: Mapping[tuple[str, ...], Part]) -> Sequence[Part]:
    return sorted(made.values(), key=lambda part: part.key)
