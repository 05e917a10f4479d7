"""Learning whether words tell an act again, from reports whose tellings are labelled."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

from dateline.extract.neural.joining import Joining
from dateline.extract.neural.joining_features import NAMES
from dateline.extract.neural.tellings import READER
from dateline.train.joining_card import write_joining_card
from dateline.train.joining_examples import Pair, Teacher
from dateline.train.labelled import LabelledReport
from dateline.train.logistic import fit as fit_logistic

_SHRINK, _STEPS = 1.0, 500
Tell = Callable[[str], None]


def train_joining(model: Path, teacher: Teacher, reports: Sequence[LabelledReport], tell: Tell) -> Path:
    """Learn from acts as they are labelled, then also from those that a first judge puts together; write the second.

    Raises ValueError where the reports tell no act twice, or nothing else.
    """
    labelled = list(teacher.pairs(reports))
    tell(_told(labelled, "as labelled"))
    read = list(teacher.pairs(reports, fit(labelled)))
    tell(_told(read, "as read"))
    pairs = [*labelled, *read]
    counts = {"reports": len(reports), "pairs": len(pairs), "again": sum(same for _, same in pairs)}
    write_joining_card(model / READER, features=len(NAMES) - 1, **counts)
    return fit(pairs).write(model, **counts)


def fit(pairs: Sequence[Pair]) -> Joining:
    """The weights with the least loss, features of one scale. Raises ValueError as `train_joining` does."""
    same = np.array([same for _, same in pairs], dtype=np.bool_)
    if not 0 < same.sum() < len(same):
        raise ValueError(
            "joining is learnt from acts that are told again and others; these reports hold but one of them"
        )
    rows = np.stack([row for row, _ in pairs])[:, 1:]
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-3
    found = fit_logistic(csr_matrix((rows - mean) / spread), same, np.ones(len(same)), _SHRINK, _STEPS)
    weights = found[1:] / spread
    weighed = [found[0] - weights @ mean, *weights]
    assert len(weighed) == len(NAMES)
    return Joining(tuple(round(float(weight), 4) for weight in weighed))


def _told(pairs: Sequence[Pair], how: str) -> str:
    return f"{len(pairs)} pairs {how}, {sum(same for _, same in pairs)} of them of one act"
