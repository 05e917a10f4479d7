"""Pairs of clusters that wait to be joined, the most alike first."""

from heapq import heappop, heappush

import numpy as np

from dateline.link.alike import Alike
from dateline.link.score import POINTS

Entry = tuple[float, int, int]  # minus the score, so that the most alike come first, and two positions in order
_END: Entry = (float("inf"), 0, 0)


class Waiting:
    """A queue of pairs, sorted once; the few that are put back for less are kept in a heap beside it."""

    def __init__(self, pairs: Alike) -> None:
        found = pairs.some(np.lexsort((pairs.right, pairs.left, -pairs.points)))
        worths = (-found.points / POINTS).tolist()
        self._sorted = zip(worths, found.left.tolist(), found.right.tolist(), strict=True)
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
