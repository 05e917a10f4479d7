"""The days on which an event is looked for, wider the less precisely it is told."""

from dateline.link.features.times import grain
from dateline.link.signature import Signature

WIDEST = 92  # days; a longer stretch of time is too vague to link by
_REACH = {
    "day": (1, 1),
    "week": (2, 2),
    "stretch": (2, 2),
    "long": (2, 2),
    "open": (30, 1),
}  # days looked at before and after
_NEWS = (14, 1)  # days before and after its report in which an undated event is looked for

Days = tuple[int, int]


def window(found: Signature) -> Days | None:
    """The first and the last day; None where nothing says when."""
    if found.last is not None:
        before, after = _REACH[grain(found)]
        first = found.last if found.first is None else found.first
        return first - before, found.last + after
    if found.published is not None:
        return found.published - _NEWS[0], found.published + _NEWS[1]
    return None
