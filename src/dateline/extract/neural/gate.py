"""Where a document may tell an event at all, by its words alone, before the network reads it."""

from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from dateline.extract.neural.tokens import Integers

FILE = "gate.npz"
WIDTH, STEP = 48, 24  # pieces of a stretch, and from the start of one to that of the next
BESIDE = 24  # pieces that are read to each side of what may tell an event; a gap as short is read as well


def stretches(length: int) -> list[tuple[int, int]]:
    """First piece and the one after the last of each stretch, neighbours half over each other."""
    return [(start, min(length, start + WIDTH)) for start in range(0, max(1, length - STEP), STEP)]


@dataclass(frozen=True, slots=True)
class Gate:
    """A weight for each piece that words are cut into; a stretch is as likely as the weights of its pieces add up to.

    `limit` is on the log odds of an event in a stretch.
    """

    bias: float
    weights: NDArray[np.float32]
    limit: float

    def parts(self, ids: Integers) -> list[tuple[int, int]]:
        """First piece and the one after the last of each part that may tell an event, with some beside it.

        A piece counts once in a stretch. Parts come in their order and leave a gap between them.
        """
        found: list[tuple[int, int]] = []
        for start, end in stretches(len(ids)):
            if self._score(ids[start:end]) > self.limit:
                _add(found, max(0, start - BESIDE), min(len(ids), end + BESIDE))
        return found

    def _score(self, ids: Integers) -> float:
        """The log odds of an event in a stretch of these pieces; minus infinity for none."""
        return self.bias + float(self.weights[np.unique(ids)].sum()) if len(ids) else -np.inf

    def write(self, reader: Path) -> Path:
        """Write it beside the graphs of a model's reader of tellings, a byte a weight."""
        file = reader / FILE
        scale = float(np.abs(self.weights).max()) / 127 or 1.0
        small = np.round(self.weights / scale).astype(np.int8)
        np.savez_compressed(file, weights=small, rest=np.array([scale, self.bias, self.limit]))
        return file


def _add(parts: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a part after the others, or join it to the last where hardly anything stands between them."""
    if parts and start - parts[-1][1] <= BESIDE:
        start = parts.pop()[0]
    parts.append((start, end))


def read_gate(reader: Path, pieces: int) -> Gate | None:
    """That of a model's reader, whose words are cut into so many `pieces`; None for one without.

    Raises ValueError where its file is not what training writes for such a model.
    """
    file = reader / FILE
    if not file.is_file():
        return None
    try:
        with file.open("rb") as opened, np.load(opened, allow_pickle=False) as kept:
            scale, bias, limit = map(float, kept["rest"])
            weights = kept["weights"].astype(np.float32) * np.float32(scale)
        if weights.shape != (pieces,):
            raise ValueError(f"it has weights of shape {weights.shape} for {pieces} pieces")
    except (ValueError, KeyError, TypeError, OSError, EOFError, BadZipFile) as error:
        raise ValueError(f"{file}: is not what dateline train gate writes ({error}); make it again") from error
    return Gate(bias, weights, limit)
