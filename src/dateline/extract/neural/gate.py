"""Whether a document may tell an event at all, by its words alone, before the network reads it."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline.extract.neural.tellings import READER
from dateline.extract.neural.tokens import Integers

FILE = "gate.npz"
WIDTH, STEP = 48, 24  # pieces of a stretch, and from the start of one to that of the next


def stretches(length: int) -> list[tuple[int, int]]:
    """First piece and the one after the last of each stretch, neighbours half over each other."""
    return [(start, min(length, start + WIDTH)) for start in range(0, max(1, length - STEP), STEP)]


@dataclass(frozen=True, slots=True)
class Gate:
    """A weight for each piece that words are cut into; a stretch is as likely as the weights of its pieces add up to.

    `limit` is on the log odds of an event in the likeliest stretch of a document.
    """

    bias: float
    weights: NDArray[np.float32]
    limit: float

    def passes(self, ids: Integers) -> bool:
        """True where the pieces may tell an event."""
        return self.score(ids) > self.limit

    def score(self, ids: Integers) -> float:
        """The log odds of an event in the likeliest stretch; a piece counts once in each. Minus infinity for none."""
        cut = [np.unique(ids[start:end]) for start, end in stretches(len(ids))]
        return max((self.bias + float(self.weights[some].sum()) for some in cut if len(some)), default=-np.inf)

    def write(self, model: Path) -> Path:
        """Write it beside the graphs of a model, a byte a weight."""
        file = model / READER / FILE
        scale = float(np.abs(self.weights).max()) / 127 or 1.0
        small = np.round(self.weights / scale).astype(np.int8)
        np.savez_compressed(file, weights=small, rest=np.array([scale, self.bias, self.limit]))
        return file


def read_gate(model: Path) -> Gate | None:
    """That of a model; None for one without. Raises ValueError where its file is not what training writes."""
    file = model / READER / FILE
    if not file.is_file():
        return None
    try:
        with np.load(file, allow_pickle=False) as kept:
            scale, bias, limit = map(float, kept["rest"])
            return Gate(bias, kept["weights"].astype(np.float32) * np.float32(scale), limit)
    except (ValueError, KeyError, OSError) as error:
        raise ValueError(f"{file}: is not what dateline train gate writes ({error}); make it again") from error
