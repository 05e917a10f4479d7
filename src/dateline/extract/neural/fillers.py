"""From mentions to the strings that may fill a slot: all occurrences of one string in one role are one filler."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from dateline.extract.neural.encoder import Numbers
from dateline.extract.neural.network import Network, Read
from dateline.extract.neural.pairs import distance_class, role_pair, sentence_numbers
from dateline.extract.neural.spans import Found, find_mentions
from dateline.extract.neural.tokens import Integers

MOST_FILLERS = 60  # fillers of a document that are compared with one another; those of least probability are left out


@dataclass(frozen=True, slots=True)
class Filler:
    """A string in a role with its best mention, the probability of each occurrence, and of each type [t]."""

    role: int
    string: str
    best: Found
    scores: tuple[float, ...]
    types: Numbers


@dataclass(frozen=True, slots=True)
class Fillers:
    """The fillers of a document, best first, with how likely two of them share an incident, or are one entity."""

    read: Read
    each: tuple[Filler, ...]
    together: Numbers
    same: Numbers


def find_fillers(network: Network, text: str) -> Fillers:
    """Everything in the text that may fill a slot."""
    read = network.read(text)
    groups: dict[tuple[int, str], list[Found]] = defaultdict(list)
    for found in find_mentions(read):
        groups[found.role, text[found.start : found.stop]].append(found)
    if not groups:
        return Fillers(read, (), np.zeros((0, 0)), np.zeros((0, 0)))
    best = [max(group, key=lambda f: f.score) for group in groups.values()]
    vectors, types = network.mentions(read, _pieces(best, "first"), _pieces(best, "end"))
    fillers = [
        Filler(role, string, best[n], tuple(f.score for f in group), types[n])
        for n, ((role, string), group) in enumerate(groups.items())
    ]
    order = sorted(range(len(fillers)), key=lambda n: (-fillers[n].best.score, fillers[n].best.start))[:MOST_FILLERS]
    kept = tuple(fillers[n] for n in order)
    return Fillers(read, kept, *_compared(network, read, kept, vectors[order]))


def _pieces(found: list[Found], end: str) -> Integers:
    return np.array([getattr(one, end) for one in found], dtype=np.int64)


def _compared(network: Network, read: Read, fillers: tuple[Filler, ...], vectors: Numbers) -> tuple[Numbers, Numbers]:
    size = len(fillers)
    one, other = (axis.ravel() for axis in np.meshgrid(np.arange(size), np.arange(size), indexing="ij"))
    sentences = sentence_numbers(read.tokens)[_pieces([f.best for f in fillers], "first")]
    roles = np.array([filler.role for filler in fillers], dtype=np.int64)
    judged = network.pairs(
        vectors[one],
        vectors[other],
        distance_class(sentences[one], sentences[other]),
        role_pair(roles[one], roles[other]),
    ).reshape(size, size, 2)
    return judged[:, :, 0], judged[:, :, 1]
