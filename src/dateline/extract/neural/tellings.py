"""The trained network of tellings as it ships: where a text tells acts, of which type, and what tells one again.

Shapes: n pieces of a text, m tellings, p pairs of tellings, t types, r realis, h the encoder's width,
v that of a telling, d + k what is kept of a piece to fill cells by.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dateline.core import Span
from dateline.extract.neural.acts import REALIS, TYPES
from dateline.extract.neural.cells import CellNetwork, has_cells
from dateline.extract.neural.encoder import CHAPTER, Encoder, Graphs, Numbers, sigmoid, softmax
from dateline.extract.neural.gate import read_gate
from dateline.extract.neural.models import TELLING_HEADS, TELLINGS
from dateline.extract.neural.tokens import Integers, Tokens, WordPieces

READER = TELLINGS
HEADS = TELLING_HEADS
_TYPES, _REALIS = 1 + len(TYPES), 1 + len(TYPES) + len(REALIS)  # where columns of types and of realis end
_SURELY = 30.0  # the logit of what is as good as certain
_PIECES_APART = np.array([12, 24, 48, 96, 192, 384, 768])


@dataclass(frozen=True, slots=True)
class TellingsRead:
    """What the network sees in a text: pieces as vectors [n, v], and probabilities of types [n, 1 + t].

    In the first column stands that a piece tells no act. What it tells is of a `realis` [n, r], and an aggregate [n],
    with these probabilities. `kept` [n, d + k] is what is kept of pieces to fill cells by, [n, 0] where the
    model cannot. A piece that the gate left unread surely tells no act.
    """

    tokens: Tokens
    vectors: Numbers
    types: Numbers
    realis: Numbers
    aggregate: Numbers
    kept: Numbers

    @property
    def silent(self) -> bool:
        """True where no piece may tell an act."""
        return not len(self.types) or bool(self.types[:, 0].min() >= 1)

    def pieces(self, span: Span) -> tuple[int, int]:
        """The pieces of a stretch of the text: from the first, up to the second; at least one."""
        return self.tokens.pieces(span)


class TellingNetwork:
    """A trained network in the folder of a model."""

    def __init__(self, model: Path, threads: int = 0, gate: bool = False) -> None:
        """Load it. `threads` is how many processors one operation may use; 0 is all. Raises ValueError if not there.

        With `gate`, and where the model has one, what cannot tell an act by a look at its words is left unread.
        """
        self._encoder = Encoder(model, READER, threads)
        self._gate = read_gate(model / READER, self.pieces.number, threads) if gate else None
        self._heads = Graphs(model / READER, HEADS, threads)
        self.cells = CellNetwork(model / READER, threads) if has_cells(model / READER) else None

    @property
    def pieces(self) -> WordPieces:
        """What it cuts words into."""
        return self._encoder.pieces

    def read(self, text: str) -> TellingsRead:
        """Read a text of any length; time and memory grow with its length."""
        tokens = self._encoder.cut(text)
        whole = [(0, len(tokens))] if len(tokens) else []
        parts = whole if self._gate is None else self._gate.parts(tokens.ids)
        if not parts:
            return _unread(tokens)
        vectors, logits, kept = self._pieces(tokens, parts)
        types, realis = softmax(logits[:, :_TYPES]), softmax(logits[:, _TYPES:_REALIS])
        return TellingsRead(tokens, vectors, types, realis, sigmoid(logits[:, _REALIS]), kept)

    def _pieces(self, tokens: Tokens, parts: Sequence[tuple[int, int]]) -> list[Numbers]:
        """Vectors [n, v], logits and what fills cells; no more than this, and one chapter, is held of a long text."""
        filled: list[Numbers] = []
        places = np.concatenate([np.arange(*part) for part in parts])
        at = 0
        for lower, upper in _chapters(self._encoder.stretches(tokens, parts)):
            found = self._chapter(lower, upper, _width(tokens))
            if len(upper) == len(tokens):
                return found
            filled = filled or [np.zeros((len(tokens), part.shape[1]), part.dtype) for part in found]
            for whole, part in zip(filled, found, strict=True):
                whole[places[at : at + len(part)]] = part
            at += len(upper)
        unread = np.setdiff1d(np.arange(len(tokens)), places)
        filled[1][unread, 0], filled[1][unread, _REALIS] = _SURELY, -_SURELY
        return filled

    def _chapter(self, lower: Numbers, upper: Numbers, width: type[np.floating]) -> list[Numbers]:
        """The same of one chapter."""
        kept = self.cells.kept(lower, upper) if self.cells else np.zeros((len(upper), 0), np.float16)
        vectors, logits = self._heads.run("pieces", hidden=upper)
        return [vectors.astype(width, copy=False), logits, kept]

    def telling(self, read: TellingsRead, head: int, start: int, end: int) -> Numbers:
        """The vector [1, v] of a telling that piece `head` carries, in the stretch from `start` up to `end`."""
        first, last = min(head, start), max(head + 1, end)
        places = {"heads": head, "starts": start, "ends": end}
        given = {name: np.array([place - first], dtype=np.int64) for name, place in places.items()}
        found: Numbers
        near = read.vectors[first:last].astype(np.float16).astype(np.float32)  # alike in a report and a book
        (found,) = self._heads.run("telling", vectors=near, **given)
        return found

    def again(self, earlier: Numbers, later: Numbers, distance: Integers) -> Numbers:
        """Probabilities [p] that the later telling is of the same act, given classes of the distance between them."""
        (judged,) = self._heads.run("again", one=earlier, other=later, distance=distance)
        return sigmoid(judged)


def _width(tokens: Tokens) -> type[np.floating]:
    """Of vectors: half in what is longer than a chapter, since a book has 150,000 of them."""
    return np.float32 if len(tokens) <= CHAPTER else np.float16


def _unread(tokens: Tokens) -> TellingsRead:
    """A text of which nothing was read, because it is empty or cannot tell an act."""
    length = len(tokens)
    none = np.zeros((length, 0), np.float32)
    types = np.zeros((length, _TYPES), np.float32)
    types[:, 0] = 1.0
    realis = np.full((length, len(REALIS)), 1 / len(REALIS), np.float32)
    return TellingsRead(tokens, none, types, realis, np.zeros(length, np.float32), none)


def _chapters(stretches: Iterable[tuple[Numbers, Numbers]]) -> Iterator[tuple[Numbers, Numbers]]:
    """Stretches put together until they are as long as a chapter; what a piece tells depends on all of its chapter."""
    held: list[tuple[Numbers, Numbers]] = []
    for stretch in stretches:
        held.append(stretch)
        if sum(len(upper) for _, upper in held) >= CHAPTER:
            yield _joined(held)
            held = []
    if held:
        yield _joined(held)


def _joined(stretches: Sequence[tuple[Numbers, Numbers]]) -> tuple[Numbers, Numbers]:
    lower, upper = zip(*stretches, strict=True)
    return np.concatenate(lower), np.concatenate(upper)


def distance_class(one: Integers, other: Integers) -> Integers:
    """Classes of the number of pieces between two: under 12, 24, 48, 96, 192, 384, 768, and more."""
    number: Integers = np.searchsorted(_PIECES_APART, np.abs(one - other), side="right").astype(np.int64)
    return number
