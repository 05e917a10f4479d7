"""How probable it is that a filler belongs to an incident of each type: a logistic regression over a few features."""

from dataclasses import dataclass

import numpy as np

from dateline.extract.neural.features import features
from dateline.extract.neural.fillers import Fillers
from dateline.extract.neural.word_table import Floats, WordTable


@dataclass(frozen=True, slots=True)
class Judge:
    """Weights [features], in the order of `NAMES`, and what words say, for a model that knows it."""

    weights: tuple[float, ...]
    words: WordTable | None = None

    def probabilities(self, fillers: Fillers) -> Floats:
        """Probabilities of shape [fillers, types]."""
        found: Floats = 1 / (1 + np.exp(-features(fillers, self.words) @ np.array(self.weights)))
        return found
