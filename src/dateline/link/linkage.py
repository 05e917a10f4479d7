"""How alike two clusters are, and what keeps them apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import product
from typing import Self
from zlib import crc32

from dateline.link.gates import at_odds
from dateline.link.likeness import Likeness
from dateline.link.score import NEVER
from dateline.link.signature import Signature

_BEST = 4  # one in so many of the pairs between two clusters: their mean score decides, for vague reports tell little
_MOST_AT_ODDS = 0.2  # of those pairs
_LEAST = -8.0  # no pair weighs more than this against joining two clusters
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

    def take(self, other: "Group") -> None:
        """Take in all that the other has."""
        self.members.extend(other.members)
        self.documents |= other.documents
        self.different |= other.different
        self.standing = nsmallest(_MOST_STANDING, (*self.standing, *other.standing))


class Linkage:
    """The mean score of the best quarter of the pairs between two clusters; NEVER where something keeps them apart."""

    def __init__(self, ordered: Sequence[Signature], likeness: Likeness) -> None:
        self._ordered, self._likeness = ordered, likeness
        self._known: dict[tuple[int, int], tuple[tuple[int, int], float]] = {}

    def __call__(self, one: Group, other: Group) -> float:
        """Above zero for one happening. It is not computed again before one of the two has grown by much."""
        if one.name > other.name:
            one, other = other, one
        size = _size(one), _size(other)
        known = self._known.get((one.name, other.name))
        if known and known[0] == size:
            return known[1]
        found = self._linkage(one, other)
        self._known[one.name, other.name] = size, found
        return found

    def _linkage(self, one: Group, other: Group) -> float:
        if _told_apart(one, other):
            return NEVER
        pairs = [(left, right) for (_, left), (_, right) in product(one.standing, other.standing)]
        odds = sum(at_odds(self._ordered[left], self._ordered[right]) for left, right in pairs)
        if odds > _MOST_AT_ODDS * len(pairs):
            return NEVER
        scores = sorted((max(_LEAST, self._likeness(left, right)) for left, right in pairs), reverse=True)
        best = scores[: -(-len(scores) // _BEST)]
        return sum(best) / len(best)


def _told_apart(one: Group, other: Group) -> bool:
    """True where a report tells two members apart, or a person does."""
    few, many = (one, other) if len(one.members) < len(other.members) else (other, one)
    if not few.documents.isdisjoint(many.documents):
        return True
    return bool(one.different and other.different) and not one.different.isdisjoint(other.members)


def _size(found: Group) -> int:
    """The number of members, from the first that does not stand for the cluster on in steps of doubling."""
    size = len(found.members)
    return size if size <= _MOST_STANDING else _MOST_STANDING + size.bit_length()
