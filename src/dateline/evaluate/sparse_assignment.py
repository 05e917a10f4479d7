"""The one-to-one pairing of the greatest sum where most pairs are worth nothing."""

from collections.abc import Mapping

import numpy as np

Edge = tuple[int, int]


def best_pairs(worth: Mapping[Edge, float]) -> list[Edge]:
    """Pairs of row and column, each used once at most, whose worth has the greatest sum; in the order of rows.

    `worth` holds the pairs that may be made, each worth more than 0; neither side need be used up. Cost grows with the
    pairs that there are, not with the table that they would fill. Which of several best pairings is kept depends on
    `worth` alone. Source: Jonker and Volgenant 1987, A shortest augmenting path algorithm for dense and sparse linear
    assignment problems, as SciPy has it.
    """
    if not worth:
        return []
    from scipy.sparse import csr_array  # here, since few commands match and it takes long to load
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    rows, at_row = np.unique([row for row, _ in worth], return_inverse=True)
    columns, at_column = np.unique([column for _, column in worth], return_inverse=True)
    most = max(worth.values()) + 1.0
    # Every row has a column of its own that is worth nothing, so that all rows find one; no cost may be 0.
    alone = np.arange(len(rows))
    cost = np.concatenate([most - np.fromiter(worth.values(), float, len(worth)), np.full(len(rows), most)])
    places = (np.concatenate([at_row, alone]), np.concatenate([at_column, len(columns) + alone]))
    table = csr_array((cost, places), shape=(len(rows), len(columns) + len(rows)))
    found = zip(*min_weight_full_bipartite_matching(table), strict=True)
    return [(int(rows[row]), int(columns[column])) for row, column in found if column < len(columns)]
