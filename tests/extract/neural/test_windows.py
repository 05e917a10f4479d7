"""Windows cover a text evenly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.neural.windows import OVERLAP, WIDTH, Window, windows, windows_over


@pytest.mark.parametrize(
    ("length", "cut"),
    [
        (0, []),
        (1, [Window(0, 1, 0, 1)]),
        (WIDTH, [Window(0, WIDTH, 0, WIDTH)]),
        (300, [Window(0, 174, 0, 150), Window(126, 300, 150, 300)]),
    ],
)
def test_windows_of_known_texts(length: int, cut: list[Window]) -> None:
    assert windows(length) == cut


@given(st.integers(1, 5000))
def test_every_piece_is_taken_once_and_read_with_its_neighbours(length: int) -> None:
    cut = windows(length)
    assert [piece for window in cut for piece in range(window.first, window.last)] == list(range(length))
    for window in cut:
        assert window.end - window.start <= WIDTH
        assert window.start == window.first == 0 or window.first - window.start >= OVERLAP // 2 - 1
        assert window.end == window.last == length or window.end - window.last >= OVERLAP // 2 - 1


def test_windows_of_parts_stay_in_them_and_leave_out_what_is_between() -> None:
    cut = windows_over([(10, 700), (900, 950)])
    held = [place for window in cut for place in range(window.first, window.last)]
    assert held == [*range(10, 700), *range(900, 950)]
    assert all((w.start >= 10 and w.end <= 700) or (w.start, w.end) == (900, 950) for w in cut)
