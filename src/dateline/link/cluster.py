"""Clusters of events that are one happening, whatever the order in which the events came."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product

from dateline.link.block import Passed, candidate_pairs
from dateline.link.edges import NO_EDGES, Edges
from dateline.link.gates import at_odds
from dateline.link.rarity import Rarity
from dateline.link.score import Scorer, shipped_model
from dateline.link.signature import Signature

_BEST = 4  # one in so many of the pairs between two clusters: their mean score decides, for vague reports tell little
_MOST_AT_ODDS = 0.2  # of those pairs
_LEAST = -8.0  # no pair weighs more than this against joining two clusters
_MOST_MEMBERS = 24  # of a cluster that stand for it; a large one is compared by these

Cluster = list[int]


def cluster(
    signatures: Iterable[Signature],
    edges: Edges = NO_EDGES,
    passed: Passed | None = None,
    model: Scorer | None = None,
) -> tuple[tuple[str, ...], ...]:
    """The event ids by incident, each sorted, in the order of their first.

    What people judged the same or different holds. Beyond that, pairs are taken from the most to the least alike:
    two clusters are joined where the best quarter of the pairs between them speaks for it on average, where few
    are at odds over a day or a point, and where no report tells two members apart, so that a month of attacks is not
    chained into one. `passed` counts the pairs that were never looked at because a place was too busy.
    """
    ordered = sorted(signatures, key=lambda found: found.id)
    clusters = _Clusters(ordered, edges, model or shipped_model())
    pairs = sorted(clusters.alike(passed), key=lambda pair: (-pair[0], pair[1], pair[2]))
    for _ in range(2):  # a cluster that grew may now be joined to one that it was not like before
        for _, left, right in pairs:
            clusters.join(left, right)
    return tuple(sorted(clusters.ids()))


class _Clusters:
    def __init__(self, ordered: Sequence[Signature], edges: Edges, model: Scorer) -> None:
        self._rarity, self._model = Rarity(ordered), model
        self._ordered = ordered
        self._of: list[Cluster] = [[position] for position in range(len(ordered))]
        self._scores: dict[tuple[int, int], float] = {}
        self._refused: set[tuple[int, int, int, int]] = set()
        place = {found.id: position for position, found in enumerate(ordered)}
        known = [(place[a], place[b], same) for (a, b), same in edges.items() if a in place and b in place]
        self._different = {(min(a, b), max(a, b)) for a, b, same in known if not same}
        for a, b, same in known:
            if same:
                self._merge(a, b)

    def alike(self, passed: Passed | None) -> Iterator[tuple[float, int, int]]:
        """The pairs of events that are more likely one happening than not, with their score."""
        for left, right in candidate_pairs(self._ordered, passed):
            found = self._model.score(self._ordered[left], self._ordered[right], self._rarity)
            if found > 0:
                yield found, left, right

    def join(self, left: int, right: int) -> None:
        """Make one cluster of the two that hold these events, unless too much speaks against it."""
        one, other = self._of[left], self._of[right]
        if one is other:
            return
        # Clusters only grow: what was refused stays refused until one of the two has changed.
        tried = (one[0], len(one), other[0], len(other))
        if tried in self._refused:
            return
        if self._belong(one, other):
            self._merge(left, right)
        else:
            self._refused.add(tried)

    def ids(self) -> Iterator[tuple[str, ...]]:
        """The ids of each cluster, each cluster once."""
        for position, members in enumerate(self._of):
            if members[0] == position:
                yield tuple(sorted(self._ordered[member].id for member in members))

    def _merge(self, left: int, right: int) -> None:
        one, other = self._of[left], self._of[right]
        if one is other:
            return
        if len(one) < len(other):
            one, other = other, one
        one.extend(other)
        for member in other:
            self._of[member] = one

    def _belong(self, one: Cluster, other: Cluster) -> bool:
        if self._told_apart(one, other):
            return False
        pairs = list(product(_standing(one), _standing(other)))
        scores = sorted((self._score(a, b) for a, b in pairs), reverse=True)
        best = scores[: max(1, -(-len(scores) // _BEST))]
        if sum(best) <= 0:
            return False
        odds = sum(at_odds(self._ordered[a], self._ordered[b]) for a, b in pairs)
        return odds <= _MOST_AT_ODDS * len(pairs)

    def _told_apart(self, one: Cluster, other: Cluster) -> bool:
        """True where a report tells two members apart, or a person does."""
        documents = {self._ordered[member].document for member in one}
        if any(self._ordered[member].document in documents for member in other):
            return True
        return bool(self._different) and any((min(a, b), max(a, b)) in self._different for a in one for b in other)

    def _score(self, one: int, other: int) -> float:
        key = (one, other) if one < other else (other, one)
        if key not in self._scores:
            found = self._model.score(self._ordered[key[0]], self._ordered[key[1]], self._rarity)
            self._scores[key] = max(found, _LEAST)
        return self._scores[key]


def _standing(members: Cluster) -> Iterable[int]:
    """The members that stand for a cluster: all, or as many as are allowed, spread evenly in the order of ids."""
    if len(members) <= _MOST_MEMBERS:
        return members
    ordered = sorted(members)
    return islice(ordered, 0, None, -(-len(ordered) // _MOST_MEMBERS))
