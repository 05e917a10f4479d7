"""How alike two clusters are: kept until one of them has grown by much, and found for many before their turn."""

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import tee

from dateline.link.alike import Alike
from dateline.link.linkage import Group, Linkage, told_apart
from dateline.link.spread import spread
from dateline.link.table import Numbers, as_numbers

_PORTION = 1 << 10  # pairs of events whose clusters are looked at together

Names = tuple[int, int]  # of two clusters, in order
Counts = tuple[int, int]  # their members


@dataclass(frozen=True, slots=True)
class _Asked:
    """Pairs of clusters as they are now: for each two how many stand for either, and who, one after the other."""

    clusters: list[tuple[Names, Counts]]
    sizes: Numbers
    standing: Numbers


class Worths:
    """How alike the clusters are that grow out of some events.

    What is foreseen of two clusters is used only where neither has grown since, so that it changes nothing but time.
    """

    def __init__(self, linkage: Linkage, clusters: Mapping[int, Group], processes: int) -> None:
        """`clusters` has the cluster of each event at any time."""
        # One process looks ahead while this one joins: two would each look up the same values.
        self._linkage, self._clusters, self._processes = linkage, clusters, min(processes, 1)
        self._kept = dict[Names, tuple[Counts, float]]()
        self._foreseen = dict[Names, tuple[Counts, float | None]]()  # None for what is being found

    def __call__(self, one: Group, other: Group) -> float:
        """How alike the two are, above zero for one happening."""
        if one.name > other.name:
            one, other = other, one
        names, sizes = (one.name, other.name), (one.size, other.size)
        known = self._kept.get(names)
        if known and known[0] == sizes:
            return known[1]
        found = self._now(names, one, other)
        self._kept[names] = sizes, found
        return found

    def portions(self, pairs: Alike) -> Iterator[Alike]:
        """The pairs in portions, in their order; before one is given the clusters of its pairs are looked at.

        Few pairs are not worth it.
        """
        if len(pairs.left) < _PORTION:
            yield pairs
            return
        ahead, behind = tee(pairs.portions(_PORTION))
        for asked, found in spread(self._found, map(self._asked, ahead), self._processes):
            for (names, counts), worth in zip(asked, found, strict=True):
                if self._foreseen.get(names) == (counts, None):
                    self._foreseen[names] = counts, worth
            yield next(behind)

    def _now(self, names: Names, one: Group, other: Group) -> float:
        counts, worth = self._foreseen.pop(names, (None, None))
        if worth is None or counts != (len(one.members), len(other.members)):
            return self._linkage(one, other)
        return worth

    def _found(self, asked: _Asked) -> tuple[list[tuple[Names, Counts]], list[float]]:
        return asked.clusters, self._linkage.of(asked.sizes, asked.standing).tolist()

    def _asked(self, pairs: Alike) -> _Asked:
        """What is to be found of the clusters of some pairs."""
        clusters, sizes, standing = list[tuple[Names, Counts]](), array("q"), array("q")
        for one, other in self._unknown(pairs):
            names, counts = (one.name, other.name), (len(one.members), len(other.members))
            if self._foreseen.get(names, (None,))[0] != counts and not told_apart(one, other):
                self._foreseen[names] = counts, None
                clusters.append((names, counts))
                for members in (one.standing_members, other.standing_members):
                    sizes.append(len(members))
                    standing.extend(members)
        return _Asked(clusters, as_numbers(sizes).reshape(-1, 2), as_numbers(standing))

    def _unknown(self, pairs: Alike) -> Iterator[tuple[Group, Group]]:
        """The clusters of some pairs, in the order of their names, of which nothing is kept that still holds."""
        for left, right in pairs.pairs():
            one, other = self._clusters[left], self._clusters[right]
            if one is other:
                continue
            if one.name > other.name:
                one, other = other, one
            known = self._kept.get((one.name, other.name))
            if known is None or known[0] != (one.size, other.size):
                yield one, other
