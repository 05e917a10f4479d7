"""Clusters of events that are one happening, whatever the order in which the events came."""

from collections.abc import Iterable, Sequence

from dateline.core import Judgement
from dateline.link.block import candidate_pairs
from dateline.link.score import judge
from dateline.link.signature import Signature

_CHAIN = 0.5  # share of the pairs between two clusters that must be judged the same before they are joined


def cluster(signatures: Iterable[Signature]) -> tuple[tuple[str, ...], ...]:
    """The event ids by incident, each sorted, in the order of their first.

    Pairs are taken from the most to the least alike. Two clusters are joined only where at least half of all pairs
    between them are the same, so that a month of attacks is not chained into one, and never where one document
    tells both: it told them apart.
    """
    ordered = sorted(signatures, key=lambda found: found.id)
    same = [j for j in _judgements(ordered) if j.verdict == "same"]
    clusters = _Clusters(ordered, same)
    for judgement in sorted(same, key=lambda j: (-j.score, j.left, j.right)):
        clusters.join(judgement.left, judgement.right)
    return tuple(sorted(clusters.members()))


def _judgements(ordered: Sequence[Signature]) -> Iterable[Judgement]:
    return (judge(ordered[left], ordered[right]) for left, right in candidate_pairs(ordered))


class _Clusters:
    def __init__(self, ordered: Sequence[Signature], same: Sequence[Judgement]) -> None:
        self._cluster = {found.id: [found.id] for found in ordered}
        self._documents = {found.id: {found.document} for found in ordered}
        self._same = {(judgement.left, judgement.right) for judgement in same}

    def join(self, left: str, right: str) -> None:
        """Make one cluster of the two that hold these events, unless a constraint forbids it."""
        one, other = self._cluster[left], self._cluster[right]
        if one is other or self._told_apart(one, other) or not self._alike(one, other):
            return
        one.extend(other)
        self._documents[one[0]] |= self._documents[other[0]]
        for member in other:
            self._cluster[member] = one

    def members(self) -> Iterable[tuple[str, ...]]:
        """Every cluster once."""
        return {tuple(sorted(found)) for found in self._cluster.values()}

    def _told_apart(self, one: Sequence[str], other: Sequence[str]) -> bool:
        return bool(self._documents[one[0]] & self._documents[other[0]])

    def _alike(self, one: Sequence[str], other: Sequence[str]) -> bool:
        hits = sum((min(a, b), max(a, b)) in self._same for a in one for b in other)
        return hits >= _CHAIN * len(one) * len(other)
