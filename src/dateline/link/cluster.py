"""Clusters of events that are one happening, whatever the order in which the events came."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush

from dateline.link.block import Passed, meetings
from dateline.link.edges import NO_EDGES, Edges
from dateline.link.likeness import Likeness
from dateline.link.linkage import Group, Linkage
from dateline.link.score import Scorer, shipped_model
from dateline.link.signature import Signature

_MOST_ALIKE = 32  # of the events that one event meets; in a place where more are alike, more tell nothing new

Alike = tuple[float, int, int]  # minus the score, so that the most alike come first, and two positions in order


def cluster(
    signatures: Iterable[Signature],
    edges: Edges = NO_EDGES,
    passed: Passed | None = None,
    model: Scorer | None = None,
) -> tuple[tuple[str, ...], ...]:
    """The event ids by incident, each sorted, in the order of their first.

    What people judged the same or different holds. Beyond that, the two clusters most alike are joined again and
    again, until no two are more likely one happening than not; `Linkage` says how alike two clusters are. Two members
    that one report tells apart are never joined. `passed` counts the pairs that were never looked at because a place
    was too busy. Time and memory grow with the number of events, also where all are alike.
    """
    ordered = sorted(signatures, key=lambda found: found.id)
    likeness = Likeness(ordered, model or shipped_model())
    clusters = _Clusters(ordered, edges, Linkage(ordered, likeness))
    clusters.grow(_alike(ordered, likeness, passed))
    return tuple(sorted(clusters.ids()))


def _alike(ordered: Sequence[Signature], likeness: Likeness, passed: Passed | None) -> Iterator[Alike]:
    """The pairs of events that are more likely one happening than not."""
    for position, met in meetings(ordered, passed):
        found = 0
        for other in met:
            score = likeness(position, other)
            if score > 0:
                yield -score, min(position, other), max(position, other)
                found += 1
                if found == _MOST_ALIKE:
                    break


class _Clusters:
    """Which cluster each event is in."""

    def __init__(self, ordered: Sequence[Signature], edges: Edges, linkage: Linkage) -> None:
        self._ordered, self._linkage = ordered, linkage
        self._of = [Group.of(position, found) for position, found in enumerate(ordered)]
        place = {found.id: position for position, found in enumerate(ordered)}
        known = [(place[a], place[b], same) for (a, b), same in edges.items() if a in place and b in place]
        for a, b, same in known:
            if not same:
                self._of[a].different.add(b)
                self._of[b].different.add(a)
        for a, b, same in known:
            if same:
                self._merge(self._of[a], self._of[b])

    def grow(self, alike: Iterable[Alike]) -> None:
        """Join the two clusters most alike, as long as there are two that are alike."""
        waiting = list(alike)
        heapify(waiting)
        while waiting:
            told, left, right = heappop(waiting)
            one, other = self._of[left], self._of[right]
            worth = 0.0 if one is other else self._linkage(one, other)
            if worth <= 0:
                continue
            if -worth > told and waiting and -worth > waiting[0][0]:
                heappush(waiting, (-worth, left, right))  # less alike than was thought: others come first
            else:
                self._merge(one, other)

    def ids(self) -> Iterator[tuple[str, ...]]:
        """The ids of each cluster, each cluster once."""
        for position, found in enumerate(self._of):
            if found.members[0] == position:
                yield tuple(sorted(self._ordered[member].id for member in found.members))

    def _merge(self, one: Group, other: Group) -> None:
        if one is other:
            return
        if len(one.members) < len(other.members):
            one, other = other, one
        one.take(other)
        for member in other.members:
            self._of[member] = one
