"""Every sentence of the corpus is read as the corpus says."""

import pytest

from dateline.core import Span, TimeInterval
from dateline.resolve.times import find_times
from tests.resolve.times.corpus import Case, negatives, positives


def _found(case: Case) -> list[TimeInterval]:
    """The times of the sentence itself, those of what was told before left out."""
    before = f"{case.after} " if case.after else ""
    text = before + case.sentence
    sentences = [Span(0, len(before)), Span(len(before), len(text))]
    times = find_times(text, [sentence for sentence in sentences if len(sentence)], case.published)
    return [time for time in times if time.span and time.span.start >= len(before)]


def _written(time: TimeInterval) -> str:
    if time.start is None and time.end is None:
        return "unresolved"
    days = [str(time.start or "-")] + ([str(time.end or "-")] if time.end != time.start else [])
    return " ".join([*days, str(time.precision)])


@pytest.mark.parametrize("case", positives(), ids=lambda case: f"{case.published}-{case.sentence}")
def test_a_sentence_with_a_time_gives_its_value(case: Case) -> None:
    assert [_written(time) for time in _found(case)] == [case.value]


@pytest.mark.parametrize("case", negatives(), ids=lambda case: case.sentence)
def test_a_sentence_without_a_time_gives_none(case: Case) -> None:
    assert [time.text for time in _found(case)] == []


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("In 2016 and 2017 mills burned.", ["2016-01-01 2016-12-31 year", "2017-01-01 2017-12-31 year"]),
        ("He was seen on 29 May 2020 and 2 June 2020.", ["2020-05-29 day", "2020-06-02 day"]),
        ("It fell on 5 May 2018 and rose again in 2019.", ["2018-05-05 day", "2019-01-01 2019-12-31 year"]),
        ("On May 29, 2020, and two days later, it fell.", ["2020-05-29 day", "2020-05-31 day"]),
    ],
)
def test_times_that_stand_side_by_side(sentence: str, values: list[str]) -> None:
    assert [_written(time) for time in _found(Case(sentence, None, "", None))] == values


def test_the_corpus_is_large_enough() -> None:
    assert len(positives()) >= 250
    assert len(negatives()) >= 100
    assert len({(case.sentence, case.published, case.after) for case in positives()}) == len(positives())
