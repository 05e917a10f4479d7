"""Clusters of events that are one happening, whatever the order in which the events came."""

from collections.abc import Iterable, Sequence

from dateline.core import Judgement
from dateline.link.block import candidate_pairs
from dateline.link.score import judge, ruled_out
from dateline.link.signature import Signature

_SHARE = 0.5  # of the pairs between two clusters that must be judged the same before they are joined


def cluster(signatures: Iterable[Signature]) -> tuple[tuple[str, ...], ...]:
    """The event ids by incident, each sorted, in the order of their first.

    Pairs are taken from the most to the least alike. Two clusters are joined only where no pair between them is
    ruled out and at least half are the same, so that a month of attacks is not chained into one.
    """
    ordered = sorted(signatures, key=lambda found: found.id)
    same = [found for found in _judgements(ordered) if found.verdict == "same"]
    clusters = _Clusters(ordered, same)
    for judgement in sorted(same, key=lambda found: (-found.score, found.left, found.right)):
        clusters.join(judgement.left, judgement.right)
    return tuple(sorted(clusters.members()))


def _judgements(ordered: Sequence[Signature]) -> Iterable[Judgement]:
    return (judge(ordered[left], ordered[right]) for left, right in candidate_pairs(ordered))


class _Clusters:
    def __init__(self, ordered: Sequence[Signature], same: Sequence[Judgement]) -> None:
        self._signature = {found.id: found for found in ordered}
        self._cluster = {found.id: [found.id] for found in ordered}
        self._same = {(judgement.left, judgement.right) for judgement in same}

    def join(self, left: str, right: str) -> None:
        """Make one cluster of the two that hold these events, unless too much speaks against it."""
        one, other = self._cluster[left], self._cluster[right]
        if one is other or not self._belong(one, other):
            return
        one.extend(other)
        for member in other:
            self._cluster[member] = one

    def members(self) -> Iterable[tuple[str, ...]]:
        """Every cluster once."""
        return {tuple(sorted(found)) for found in self._cluster.values()}

    def _belong(self, one: Sequence[str], other: Sequence[str]) -> bool:
        rest = [(a, b) for a in one for b in other if (min(a, b), max(a, b)) not in self._same]
        if len(rest) > (1 - _SHARE) * len(one) * len(other):
            return False
        return not any(ruled_out(self._signature[a], self._signature[b]) for a, b in rest)
