"""How two times of one incident lie to each other, and which is the finer."""

import re
from datetime import date, timedelta

from dateline.core import TimeInterval
from dateline.link.consolidate.values.relations import Relation
from dateline.schema import vocabulary

_ORDER = {precision: rank for rank, precision in enumerate(vocabulary().precisions)}
# What happens by night belongs to the day before or after it, as each report counts.
_NIGHT = re.compile(r"\b(?:night|overnight|midnight|dawn|early|late|evening)\b", re.I)
_DAY = timedelta(days=1)


def relation(left: TimeInterval, right: TimeInterval) -> Relation:
    """How the days of the two lie to each other; what has no end is not known."""
    if left.end is None or right.end is None:
        return Relation.UNKNOWN
    a, b = left.start or date.min, right.start or date.min
    if (a, left.end) == (b, right.end):
        return Relation.SAME
    if a <= b and right.end <= left.end:
        return Relation.HOLDS
    if b <= a and left.end <= right.end:
        return Relation.WITHIN
    if a <= right.end and b <= left.end:
        return Relation.SAME
    return Relation.SAME if _one_night(left, right) else Relation.APART


def grain(time: TimeInterval) -> int:
    """Less is finer: a day before a week, a year before what is not known."""
    rank = _ORDER.get(time.precision or "range", len(_ORDER))
    return rank if time.resolved else rank + len(_ORDER)


def written(time: TimeInterval) -> str:
    """The time as the value of a cell: both days, or the words where they fix none."""
    return f"{time.start or ''}/{time.end or ''}" if time.start or time.end else time.text


def _one_night(left: TimeInterval, right: TimeInterval) -> bool:
    earlier, later = sorted((left, right), key=lambda time: time.start or date.min)
    if earlier.end is None or later.start is None or later.start - earlier.end > _DAY:
        return False
    return _NIGHT.search(left.text) is not None or _NIGHT.search(right.text) is not None
