"""The pairs of events that are more likely one happening than not, found many at once."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Self

import numpy as np

from dateline.link.block import Meeting, Passed, meetings
from dateline.link.likeness import Likeness
from dateline.link.signature import Signature
from dateline.link.spread import spread
from dateline.link.table import Numbers, as_numbers, place_among_equal

MOST_ALIKE = 32  # of the events that one event meets; in a place where more are alike, more tell nothing new
_TOGETHER = 1 << 17  # pairs that are scored at once
_LAST = np.iinfo(np.int64).max  # behind all pairs, so that a place that is looked up is always there


@dataclass(frozen=True, slots=True)
class Alike:
    """Pairs of positions, the smaller first, and their points: three arrays of one length."""

    left: Numbers
    right: Numbers
    points: Numbers

    @classmethod
    def of(cls, some: Iterable["Alike"]) -> Self:
        """All pairs in one."""
        told = list(some)
        none = np.empty(0, np.int64)
        return cls(*(np.concatenate((none, *(getattr(own, name) for own in told))) for name in cls.__slots__))

    def pairs(self) -> Iterator[tuple[int, int]]:
        """The pairs."""
        return zip(self.left.tolist(), self.right.tolist(), strict=True)

    def some(self, which: Numbers) -> "Alike":
        """Those pairs."""
        return Alike(self.left[which], self.right[which], self.points[which])

    def portions(self, size: int) -> Iterator["Alike"]:
        """So many pairs after the other, in their order."""
        for begin in range(0, len(self.left), size):
            yield Alike(*(getattr(self, name)[begin : begin + size] for name in self.__slots__))


class Known:
    """The points of pairs that were found alike, by bisection: a number a pair, where a dictionary takes ten."""

    def __init__(self, found: Alike, count: int) -> None:
        """`count` is the number of events."""
        self._count = count
        keys, points = np.append(found.left * count + found.right, _LAST), np.append(found.points, 0)
        order = np.argsort(keys)
        self._keys, self._points = array("q", keys[order].tobytes()), array("q", points[order].tobytes())

    def __call__(self, left: int, right: int) -> int | None:
        """The points of the events at two positions; None for a pair that was not found."""
        key = (left * self._count + right) if left < right else (right * self._count + left)
        place = bisect_left(self._keys, key)
        return self._points[place] if self._keys[place] == key else None

    def of(self, left: Numbers, right: Numbers, unknown: int) -> Numbers:
        """The points of many pairs; `unknown` for those that were not found."""
        keys, points = as_numbers(self._keys), as_numbers(self._points)
        sought = np.minimum(left, right) * self._count + np.maximum(left, right)
        place = np.searchsorted(keys, sought)
        return np.where(keys[place] == sought, points[place], unknown)


def alike(ordered: Sequence[Signature], likeness: Likeness, passed: Passed | None, processes: int = 0) -> Alike:
    """The pairs above zero; of those whom one event meets, the first `MOST_ALIKE`. `processes` score them, or this."""
    scored = partial(_above, likeness=likeness)
    return Alike.of(spread(scored, together(meetings(ordered, passed)), processes))


def together(met: Iterable[Meeting]) -> Iterator[tuple[Numbers, Numbers]]:
    """The pairs of meetings as arrays of bounded length; all of one event in one array."""
    left, right = array("q"), array("q")
    for position, others in met:
        left.extend([position] * len(others))
        right.extend(others)
        if len(right) >= _TOGETHER:
            yield as_numbers(left), as_numbers(right)
            left, right = array("q"), array("q")
    yield as_numbers(left), as_numbers(right)


def _above(pairs: tuple[Numbers, Numbers], likeness: Likeness) -> Alike:
    left, right = pairs
    which, points = likeness.above(left, right)
    kept = place_among_equal(left[which]) < MOST_ALIKE
    one, other = left[which[kept]], right[which[kept]]
    return Alike(np.minimum(one, other), np.maximum(one, other), points[kept])
