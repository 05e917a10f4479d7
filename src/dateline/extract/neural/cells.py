"""The trained network of cells as it ships: which words around a telling fill which cell of its act.

It looks at the pieces around what tells an act, each as the trunk and the upper layers of tellings see it, and asks of
each whether it names who did it, whom it hit or who took part, where or when it was, or how many people came to harm.

Shapes: n pieces of a text, m tellings, l pieces around one, h the encoder's width, t types, c properties, d what is
kept of a piece to be asked about, k what is kept of it to ask for.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dateline.extract.neural.encoder import CHAPTER, Graphs, Numbers, sigmoid
from dateline.extract.neural.tokens import Integers, Tokens

ROLES = ("perpetrator", "target", "participant")
SETTINGS = ("time", "place")
COUNTS = ("killed", "injured", "abducted", "arrested", "attendance")
PROPERTIES = (*ROLES, *SETTINGS, *COUNTS)
AROUND = 72  # pieces to each side of the one that carries a telling
ASKED, ASKING = 128, 64  # d and k
FARTHEST = 3  # sentences: those farther away are alike
GRAPHS = ("cell_pieces", "cells")
_PIECES_FROM_HEAD = np.array([-64, -40, -24, -14, -8, -5, -3, -2, -1, 0, 1, 2, 3, 5, 8, 14, 24, 40, 64])
DISTANCES = len(_PIECES_FROM_HEAD) + 1
_AT_ONCE = 4  # tellings in a batch: with more, what attention holds of them no longer fits into caches
_STOPS = ".?!"


@dataclass(frozen=True, slots=True)
class Marks:
    """What the encoder does not see of pieces [n]: how many stops stand up to each, and 1 where a capital opens it."""

    sentences: Integers
    capitals: Numbers


@dataclass(frozen=True, slots=True)
class Around:
    """The pieces around each of m tellings, all [m, l]: their numbers, how far away and in which sentence, capitals.

    `away` and `sentence` are classes.
    """

    pieces: Integers
    away: Integers
    sentence: Integers
    capital: Numbers


@dataclass(frozen=True, slots=True)
class Telling:
    """The piece that carries a telling, and its stretch from `start` up to `end`."""

    head: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CellsSeen:
    """What words fill the cells of one act: around each telling the number of the first piece, and [l, c].

    A probability says that the piece stands in words that fill the cell.
    """

    windows: tuple[tuple[int, Numbers], ...]

    def asked(self, start: int, end: int) -> bool:
        """True where all pieces from `start` up to `end` stand around one telling: others were not looked at."""
        return any(first <= start and end <= first + len(likely) for first, likely in self.windows)

    def of(self, name: str, start: int, end: int) -> Numbers:
        """The probabilities [pieces] of one property, from piece `start` up to `end`: the highest of any telling."""
        found, column = np.zeros(end - start), PROPERTIES.index(name)
        for first, likely in self.windows:
            low, high = max(start, first), min(end, first + len(likely))
            if low < high:
                part = found[low - start : high - start]
                np.maximum(part, likely[low - first : high - first, column], out=part)
        return found

    def over(self, names: Sequence[str], least: float) -> Iterator[int]:
        """The pieces at which one of these properties is at least so likely, telling by telling."""
        columns = [PROPERTIES.index(name) for name in names]
        for first, likely in self.windows:
            yield from (first + int(place) for place in np.flatnonzero(likely[:, columns].max(axis=1) >= least))

    def likely(self, name: str, start: int, end: int) -> float:
        """That of the likeliest piece."""
        column, most = PROPERTIES.index(name), 0.0
        for first, likely in self.windows:
            low, high = max(start, first), min(end, first + len(likely))
            if low < high:
                most = max(most, float(likely[low - first : high - first, column].max()))
        return most


def has_cells(reader: Path) -> bool:
    """True where a model's reader of tellings has learnt cells as well."""
    return all((reader / f"{name}.onnx").is_file() for name in GRAPHS)


def marks(tokens: Tokens) -> Marks:
    """Those of a text; in capitals throughout none of them says anything."""
    letters = [tokens.text[start : start + 1] for start in tokens.starts]
    stops = np.array([letter in _STOPS for letter in letters], dtype=np.int64)
    shown = not tokens.text.isupper()
    return Marks(np.cumsum(stops), np.array([shown and letter.isupper() for letter in letters], dtype=np.float32))


def around(heads: Integers, seen: Marks) -> Around:
    """What stands around the pieces [m] that carry tellings; as many for each, or the whole text."""
    length = len(seen.sentences)
    width = min(length, 2 * AROUND + 1)
    first = np.clip(heads - AROUND, 0, length - width)
    pieces = first[:, None] + np.arange(width)[None]
    away = np.searchsorted(_PIECES_FROM_HEAD, pieces - heads[:, None], side="right")
    sentence = np.clip(seen.sentences[pieces] - seen.sentences[heads][:, None], -FARTHEST, FARTHEST) + FARTHEST
    return Around(pieces, away.astype(np.int64), sentence.astype(np.int64), seen.capitals[pieces])


class CellNetwork:
    """The two graphs of cells in the folder of a reader."""

    def __init__(self, reader: Path, threads: int = 0) -> None:
        """Load them. Raises ValueError where they are not there."""
        self._graphs = Graphs(reader, GRAPHS, threads)

    def kept(self, lower: Numbers, upper: Numbers) -> Numbers:
        """What is kept [n, d + k] of pieces, from their vectors [n, h] below and above the upper layers."""
        (found,) = self._graphs.run("cell_pieces", lower=lower, upper=upper)
        kept: Numbers = found.astype(np.float16)
        return kept

    def seen(self, kept: Numbers, types: Numbers, told: Sequence[Telling], known: Marks) -> tuple[CellsSeen, ...]:
        """The cells around each of these tellings; `types` [n, 1 + t] are probabilities of what pieces tell."""
        some = [told[first : first + _AT_ONCE] for first in range(0, len(told), _AT_ONCE)]
        wide = kept.astype(np.float32) if len(kept) <= CHAPTER else kept  # a book has 150,000 pieces
        return tuple(CellsSeen((window,)) for part in some for window in self._windows(wide, types, part, known))

    def _windows(
        self, kept: Numbers, types: Numbers, told: Sequence[Telling], known: Marks
    ) -> Iterator[tuple[int, Numbers]]:
        near = around(np.array([each.head for each in told]), known)
        (logits,) = self._graphs.run(
            "cells",
            pieces=kept[near.pieces, :ASKED].astype(np.float32, copy=False),
            asking=np.stack([_asking(kept[:, ASKED:], types, each) for each in told]).astype(np.float32),
            away=near.away,
            sentence=near.sentence,
            capital=near.capital.astype(np.float32),
        )
        yield from zip(map(int, near.pieces[:, 0]), sigmoid(logits), strict=True)


def together(seen: Iterable[CellsSeen]) -> CellsSeen:
    """What several tellings of one act fill."""
    return CellsSeen(tuple(window for each in seen for window in each.windows))


def _asking(kept: Numbers, types: Numbers, telling: Telling) -> Numbers:
    """[2 k + 1 + t]: the piece that carries the telling, the mean of its stretch, and what the piece tells."""
    mean = kept[telling.start : telling.end].astype(np.float32).mean(axis=0)
    return np.concatenate((kept[telling.head], mean, types[telling.head]))
