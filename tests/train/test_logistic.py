"""Logistic regression on a few rows whose weights can be told by hand."""

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from dateline.train.logistic import Floats, fit

ROWS = [[1, 0], [1, 0], [1, 0], [1, 0], [0, 1], [0, 1], [0, 1], [0, 1]]
TOLD = [True, True, True, False, True, False, False, False]


def fitted(
    rows: list[list[int]], told: list[bool], worth: list[float] | None = None, shrink: float = 1e-9, steps: int = 200
) -> Floats:
    counts = np.array(worth or [1.0] * len(rows))
    return fit(csr_matrix(np.array(rows, dtype=np.float64)), np.array(told), counts, shrink, steps)


def test_the_weights_are_the_log_odds_of_what_is_told() -> None:
    bias, first, second = fitted(ROWS, TOLD)
    assert bias + first == pytest.approx(np.log(3), abs=1e-3)
    assert bias + second == pytest.approx(-np.log(3), abs=1e-3)


def test_the_more_it_shrinks_the_smaller_the_weights_and_the_bias_stays_free() -> None:
    told = [True, *TOLD[1:4], True, True, True, False]
    sizes = [np.abs(fitted(ROWS, TOLD, shrink=shrink)[1:]).sum() for shrink in (0.01, 1.0, 100.0)]
    assert sizes == sorted(sizes, reverse=True)
    assert fitted(ROWS, told, shrink=1e6) == pytest.approx([np.log(3), 0, 0], abs=1e-3)


def test_a_row_counts_as_often_as_it_is_worth() -> None:
    often = fitted([*ROWS, ROWS[3], ROWS[3]], [*TOLD, TOLD[3], TOLD[3]], shrink=0.5)
    assert fitted(ROWS, TOLD, [1, 1, 1, 3, 1, 1, 1, 1], shrink=0.5) == pytest.approx(often, abs=1e-4)


def test_it_stops_after_so_many_steps() -> None:
    assert fitted(ROWS, TOLD, steps=1).tolist() != fitted(ROWS, TOLD, steps=50).tolist()
