"""Clusters that grow: of all that hang together, the two most alike are joined again and again."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.link.alike import Alike
from dateline.link.linkage import Group, Linkage, told_apart
from dateline.link.signature import Signature
from dateline.link.waiting import Waiting, in_order
from dateline.link.worths import Worths

Judged = Sequence[tuple[int, int, bool]]  # two positions, and whether a person judged them the same


class Clusters:
    """Which cluster each event of a part is in."""

    def __init__(
        self,
        positions: Iterable[int],
        known: Judged,
        alone: Iterable[tuple[int, int]],
        ordered: Sequence[Signature],
        linkage: Linkage,
        processes: int = 0,
    ) -> None:
        self._of = {position: Group.of(position, ordered[position]) for position in positions}
        self._worth = Worths(linkage, self._of, processes)
        for a, b, same in known:
            if not same:
                self._of[a].different.add(b)
                self._of[b].different.add(a)
        for a, b in sorted(alone):
            self._merge(self._of[a], self._of[b])

    def grow(self, pairs: Alike) -> None:
        """Join the two clusters most alike, as long as there are two that are alike."""
        waiting = Waiting(self._worth.portions(in_order(pairs)))
        while (entry := waiting.take()) is not None:
            told, left, right = entry
            one, other = self._of[left], self._of[right]
            worth = 0.0 if one is other else self._worth(one, other)
            if worth <= 0:
                continue
            now = (-worth, left, right)
            if -worth > told and now > waiting.first:
                waiting.put_back(now)  # less alike than was thought: others come first
            else:
                self._merge(one, other)

    def follow(self, judged: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
        """Join the clusters of two events that were judged the same; gives the pairs whose clusters are kept apart."""
        apart = set()
        for left, right in judged:
            one, other = self._of[left], self._of[right]
            if one is not other and told_apart(one, other):
                apart.add((left, right))
            else:
                self._merge(one, other)
        return apart

    def members(self) -> Iterator[Sequence[int]]:
        """The members of each cluster, each cluster once."""
        for position, found in self._of.items():
            if found.members[0] == position:
                yield found.members

    def _merge(self, one: Group, other: Group) -> None:
        if one is other:
            return
        if len(one.members) < len(other.members):
            one, other = other, one
        one.take(other)
        for member in other.members:
            self._of[member] = one
