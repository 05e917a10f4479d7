"""Whether words tell an act again that was told: by all that speaks for and against it, weighed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dateline.extract.neural.joining_features import NAMES
from dateline.extract.neural.tellings import READER
from dateline.extract.neural.weights import Weights, read_weights, write_weights
from dateline.extract.neural.word_table import Floats

FILE = "joining.json"


@dataclass(frozen=True, slots=True)
class Joining:
    """A logistic regression over pairs of an act and a telling: weights [features] in the order of `NAMES`."""

    weights: Weights

    def home(self, weighed: Floats, by_rules: Sequence[float]) -> int | None:
        """The number of the act that is told again, of those with these rows [acts, features]; None for a new one.

        `by_rules` has for each the log odds that rules give to it.
        """
        scores = weighed @ np.array(self.weights) + np.array(by_rules)
        best = int(scores.argmax())
        return best if scores[best] >= 0 else None

    def write(self, model: Path, **more: object) -> Path:
        """Write it, and whatever else is to be known of it, beside the graphs of a model."""
        return write_weights(model / READER / FILE, NAMES, self.weights, **more)


def read_joining(model: Path) -> Joining | None:
    """That of a model; None for one without, which goes by rules alone.

    Raises ValueError where its file is not what `dateline train joining` writes.
    """
    weights = read_weights(model / READER / FILE, NAMES, "dateline train joining")
    return None if weights is None else Joining(weights)
