"""How alike two codings of an event are, feature by feature.

Deaths are not looked at, so that how far the two agree on them is not made by the matching.
"""

from typing import NamedTuple

from dateline.evaluate.compare.actors import in_common
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.window import Window
from dateline.evaluate.distance import kilometres
from dateline.schema import event_types

_UNKNOWN = 0.5  # what is not told speaks neither for nor against


class Likeness(NamedTuple):
    """How alike two are in each, from 0 to 1."""

    time: float
    place: float
    type: float
    actors: float

    @property
    def whole(self) -> float:
        """Of all four, from 0 to 1."""
        return 0.25 * self.time + 0.25 * self.place + 0.3 * self.type + 0.2 * self.actors


def likeness(ours: CodedEvent, theirs: CodedEvent, window: Window) -> Likeness | None:
    """None where country, days or points rule the two out."""
    if ours.country != theirs.country or days_apart(ours, theirs) > window.days:
        return None
    place = _place(ours, theirs, window)
    if place == 0.0:
        return None
    return Likeness(_time(ours, theirs, window), place, type_likeness(ours, theirs), _actors(ours, theirs))


def days_apart(ours: CodedEvent, theirs: CodedEvent) -> int:
    """Days from the end of the earlier to the beginning of the later, 0 where they overlap."""
    return max(0, (ours.start - theirs.end).days, (theirs.start - ours.end).days)


def km_apart(ours: CodedEvent, theirs: CodedEvent) -> float | None:
    """Kilometres between the two points, None where either is not known."""
    if None in (ours.latitude, ours.longitude, theirs.latitude, theirs.longitude):
        return None
    return kilometres((ours.latitude or 0, ours.longitude or 0), (theirs.latitude or 0, theirs.longitude or 0))


def type_likeness(ours: CodedEvent, theirs: CodedEvent) -> float:
    """1 where the types can be the same, one half where their groups can, else 0."""
    if ours.types & theirs.types:
        return 1.0
    return _UNKNOWN if groups(ours) & groups(theirs) else 0.0


def groups(event: CodedEvent) -> set[str]:
    """The groups of an event's types."""
    return {event_types()[kind].group for kind in event.types}


def _time(ours: CodedEvent, theirs: CodedEvent, window: Window) -> float:
    """The share of days in common; days apart count the less the further, and at most a quarter."""
    shared = (min(ours.end, theirs.end) - max(ours.start, theirs.start)).days + 1
    longest = max((event.end - event.start).days + 1 for event in (ours, theirs))
    if shared > 0:
        return shared / longest
    return _UNKNOWN / 2 * (1 - (days_apart(ours, theirs) - 1) / window.days)


def _place(ours: CodedEvent, theirs: CodedEvent, window: Window) -> float:
    """1 at the same point, falling to 0 at the reach of the coarser precision; a half where no point can tell."""
    reach, apart = window.reach(max(ours.precision, theirs.precision)), km_apart(ours, theirs)
    if reach is None or apart is None:
        return _UNKNOWN
    return max(0.0, 1 - apart / reach)


def _actors(ours: CodedEvent, theirs: CodedEvent) -> float:
    if not ours.actors or not theirs.actors:
        return _UNKNOWN
    return float(in_common(ours, theirs))
