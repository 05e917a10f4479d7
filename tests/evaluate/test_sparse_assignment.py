"""The sparse pairing of the greatest sum, against the assignment of the whole table."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.evaluate.assignment import best_assignment
from dateline.evaluate.sparse_assignment import best_pairs

EDGES = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 6)), st.integers(1, 9).map(lambda n: n / 8), max_size=25
)


@given(EDGES)
def test_no_pairing_has_a_greater_sum(worth: dict[tuple[int, int], float]) -> None:
    pairs = best_pairs(worth)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    table = [[worth.get((row, column), 0.0) for column in range(7)] for row in range(7)]
    assert sum(worth[pair] for pair in pairs) == sum(table[row][column] for row, column in best_assignment(table))


def test_a_row_may_go_without_for_a_greater_sum() -> None:
    assert best_pairs({(3, 8): 0.9, (5, 8): 0.8, (5, 2): 0.1}) == [(3, 8), (5, 2)]
    assert best_pairs({(3, 8): 0.2, (5, 8): 0.8}) == [(5, 8)]


def test_nothing_is_paired_with_nothing() -> None:
    assert best_pairs({}) == []


@pytest.mark.slow
def test_twenty_thousand_rows_that_all_hang_together_take_seconds() -> None:
    drawn = random.Random(3)
    worth = {
        (row, (row + drawn.randrange(8)) % 20_000): drawn.uniform(0.5, 1) for row in range(20_000) for _ in "12345"
    }
    started = time.process_time()
    assert len(best_pairs(worth)) > 18_000
    assert time.process_time() - started < 20
