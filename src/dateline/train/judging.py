"""Fitting the judge and the thresholds to documents that the network has not learnt from."""

import itertools
from collections.abc import Sequence
from typing import Any

import numpy as np

from dateline.evaluate.muc4 import muc4_figures
from dateline.evaluate.muc4_files import KIND, Muc4Document
from dateline.extract.neural.features import NAMES, features
from dateline.extract.neural.fillers import Fillers
from dateline.extract.neural.judge import Judge
from dateline.extract.neural.names import ROLES, TYPES
from dateline.extract.neural.reader import Fitted
from dateline.extract.neural.templates import Thresholds, templates
from dateline.extract.neural.word_table import Floats, WordTable

FOLDS = 4
SHRINK = 0.02  # on the squares of the weights, against a loss that is a mean
TOLD = (0.06, 0.09, 0.12, 0.16, 0.2, 0.25, 0.3, 0.4)
FILLS = (0.16, 0.19, 0.22, 0.25, 0.28, 0.32, 0.36)
APART = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7)

Seen = tuple[Muc4Document, Fillers]


def fit(seen: Sequence[Seen], words: WordTable | None = None) -> Fitted:
    """The judge with the least loss, and with it the thresholds with the greatest micro F1."""
    judge = _judge(seen, words)
    probable = [judge.probabilities(fillers) for _, fillers in seen]

    def score(limits: Thresholds) -> float:
        said = {d.name: templates(f, p, limits) for (d, f), p in zip(seen, probable, strict=True)}
        return muc4_figures({d.name: d.templates for d, _ in seen}, said)["micro_f1"] or 0.0

    whole = (Thresholds(told, fills, 0.0) for told, fills in itertools.product(TOLD, FILLS))
    best = max(whole, key=score)
    return Fitted(judge, max((Thresholds(best.told, best.fills, apart) for apart in APART), key=score))


def cross_validated(seen: Sequence[Seen], words: WordTable | None = None) -> dict[str, list[dict[str, Any]]]:
    """Templates by document, each from a judge and thresholds that were fitted without its fold."""
    said: dict[str, list[dict[str, Any]]] = {}
    for fold in range(FOLDS):
        fitted = fit([one for number, one in enumerate(seen) if number % FOLDS != fold], words)
        said |= {document.name: fitted.templates(fillers) for document, fillers in seen[fold::FOLDS]}
    return said


def _judge(seen: Sequence[Seen], words: WordTable | None) -> Judge:
    """By Newton's method."""
    given = np.concatenate([features(fillers, words).reshape(-1, len(NAMES)) for _, fillers in seen])
    right = np.concatenate([labels(document, fillers).reshape(-1) for document, fillers in seen])
    weights, shrink = np.zeros(len(NAMES)), np.full(len(NAMES), 2 * SHRINK / (len(NAMES) - 1))
    shrink[0] = 0.0
    for _ in range(60):
        likely = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (likely - right) / len(right) + shrink * weights
        curve = (given.T * (likely * (1 - likely))) @ given / len(right) + np.diag(shrink + 1e-10)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-7:
            break
    return Judge(tuple(round(float(weight), 5) for weight in weights), words)


def labels(document: Muc4Document, fillers: Fillers) -> Floats:
    """Of shape [fillers, types]: 1 where a filler is the best string for an entity of that type and role, else 0.

    A second string for the same entity is wrong here, since an entity is credited once.
    """
    found = np.zeros((len(fillers.each), len(TYPES)))
    for kind, role in itertools.product(range(len(TYPES)), range(len(ROLES))):
        entities = [
            {mention[0] for mention in entity}
            for template in document.templates
            if template[KIND] == TYPES[kind]
            for entity in template.get(ROLES[role], ())
        ]
        for number, filler in enumerate(fillers.each):
            met = next((e for e in entities if filler.role == role and filler.string in e), None)
            if met is not None:
                entities = [e for e in entities if e != met]
                found[number, kind] = 1.0
    return found
