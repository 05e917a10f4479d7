"""The assignment of the greatest sum, against all assignments there are."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.evaluate.assignment import best_assignment

SIZES = st.tuples(st.integers(1, 5), st.integers(1, 5))
TABLES = SIZES.flatmap(
    lambda size: st.lists(
        st.lists(st.integers(-9, 9).map(float), min_size=size[1], max_size=size[1]), min_size=size[0], max_size=size[0]
    )
)


def best_sum(table: list[list[float]]) -> float:
    rows, columns = len(table), len(table[0])
    if rows <= columns:
        return max(sum(table[r][c] for r, c in enumerate(chosen)) for chosen in permutations(range(columns), rows))
    return max(sum(table[r][c] for c, r in enumerate(chosen)) for chosen in permutations(range(rows), columns))


@given(TABLES)
def test_no_assignment_has_a_greater_sum(table: list[list[float]]) -> None:
    pairs = best_assignment(table)
    assert len(pairs) == min(len(table), len(table[0]))
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert sum(table[row][column] for row, column in pairs) == best_sum(table)


@pytest.mark.parametrize("table", [[], [[]], [[], []]])
def test_nothing_is_assigned_to_nothing(table: list[list[float]]) -> None:
    assert best_assignment(table) == []


def test_a_greedy_choice_is_not_always_best() -> None:
    assert sorted(best_assignment([[5.0, 4.0], [4.0, 1.0]])) == [(0, 1), (1, 0)]
