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
from dateline.link.table import Numbers

MOST_ALIKE = 32  # of the events that one event meets; in a place where more are alike, more tell nothing new
_TOGETHER = 1 << 17  # pairs that are scored at once


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


class Known:
    """The points of pairs that were found alike, by bisection: a number a pair, where a dictionary takes ten."""

    def __init__(self, found: Alike) -> None:
        self._count = int(found.right.max(initial=0)) + 1
        keys = found.left * self._count + found.right
        order = np.argsort(keys)
        self._keys, self._points = array("q", keys[order].tobytes()), array("q", found.points[order].tobytes())

    def __call__(self, left: int, right: int) -> int | None:
        """The points of the events at two positions; None for a pair that was not found."""
        key = (left * self._count + right) if left < right else (right * self._count + left)
        place = bisect_left(self._keys, key)
        return self._points[place] if place < len(self._keys) and self._keys[place] == key else None


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
            yield _array(left), _array(right)
            left, right = array("q"), array("q")
    yield _array(left), _array(right)


def _above(pairs: tuple[Numbers, Numbers], likeness: Likeness) -> Alike:
    left, right = pairs
    which, points = likeness.above(left, right)
    kept = _place_among_equal(left[which]) < MOST_ALIKE
    one, other = left[which[kept]], right[which[kept]]
    return Alike(np.minimum(one, other), np.maximum(one, other), points[kept])


def _place_among_equal(numbers: Numbers) -> Numbers:
    """How many of the same number come before each; the same stand side by side."""
    begins = np.flatnonzero(np.diff(numbers, prepend=-1))
    lengths = np.diff(np.append(begins, len(numbers)))
    return np.arange(len(numbers)) - np.repeat(begins, lengths)


def _array(numbers: "array[int]") -> Numbers:
    return np.frombuffer(numbers, np.int64) if numbers else np.empty(0, np.int64)
