"""The trained network of MUC-4 templates as it ships: an encoder and its heads.

Shapes: n pieces of a text, m mentions, p pairs, r roles, t incident types, h the encoder's width, v that of a mention.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dateline.extract.neural.encoder import Encoder, Graphs, Numbers, sigmoid, softmax
from dateline.extract.neural.names import ROLES, TYPES
from dateline.extract.neural.tokens import Integers, Tokens

READER = "templates"
HEADS = ("document", "mention", "pair")


@dataclass(frozen=True, slots=True)
class Read:
    """What the network sees in a text: pieces as vectors [n, h], the probabilities of types [t] and tags [n, r, 3]."""

    tokens: Tokens
    vectors: Numbers
    types: Numbers
    tags: Numbers


class Network:
    """A trained network in the folder of a model."""

    def __init__(self, model: Path, threads: int = 0) -> None:
        """Load it. `threads` is how many processors one operation may use; 0 is all. Raises ValueError if not there."""
        self._encoder = Encoder(model, READER, threads)
        self._heads = Graphs(model / READER, HEADS, threads)

    def read(self, text: str) -> Read:
        """Read a text of any length; time and memory grow with its length."""
        tokens = self._encoder.cut(text)
        if not len(tokens):
            return Read(tokens, np.zeros((0, 1)), np.zeros(len(TYPES)), np.zeros((0, len(ROLES), 3)))
        vectors, types, tags = self._heads.run("document", hidden=self._encoder.vectors(tokens))
        return Read(tokens, vectors, sigmoid(types), softmax(tags))

    def mentions(self, read: Read, starts: Integers, ends: Integers) -> tuple[Numbers, Numbers]:
        """Vectors [m, v] of the mentions from piece `starts` up to `ends`, and the probabilities of types [m, t]."""
        vectors, types = self._heads.run("mention", vectors=read.vectors, starts=starts, ends=ends)
        return vectors, sigmoid(types)

    def pairs(self, one: Numbers, other: Numbers, distance: Integers, roles: Integers) -> Numbers:
        """Probabilities [p, 2] that two mentions belong to one incident, and that they are one entity."""
        (judged,) = self._heads.run("pair", one=one, other=other, distance=distance, roles=roles)
        return sigmoid(judged)
