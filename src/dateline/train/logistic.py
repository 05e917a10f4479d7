"""Logistic regression over sparse rows, by which the gate and the words of templates are learnt."""

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Floats = NDArray[np.float64]


def fit(shown: csr_matrix, told: NDArray[np.bool_], worth: Floats, shrink: float, steps: int) -> Floats:
    """A bias and weights [1 + columns] with the least loss, after so many steps at most.

    `shown` holds the rows [rows, columns], `told` which of them are true, `worth` what each counts in the loss, which
    is a sum. Half of `shrink` counts each square of a weight there; the bias is free.
    """
    signs = np.where(told, 1.0, -1.0)

    def loss(given: Floats) -> tuple[float, Floats]:
        sure = signs * (shown @ given[1:] + given[0])
        wrong = worth * signs / (1 + np.exp(np.clip(sure, -30, 30)))
        lost = float((worth * np.logaddexp(0, -sure)).sum() + shrink / 2 * (given[1:] ** 2).sum())
        return lost, np.concatenate([[-wrong.sum()], shrink * given[1:] - shown.T @ wrong])

    start = np.zeros(1 + shown.shape[1])
    found: Floats = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": steps}).x
    return found
