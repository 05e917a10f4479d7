"""From fillers to templates: which types a document tells, who has a part in them, and how many incidents there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dateline.extract.neural.fillers import Fillers
from dateline.extract.neural.names import ROLES, TYPES
from dateline.extract.neural.word_table import Floats

MOST_TEMPLATES = 5
MOST_PARTS = 3  # incidents of one type in one document
SUFFERING = (ROLES.index("Target"), ROLES.index("Victim"))


@dataclass(frozen=True, slots=True)
class Thresholds:
    """A type is told from `told` on, a filler belongs to it from `fills` on.

    What suffered is one incident while the mean probability of belonging together is at least `apart`; who did it,
    and with what, has a part in every incident to which it belongs with `joins`.
    """

    told: float
    fills: float
    apart: float
    joins: float = 0.7


def templates(fillers: Fillers, probable: Floats, limits: Thresholds) -> list[dict[str, Any]]:
    """The templates of a document, likeliest type first, in the shape of MUC-4 files.

    A type in which nothing has a part is left out: on texts of another kind it is mostly an attack that nobody told.
    """
    types = [int(kind) for kind in np.argsort(-fillers.read.types) if fillers.read.types[kind] > limits.told]
    return [made for kind in types for made in _of_type(fillers, probable, kind, limits)][:MOST_TEMPLATES]


def _of_type(fillers: Fillers, probable: Floats, kind: int, limits: Thresholds) -> list[dict[str, Any]]:
    kept = [n for n in range(len(fillers.each)) if probable[n, kind] > limits.fills]
    suffered = [n for n in kept if fillers.each[n].role in SUFFERING]
    if not kept:
        return []
    parts = clusters(suffered, fillers.together, limits.apart) or [[]]
    for number in sorted(set(kept) - set(suffered)):
        near = [float(np.mean(fillers.together[number, part])) if part else 1.0 for part in parts]
        for place, part in enumerate(parts):
            if near[place] >= limits.joins or near[place] == max(near):
                part.append(number)
    return [_written(fillers, kind, part) for part in parts]


def clusters(members: Sequence[int], together: Any, least: float) -> list[list[int]]:
    """Groups by average linkage: the two likeliest are joined while they are at least that likely, or are too many."""
    groups = [[member] for member in members]
    while len(groups) > 1:
        means = {
            (a, b): float(np.mean(together[np.ix_(groups[a], groups[b])])) for b in range(len(groups)) for a in range(b)
        }
        a, b = max(means, key=lambda pair: means[pair])
        if means[a, b] < least and len(groups) <= MOST_PARTS:
            break
        groups[a] += groups.pop(b)
    return groups


def _written(fillers: Fillers, kind: int, part: list[int]) -> dict[str, Any]:
    found: dict[str, Any] = {"incident_type": TYPES[kind], **{role: [] for role in ROLES}}
    for number in sorted(part):
        filler = fillers.each[number]
        found[ROLES[filler.role]].append([[filler.string, filler.best.start]])
    return found
