"""The marks of an axis."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.export.page.scale import ticks


@pytest.mark.parametrize(
    ("most", "marks"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (2, [0, 1, 2]),
        (7, [0, 2, 4, 6, 8]),
        (24, [0, 10, 20, 30]),
        (1_429, [0, 500, 1_000, 1_500]),
    ],
)
def test_marks_are_round(most: int, marks: list[int]) -> None:
    assert ticks(most) == marks


@given(st.integers(0, 10_000_000))
def test_the_last_mark_is_the_first_that_holds_the_highest_value(most: int) -> None:
    marks = ticks(most)
    assert marks[0] == 0
    assert marks[-2] < max(most, 1) <= marks[-1]
    assert len(marks) <= 6
