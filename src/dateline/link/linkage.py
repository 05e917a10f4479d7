"""How alike two clusters are, and what keeps them apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nlargest, nsmallest
from typing import Self
from zlib import crc32

import numpy as np

from dateline.link.alike import Alike, Known
from dateline.link.gates import AT_ODDS_READS, at_odds
from dateline.link.likeness import Likeness
from dateline.link.score import NEVER, POINTS
from dateline.link.signature import Signature
from dateline.link.table import Numbers, Table, place_among_equal

_BEST = 4  # one in so many of the pairs between two clusters: their mean score decides, for vague reports tell little
_MOST_AT_ODDS = 0.2  # of those pairs
_LEAST = -8 * POINTS  # no pair weighs more than this against joining two clusters
_TOGETHER = 1 << 17  # pairs of events that are scored at once
_MANY = 32  # pairs from which arrays are faster than one pair after the other
_MOST_STANDING = 24  # members that stand for a cluster; a large one is compared by these


@dataclass(slots=True, eq=False)
class Group:
    """A cluster on its way: the positions of its events, their documents, and what a person judged different from it.

    `standing` is a sample of the members that does not depend on the order in which they came: those whose ids have
    the smallest checksums. `name` is its first member's position.
    """

    name: int
    members: list[int]
    documents: set[str]
    different: set[int]
    standing: list[tuple[int, int]]

    @classmethod
    def of(cls, position: int, found: Signature) -> Self:
        """The cluster of one event."""
        return cls(position, [position], {found.document}, set(), [(crc32(found.id.encode()), position)])

    @property
    def size(self) -> int:
        """The number of members, from the first that does not stand for the cluster on in steps of doubling."""
        size = len(self.members)
        return size if size <= _MOST_STANDING else _MOST_STANDING + size.bit_length()

    @property
    def standing_members(self) -> list[int]:
        """The members that stand for the cluster."""
        return self.members if len(self.members) <= _MOST_STANDING else [position for _, position in self.standing]

    def take(self, other: "Group") -> None:
        """Take in all that the other has."""
        self.members.extend(other.members)
        self.documents |= other.documents
        self.different |= other.different
        self.standing = nsmallest(_MOST_STANDING, (*self.standing, *other.standing))


class Linkage:
    """The mean score of the best quarter of the pairs between two clusters; NEVER where something keeps them apart."""

    def __init__(self, ordered: Sequence[Signature], likeness: Likeness, found: Alike) -> None:
        self._likeness, self._known = likeness, Known(found, len(ordered))
        self._at_odds = Table(ordered, AT_ODDS_READS, at_odds)

    def __call__(self, one: Group, other: Group) -> float:
        """Above zero for one happening."""
        if told_apart(one, other):
            return NEVER
        some, others = one.standing_members, other.standing_members
        count = len(some) * len(others)
        if self._at_odds.total(some, others) > _MOST_AT_ODDS * count:
            return NEVER
        best = nlargest(-(-count // _BEST), self._points(some, others))
        return sum(best) / (POINTS * len(best))

    def of(self, sizes: Numbers, members: Numbers) -> Numbers:
        """The same for many pairs of clusters that nothing tells apart, by the members that stand for them.

        `sizes` has two columns, how many stand for either cluster; `members` those of one after the other.
        """
        which, left, right = _all_crossed(sizes, members)
        counts = sizes.prod(axis=1)
        apart = np.bincount(which, self._at_odds.of(left, right), len(counts)) > _MOST_AT_ODDS * counts
        hopeful = ~apart[which]
        which, points = which[hopeful], self._points_of(left[hopeful], right[hopeful])
        order = np.lexsort((-points, which))
        best = order[place_among_equal(which[order]) < -(-counts // _BEST)[which[order]]]
        means = np.bincount(which[best], points[best], len(counts)) / (POINTS * -(-counts // _BEST))
        return np.where(apart, NEVER, means)

    def _points_of(self, left: Numbers, right: Numbers) -> Numbers:
        """The points of many pairs of events, none below the least."""
        points = self._known.of(left, right, _LEAST)
        for some in np.array_split(np.flatnonzero(points == _LEAST), 1 + len(points) // _TOGETHER):
            which, found = self._likeness.above(left[some], right[some], _LEAST)
            points[some[which]] = found
        return points

    def _points(self, some: Sequence[int], others: Sequence[int]) -> list[int]:
        """The points of each of some events with each of others, in any order, and none below the least."""
        if len(some) * len(others) < _MANY:
            return [max(_LEAST, self._of_pair(left, right)) for left in some for right in others]
        points: list[int] = self._points_of(*_crossed(some, others)).tolist()
        return points

    def _of_pair(self, left: int, right: int) -> int:
        known = self._known(left, right)
        return self._likeness.points(left, right) if known is None else known


def _crossed(some: Sequence[int], others: Sequence[int]) -> tuple[Numbers, Numbers]:
    """Each of some positions with each of others, as two arrays."""
    left, right = np.array(some, np.int64), np.array(others, np.int64)
    return np.repeat(left, len(right)), np.tile(right, len(left))


def _all_crossed(sizes: Numbers, members: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Each pair of members of either cluster, and which pair of clusters it is of."""
    counts, (begins, others) = sizes.prod(axis=1), (np.cumsum(sizes) - sizes.ravel()).reshape(-1, 2).T
    which = np.repeat(np.arange(len(counts)), counts)
    one, other = np.divmod(np.arange(len(which)) - (np.cumsum(counts) - counts)[which], sizes[which, 1])
    return which, members[begins[which] + one], members[others[which] + other]


def told_apart(one: Group, other: Group) -> bool:
    """True where a report tells two members apart, or a person does."""
    few, many = (one, other) if len(one.members) < len(other.members) else (other, one)
    if not few.documents.isdisjoint(many.documents):
        return True
    return bool(one.different and other.different) and not one.different.isdisjoint(other.members)
