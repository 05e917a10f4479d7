"""What holds for every text and every number."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core import Span
from dateline.resolve.quantities import READINGS, find_quantities
from dateline.resolve.quantities.numbers import read_number
from tests.resolve.quantities.spelling import spelled

PIECES = st.sampled_from(
    [*"0123456789,.-–$ \n", "at least ", "over ", "twenty", "-five", " hundred", " and ", "thousand", "dozens", "no ",
     "one of them ", "killed ", "May ", " to ", "between ", "half a ", "million ", "ſix", "İ", "soldiers "]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))
LONG = ["1,111,", "five ", "twenty and ", "at least ", " ", "7", "no ", "between 1 and ", "9 May ", "20–", "a hundred "]


@given(TEXTS, st.sampled_from(READINGS))
def test_spans_are_exact_and_in_order_and_bounds_agree(text: str, reading: str) -> None:
    end = 0
    for found in find_quantities(text, reading=reading):
        assert found.text == found.span.of(text)
        assert end <= found.span.start < found.span.end
        assert found.low is not None and found.low >= 0
        assert found.high is None or found.low <= found.high
        end = found.span.end


@given(TEXTS, st.data())
def test_a_part_of_a_text_gives_spans_of_the_whole(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    part = Span(start, data.draw(st.integers(start, len(text))))
    assert all(part.contains(found.span) for found in find_quantities(text, part))


@given(st.integers(0, 999_999), st.sampled_from([" and ", " "]))
def test_number_words_are_read_back(number: int, joined: str) -> None:
    assert read_number(spelled(number, joined)) == number
    assert read_number(spelled(number, joined).upper()) == number


@given(st.integers(2, 999_999), st.sampled_from([" and ", " "]))
def test_number_words_are_found_whole(number: int, joined: str) -> None:
    words = spelled(number, joined)
    (found,) = find_quantities(f"They freed {words} captives.")
    assert (found.text, found.low, found.high) == (words, number, number)


@given(st.integers(2, 9_999_999_999))
def test_digits_with_separators_are_read_back(number: int) -> None:
    assert read_number(f"{number:,}") == number
    assert read_number(str(number)) == number


@pytest.mark.parametrize("words", ["", "twenty-twenty", "hundred", "and", "five six", "1,23", "1.5", "1.2345 million"])
def test_what_is_no_number_is_none(words: str) -> None:
    assert read_number(words) is None


@pytest.mark.parametrize("piece", LONG)
def test_time_grows_with_the_length_of_the_text(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (20_000, 160_000))
    assert seconds(long) < 8 * 4 * seconds(short) + 0.05


def seconds(text: str) -> float:
    start = time.process_time()
    find_quantities(text)
    return time.process_time() - start
