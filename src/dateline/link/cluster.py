"""Clusters of events that are one happening, whatever the order in which the events came."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from dateline.link.alike import alike
from dateline.link.block import Passed
from dateline.link.components import Component, components
from dateline.link.edges import NO_EDGES, Edges
from dateline.link.growth import Clusters, Judged
from dateline.link.likeness import ByParts, LikenessOf
from dateline.link.linkage import Linkage
from dateline.link.signature import Signature
from dateline.link.spread import spread

_MANY = 20_000  # events from which other processes save more than they cost
_PORTION = 500  # events whose clusters are made at once
_LARGE = 10_000  # events of a part that is not left to one process


def cluster(
    signatures: Iterable[Signature],
    edges: Edges = NO_EDGES,
    passed: Passed | None = None,
    likeness: LikenessOf = ByParts,
    processes: int = 1,
) -> tuple[tuple[str, ...], ...]:
    """The event ids by incident, each sorted, in the order of their first.

    What people judged the same or different holds, and what is one with an event follows it. Beyond that, the two
    clusters most alike are joined again and again, until no two are more likely one happening than not; `Linkage` says
    how alike two clusters are. Two members that one report tells apart are never joined. `passed` counts the pairs
    that were never looked at because a place was too busy. Time and memory grow with the number of events, also where
    all are alike. The clusters are the same whatever the number of processes; few events are never dealt out.
    """
    ordered = sorted(signatures, key=lambda found: found.id)
    scores, known = likeness(ordered), _known(ordered, edges)
    judged = [(left, right) for left, right, same in known if same]
    dealt = processes if processes > 1 and len(ordered) >= _MANY else 0
    # One process scores while this one finds pairs: two would each look up the same values.
    found = alike(ordered, scores, passed, min(dealt, 1))
    linkage, parts = Linkage(ordered, scores, found), components(len(ordered), found, judged)
    clusters = _of_parts(ordered, linkage, parts, known, dealt)
    return tuple(sorted(tuple(sorted(ordered[member].id for member in members)) for members in clusters))


def _known(ordered: Sequence[Signature], edges: Edges) -> Judged:
    place = {found.id: position for position, found in enumerate(ordered)} if edges else {}
    return [(place[a], place[b], same) for (a, b), same in edges.items() if a in place and b in place]


def _of_parts(
    ordered: Sequence[Signature], linkage: Linkage, parts: Iterable[Component], known: Judged, processes: int
) -> Iterator[Sequence[int]]:
    """The clusters of each part. Nothing in one part bears on another, so that each is forgotten when it is done."""
    judged = defaultdict[int, list[tuple[int, int, bool]]](list)
    for edge in known:
        judged[edge[0]].append(edge)

    def clusters_of(some: Iterable[Component], processes: int = 0) -> list[Sequence[int]]:
        return [members for part in some for members in _of_part(part, judged, ordered, linkage, processes)]

    by_size = deque(sorted(parts, key=lambda part: len(part.members)))
    while by_size and len(by_size[-1].members) >= _LARGE:
        yield from clusters_of([by_size.pop()], processes)
    yield from chain.from_iterable(spread(clusters_of, _dealt(reversed(by_size)), processes))


def _dealt(parts: Iterable[Component]) -> Iterator[list[Component]]:
    """The parts in portions of enough events that handing them out costs little."""
    portion, events = list[Component](), 0
    for part in parts:
        portion.append(part)
        events += len(part.members)
        if events >= _PORTION:
            yield portion
            portion, events = [], 0
    yield portion


def _of_part(
    part: Component, judged: Mapping[int, Judged], ordered: Sequence[Signature], linkage: Linkage, processes: int
) -> Iterator[Sequence[int]]:
    if len(part.members) == 1:
        yield part.members
    else:
        yield from _grown(part, _inside(part, judged), ordered, linkage, processes).members()


def _grown(part: Component, known: Judged, ordered: Sequence[Signature], linkage: Linkage, processes: int) -> Clusters:
    """The clusters of a part. Two events that a person judged the same bring all that is one with either together.

    Where something keeps members of the two clusters apart, the two events alone are joined, before all else.
    """
    alone: set[tuple[int, int]] = set()
    while True:
        clusters = Clusters(part.members, known, alone, ordered, linkage, processes)
        clusters.grow(part.alike)
        apart = clusters.follow((a, b) for a, b, same in sorted(known) if same)
        if not apart:
            return clusters
        alone |= apart


def _inside(part: Component, judged: Mapping[int, Judged]) -> Judged:
    """What people judged of two events of the part."""
    members = set(part.members) if judged else set()
    return [edge for member in part.members for edge in judged.get(member, ()) if edge[1] in members]
