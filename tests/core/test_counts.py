"""A count in words: no end that nobody gives, and no best that is hidden."""

import pytest

from dateline.core.counts import count_in_words


@pytest.mark.parametrize(
    ("low", "high", "best", "words"),
    [
        (7, 7, 7, "7"),
        (0, 0, 0, "0"),
        (24, None, 24, "at least 24"),
        (24, None, None, "at least 24"),
        (355, None, 1_429, "at least 355 (best estimate 1,429)"),
        (5, 9, None, "5 to 9"),
        (5, 9, 5, "5 to 9 (best estimate 5)"),
        (5, 9, 9, "5 to 9 (best estimate 9)"),
        (None, 30, None, "0 to 30"),
        (None, None, None, "not told"),
    ],
)
def test_counts_in_words(low: int | None, high: int | None, best: int | None, words: str) -> None:
    assert count_in_words(low, high, best) == words
