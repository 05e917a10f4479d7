"""Whether words tell an act again that was told: by all that speaks for and against it, weighed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dateline.extract.neural.joining_features import NAMES
from dateline.extract.neural.tellings import READER
from dateline.extract.neural.word_table import Floats

FILE = "joining.json"


@dataclass(frozen=True, slots=True)
class Joining:
    """A logistic regression over pairs of an act and a telling: weights [features] in the order of `NAMES`."""

    weights: tuple[float, ...]

    def home(self, weighed: Floats, by_rules: Sequence[float]) -> int | None:
        """The number of the act that is told again, of those with these rows [acts, features]; None for a new one.

        `by_rules` has for each the log odds that rules give to it.
        """
        scores = weighed @ np.array(self.weights) + np.array(by_rules)
        best = int(scores.argmax())
        return best if scores[best] >= 0 else None

    def write(self, model: Path, **more: object) -> Path:
        """Write it, and whatever else is to be known of it, beside the graphs of a model."""
        file = model / READER / FILE
        written = {**more, "weights": dict(zip(NAMES, self.weights, strict=True))}
        file.write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")
        return file


def read_joining(model: Path) -> Joining | None:
    """That of a model; None for one without, which goes by rules alone.

    Raises ValueError where its file is not what `dateline train joining` writes.
    """
    file = model / READER / FILE
    if not file.is_file():
        return None
    try:
        weights: Mapping[str, float] = json.loads(file.read_text(encoding="utf-8"))["weights"]
        return Joining(tuple(float(weights[name]) for name in NAMES))
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{file}: is not what dateline train joining writes ({error}); make it again") from error
