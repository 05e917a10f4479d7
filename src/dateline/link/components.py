"""The parts into which pairs hang together: events of two parts can never be one cluster."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

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
    ours, theirs = np.array(list(judged), np.int64).reshape(-1, 2).T
    label = _labels(np.append(found.left, ours), np.append(found.right, theirs), count)
    members, pairs = np.argsort(label, kind="stable"), np.argsort(label[found.left], kind="stable")
    labels, begins = np.unique(label[members], return_index=True)
    pair_begins = np.searchsorted(label[found.left][pairs], labels)
    ends = pairwise((*begins.tolist(), count)), pairwise((*pair_begins.tolist(), len(pairs)))
    for (begin, end), (pair_begin, pair_end) in zip(*ends, strict=True):
        yield Component(members[begin:end].tolist(), found.some(pairs[pair_begin:pair_end]))


def _labels(left: Numbers, right: Numbers, count: int) -> Numbers:
    """For each position the first of its part: the lowest label goes along the pairs until none joins two labels."""
    label = np.arange(count)
    while len(left):
        one, other = label[left], label[right]
        lowest = np.minimum(one, other)
        np.minimum.at(label, one, lowest)
        np.minimum.at(label, other, lowest)
        while not np.array_equal(label, below := label[label]):
            label = below
        apart = label[left] != label[right]
        left, right = left[apart], right[apart]
    return label
