"""How probable it is that a filler belongs to an incident of each type: a logistic regression over a few features."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.extract.neural.encoder import Numbers
from dateline.extract.neural.fillers import Filler, Fillers
from dateline.extract.neural.names import ROLES, TYPES

Floats = NDArray[np.float64]
NAMES = (
    "bias",
    "best occurrence",
    "mean occurrence",
    "number of occurrences",
    "place in the text",
    "length",
    "type of the mention",
    "type of the document",
    "likeliest type of the document",
    "other types of the mention",
    "better fillers of the role",
    "inside a better filler",
    "holds a better filler",
    "same entity as a better filler",
    *(f"is {role}" for role in ROLES),
    *(f"best occurrence of {role}" for role in ROLES),
    *(f"type of the mention of {role}" for role in ROLES),
)


@dataclass(frozen=True, slots=True)
class Judge:
    """Weights [features], in the order of `NAMES`."""

    weights: tuple[float, ...]

    def probabilities(self, fillers: Fillers) -> Floats:
        """Probabilities of shape [fillers, types]."""
        found: Floats = 1 / (1 + np.exp(-features(fillers) @ np.array(self.weights)))
        return found


def features(fillers: Fillers) -> Floats:
    """What the judge looks at, of shape [fillers, types, features]; fillers come best first."""
    if not fillers.each:
        return np.zeros((0, len(TYPES), len(NAMES)))
    return np.array([_of_filler(fillers, number) for number in range(len(fillers.each))])


def _of_filler(fillers: Fillers, number: int) -> Floats:
    filler = fillers.each[number]
    alone = [*_alone(filler, len(fillers.read.tokens.text)), *_beside(fillers, number)]
    role = np.eye(len(ROLES))[filler.role]
    document, mention = _logit(fillers.read.types), _logit(filler.types)
    rows = []
    for kind in range(len(TYPES)):
        likeliest = float(kind == int(np.argmax(document)))
        others = float(np.delete(mention, kind).max())
        typed = (mention[kind], document[kind], likeliest, others)
        first, last = alone[:6], alone[6:]
        rows.append([*first, *typed, *last, *role, *(role * alone[1]), *(role * mention[kind])])
    return np.array(rows)


def _alone(filler: Filler, length: int) -> list[float]:
    scores = _logit(np.array(filler.scores))
    words = len(filler.string.split())
    return [
        1.0,
        float(scores.max()),
        float(scores.mean()),
        np.log(len(scores)),
        filler.best.start / length,
        np.log(words),
    ]


def _beside(fillers: Fillers, number: int) -> list[float]:
    filler = fillers.each[number]
    better = [n for n in range(number) if fillers.each[n].role == filler.role]
    strings = [fillers.each[n].string for n in better]
    same = max((float(fillers.same[number, n]) for n in better), default=0.0)
    inside = any(filler.string in string for string in strings)
    holds = any(string in filler.string for string in strings)
    return [np.log1p(len(better)), float(inside), float(holds), same]


def _logit(probabilities: Numbers | Floats) -> Floats:
    clear = np.clip(np.asarray(probabilities, dtype=np.float64), 1e-4, 1 - 1e-4)
    found: Floats = np.log(clear / (1 - clear))
    return found
