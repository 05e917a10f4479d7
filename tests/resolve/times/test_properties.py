"""What holds of the times of any text."""

import re
import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core import Span
from dateline.resolve.times import find_times
from tests.resolve.times.corpus import Case, positives

_WORDS = re.findall(
    r"\S+",
    """
on in since until from to and between the last next this early late of at a two 3 7 12 31 2019 2020-02-30 May may March
Monday monday weekend days weeks months ago later earlier that evening night year week month before after overnight
yesterday tomorrow 13/05/2024 1/2/2024 12.05.2024 9/11 Tuesday Sunday through into today exactly first second half
quarter final decade fortnight Christmas Day Eve on the 12th 3, beginning end
summer 1990s 99 0 00 -- – , . following previous same few several 31st Feb. February
""",
)
_PHRASES = st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join)
_DAYS = st.dates(date(1950, 1, 1), date(2090, 1, 1))
_SHIFTING = ("on Monday", "last Friday night", "yesterday", "two days ago", "last week", "Tuesday morning", "overnight")


def _whole(text: str) -> list[Span]:
    return [Span(0, len(text))]


@given(_PHRASES | st.text(max_size=80), st.none() | _DAYS)
def test_any_text_gives_ordered_stretches_that_quote_it(text: str, published: date | None) -> None:
    end = 0
    for found in find_times(text, _whole(text), published):
        assert found.span is not None
        assert found.span.of(text) == found.text
        assert found.span.start >= end
        end = found.span.end
        if found.start and found.end:
            assert found.start <= found.end
        assert found.rule.startswith("times.en:")


@given(st.sampled_from([case for case in positives() if not case.after]), st.none() | _DAYS)
def test_the_corpus_gives_ordered_stretches_on_any_day(case: Case, published: date | None) -> None:
    for found in find_times(case.sentence, _whole(case.sentence), published):
        assert found.start is None or found.end is None or found.start <= found.end


@given(st.sampled_from(_SHIFTING), _DAYS, st.integers(-500, 500))
def test_a_week_later_the_same_words_mean_a_week_later(words: str, published: date, weeks: int) -> None:
    text, shift = f"The post was hit {words}.", timedelta(weeks=weeks)
    (now,) = find_times(text, _whole(text), published)
    (then,) = find_times(text, _whole(text), published + shift)
    assert now.start and now.end
    assert (then.start, then.end) == (now.start + shift, now.end + shift)


@given(_PHRASES)
def test_words_that_lean_on_publication_are_never_dated_without_it(text: str) -> None:
    for found in find_times(text, _whole(text), None):
        if found.rule.rpartition(":")[2] in ("weekday", "yesterday", "today", "tomorrow", "ago", "overnight", "whole"):
            assert not found.resolved


@pytest.mark.parametrize(
    "piece",
    [
        *("Monday 3 May 2019 ", "the ", "1-", "2 to ", " ", "early ", "later ", "2019 ", ".", "two days ", "May 3 "),
        *(
            "Monday to ",
            "Monday, ",
            "3 May and ",
            "in March, ",
            "1, ",
            "1/",
            "12.",
            "0",
            "last week ",
            "the first half of ",
        ),
        *(
            "the day before ",
            "on the 12th and ",
            "overnight ",
            "a fortnight ago ",
            "the week of ",
            "will mourn those who were killed on 4 May ",
        ),
    ],
)
def test_reading_takes_time_in_step_with_the_length(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    began = time.process_time()
    find_times(text, _whole(text), date(2024, 3, 14))
    assert time.process_time() - began < 2.5, "a megabyte would take more than two minutes"


@pytest.mark.parametrize("opening", ["on Monday", "from Monday to", "the week of", "in May", "on 12", "a day before"])
def test_a_long_gap_is_passed_over(opening: str) -> None:
    text = opening + " " * 100_000 + "x"
    began = time.process_time()
    find_times(text, _whole(text), date(2024, 3, 14))
    assert time.process_time() - began < 2.5


@pytest.mark.slow
def test_a_megabyte_of_one_sentence_is_read_within_seconds() -> None:
    text = "The column left on Monday and reached the river two days later, officers said in May 2019, " * 11_000
    began = time.process_time()
    assert len(find_times(text, _whole(text), date(2024, 3, 14))) == 33_000
    assert time.process_time() - began < 30
