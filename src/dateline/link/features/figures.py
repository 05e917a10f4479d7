"""Whether the counts of dead can be of one happening."""

from dateline.link.features.pair import Pair
from dateline.link.signature import Ranges

_TELLING = 3  # a toll from which equal figures are no chance
_CLOSE, _FAR = 1.6, 4.0  # times; tolls rise, and sources differ


def killed(pair: Pair) -> str:
    """The same toll, one that may have become the other, or tolls far from each other."""
    left, right = pair.left.killed, pair.right.killed
    if not left or not right:
        return ""
    same = set(left) & set(right)
    if same:
        return "same_large" if _most(tuple(same)) >= _TELLING else "same_small"
    if _meet(left, right):
        return "overlap"
    low, high = sorted((_most(left), _most(right)))
    if low == 0:
        return "none_and_some"
    return "close" if high <= low * _CLOSE else "apart" if high <= low * _FAR else "far"


def _most(ranges: Ranges) -> int:
    return max(low or high or 0 for low, high in ranges)


def _meet(left: Ranges, right: Ranges) -> bool:
    return any((a or 0) <= _end(d) and (c or 0) <= _end(b) for a, b in left for c, d in right)


def _end(high: int | None) -> float:
    return float("inf") if high is None else high
