"""Which event of one coding is which of the other: one to one, so that the summed likeness is greatest.

Deaths are not looked at, so that how far the two agree on them is not made by the matching.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline.evaluate.compare.actors import in_common
from dateline.evaluate.compare.candidates import REACH, SLACK, candidates
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.distance import kilometres
from dateline.evaluate.sparse_assignment import best_pairs
from dateline.schema import event_types

LEAST = 0.5  # a pair below this likeness is none
_TIME, _PLACE, _TYPE, _ACTORS = 0.25, 0.25, 0.3, 0.2
_UNKNOWN = 0.5  # what is not told speaks neither for nor against


@dataclass(frozen=True, slots=True)
class Comparison:
    """`matched` are pairs of ours and theirs; `missing` are theirs that we lack, `extra` ours that they lack.

    `outside` counts theirs in countries or on days that our record does not touch, which nobody could have matched.
    """

    matched: tuple[tuple[CodedEvent, CodedEvent], ...]
    missing: tuple[CodedEvent, ...]
    extra: tuple[CodedEvent, ...]
    outside: int


def compare(ours: Iterable[CodedEvent], theirs: Iterable[CodedEvent]) -> Comparison:
    """Match the two codings. Of theirs only those within our countries and their days are held in memory."""
    own = list(ours)
    spans = _spans(own)
    kept, outside = [], 0
    for event in theirs:
        span = spans.get(event.country)
        if span and event.end >= span[0] and event.start <= span[1]:
            kept.append(event)
        else:
            outside += 1
    pairs = _paired(own, kept)
    taken, met = {o for o, _ in pairs}, {t for _, t in pairs}
    return Comparison(
        tuple((own[o], kept[t]) for o, t in pairs),
        tuple(event for place, event in enumerate(kept) if place not in met),
        tuple(event for place, event in enumerate(own) if place not in taken),
        outside,
    )


def likeness(ours: CodedEvent, theirs: CodedEvent) -> float:
    """From 0 to 1; 0 where country, days or points rule the two out."""
    if ours.country != theirs.country or not _may_be_one_time(ours, theirs):
        return 0.0
    where = _place(ours, theirs)
    if where == 0.0:
        return 0.0
    return (
        _TIME * _time(ours, theirs)
        + _PLACE * where
        + _TYPE * type_likeness(ours, theirs)
        + _ACTORS * _actors(ours, theirs)
    )


def type_likeness(ours: CodedEvent, theirs: CodedEvent) -> float:
    """1 where the types can be the same, one half where their groups can, else 0."""
    if ours.types & theirs.types:
        return 1.0
    return _UNKNOWN if groups(ours) & groups(theirs) else 0.0


def groups(event: CodedEvent) -> set[str]:
    """The groups of an event's types."""
    return {event_types()[kind].group for kind in event.types}


def _time(ours: CodedEvent, theirs: CodedEvent) -> float:
    """The share of days in common; next days count a little."""
    shared = (min(ours.end, theirs.end) - max(ours.start, theirs.start)).days + 1
    longest = max((event.end - event.start).days + 1 for event in (ours, theirs))
    return shared / longest if shared > 0 else _UNKNOWN / 2


def _may_be_one_time(ours: CodedEvent, theirs: CodedEvent) -> bool:
    return ours.start - theirs.end <= SLACK and theirs.start - ours.end <= SLACK


def _place(ours: CodedEvent, theirs: CodedEvent) -> float:
    """1 at the same point, falling to 0 at the reach of the coarser precision; a half where no point can tell."""
    reach = REACH.get(max(ours.precision, theirs.precision))
    apart = distance(ours, theirs)
    if reach is None or apart is None:
        return _UNKNOWN
    return max(0.0, 1 - apart / reach)


def distance(ours: CodedEvent, theirs: CodedEvent) -> float | None:
    """Kilometres between the two points, None where either is not known."""
    if None in (ours.latitude, ours.longitude, theirs.latitude, theirs.longitude):
        return None
    return kilometres((ours.latitude or 0, ours.longitude or 0), (theirs.latitude or 0, theirs.longitude or 0))


def _actors(ours: CodedEvent, theirs: CodedEvent) -> float:
    if not ours.actors or not theirs.actors:
        return _UNKNOWN
    return float(in_common(ours, theirs))


def _spans(own: list[CodedEvent]) -> dict[str | None, tuple[date, date]]:
    """For each country of ours the first and the last day on which an event may be one of ours."""
    found: dict[str | None, tuple[date, date]] = {}
    for event in own:
        first, last = found.get(event.country, (event.start, event.end))
        found[event.country] = min(first, event.start), max(last, event.end)
    return {country: (first - SLACK, last + SLACK) for country, (first, last) in found.items()}


def _paired(own: list[CodedEvent], kept: list[CodedEvent]) -> list[tuple[int, int]]:
    worth = ((pair, likeness(own[pair[0]], kept[pair[1]])) for pair in candidates(own, kept))
    return best_pairs({pair: value for pair, value in worth if value >= LEAST})
