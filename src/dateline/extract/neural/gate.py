"""Where a document may tell an event at all, by a small network of its own, before the large one reads it."""

from pathlib import Path

import numpy as np

from dateline.extract.neural.encoder import CHAPTER, Graphs, Numbers
from dateline.extract.neural.tokens import Integers

GRAPH = "gate"
WIDTH, STEP = 48, 24  # pieces of a stretch, and from the start of one to that of the next
BESIDE = 64  # pieces that are read to each side of what may tell an event; a gap as short is read as well
MOST = 0.75  # share of a text from which on all of it is read: what it tells is judged beside the rest of it
SHORT = 0.1  # odds of an act for which a text is read that is no longer than a stretch: a headline says little
REACH = 6  # pieces to each side of one that the graph looks at; piece 0 stands beyond the ends of a text


def stretches(length: int) -> list[tuple[int, int]]:
    """First piece and the one after the last of each stretch, neighbours half over each other."""
    return [(start, min(length, start + WIDTH)) for start in range(0, max(1, length - STEP), STEP)]


def parts(odds: Numbers) -> list[tuple[int, int]]:
    """First piece and the one after the last of each part that may tell an event, with some beside it.

    A stretch may where the odds [n] of its pieces add up to more than 1, a text that is no longer to more than SHORT.
    Parts come in their order and leave a gap between them; where they make up MOST of a text, it is one part.
    """
    found: list[tuple[int, int]] = []
    least = 1.0 if len(odds) > WIDTH else SHORT
    for start, end in stretches(len(odds)):
        if odds[start:end].sum() > least:
            _add(found, max(0, start - BESIDE), min(len(odds), end + BESIDE))
    read = sum(end - start for start, end in found)
    return [(0, len(odds))] if found and read >= MOST * len(odds) else found


class Gate:
    """A graph that gives the log odds of an act at each piece, less a limit that training makes a part of it."""

    def __init__(self, reader: Path, pieces: int, threads: int = 0) -> None:
        """Load that of a model's reader, whose words are cut into so many `pieces`.

        Raises ValueError where it is not what training writes for such a model.
        """
        try:
            self._graphs = Graphs(reader, (GRAPH,), threads)
            self._odds(np.array([pieces - 1]))
        except Exception as error:  # the runtime's own kinds have no base but this
            file = reader / f"{GRAPH}.onnx"
            raise ValueError(f"{file}: is not what dateline train gate writes ({error}); make it again") from error

    def parts(self, ids: Integers) -> list[tuple[int, int]]:
        """The parts of a text of these pieces that may tell an event, as `parts` gives them."""
        return parts(self._odds(ids))

    def _odds(self, ids: Integers) -> Numbers:
        """The odds [n] of an act at each piece; a book is looked at in several chapters."""
        padded = np.pad(ids.astype(np.int64), REACH)
        chapters = [
            self._graphs.run(GRAPH, ids=padded[None, start : start + CHAPTER + 2 * REACH])[0][0, REACH:-REACH]
            for start in range(0, len(ids), CHAPTER)
        ]
        return np.exp(np.concatenate(chapters)) if chapters else np.zeros(0, np.float32)


def _add(parts: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a part after the others, or join it to the last where hardly anything stands between them."""
    if parts and start - parts[-1][1] <= BESIDE:
        start = parts.pop()[0]
    parts.append((start, end))


def read_gate(reader: Path, pieces: int, threads: int = 0) -> Gate | None:
    """That of a model's reader, or None for a model without one. Raises ValueError as `Gate` does."""
    return Gate(reader, pieces, threads) if (reader / f"{GRAPH}.onnx").is_file() else None
