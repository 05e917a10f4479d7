"""Pairs of clusters that wait to be joined, the most alike first."""

from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import chain

import numpy as np

from dateline.link.alike import Alike
from dateline.link.score import POINTS

Entry = tuple[float, int, int]  # minus the score, so that the most alike come first, and two positions in order
_END: Entry = (float("inf"), 0, 0)


def in_order(pairs: Alike) -> Alike:
    """The pairs in the order of their turns: the most alike first, and of equals the first position."""
    return pairs.some(np.lexsort((pairs.right, pairs.left, -pairs.points)))


class Waiting:
    """A queue of pairs that are in order; the few that are put back for less are kept in a heap beside it."""

    def __init__(self, portions: Iterable[Alike]) -> None:
        """The portions hold pairs in the order of their turns."""
        self._sorted = chain.from_iterable(map(_entries, portions))
        self._next, self._back = next(self._sorted, _END), list[Entry]()

    @property
    def first(self) -> Entry:
        """The entry that is taken next; one of infinite distance at the end."""
        return min(self._next, self._back[0]) if self._back else self._next

    def take(self) -> Entry | None:
        """Take the first entry out; None at the end."""
        if self._back and self._back[0] < self._next:
            return heappop(self._back)
        taken, self._next = self._next, next(self._sorted, _END)
        return None if taken is _END else taken

    def put_back(self, entry: Entry) -> None:
        """Let an entry wait for its turn again."""
        heappush(self._back, entry)


def _entries(pairs: Alike) -> Iterator[Entry]:
    return zip((-pairs.points / POINTS).tolist(), pairs.left.tolist(), pairs.right.tolist(), strict=True)
