"""The parts into which pairs hang together: events of two parts can never be one cluster."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np

from dateline.link.alike import Alike
from dateline.link.table import Numbers

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Component:
    """The positions of the events of one part, in order, and the pairs that hold it together."""

    members: list[int]
    alike: Alike


def components(count: int, found: Alike, judged: Iterable[Pair] = ()) -> Iterator[Component]:
    """The parts into which so many events fall by the alike pairs and those judged the same, each with its pairs."""
    label = _labels(count, chain(found.pairs(), judged))
    members, pairs = np.argsort(label, kind="stable"), np.argsort(label[found.left], kind="stable")
    labels, begins = np.unique(label[members], return_index=True)
    pair_begins = np.searchsorted(label[found.left][pairs], labels)
    ends = pairwise((*begins.tolist(), count)), pairwise((*pair_begins.tolist(), len(pairs)))
    for (begin, end), (pair_begin, pair_end) in zip(*ends, strict=True):
        yield Component(members[begin:end].tolist(), found.some(pairs[pair_begin:pair_end]))


def _labels(count: int, pairs: Iterable[Pair]) -> Numbers:
    """For each position the first of its part, by union and find with path halving."""
    parent = list(range(count))

    def first(place: int) -> int:
        while parent[place] != place:
            parent[place] = place = parent[parent[place]]
        return place

    for left, right in pairs:
        one, other = first(left), first(right)
        parent[max(one, other)] = min(one, other)
    return np.fromiter(map(first, range(count)), np.int64, count)
