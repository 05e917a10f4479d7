"""Every sentence of the corpus is read as the corpus says."""

from datetime import date

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


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Rebels struck on Monday and Wednesday.", ["2024-03-11 day", "2024-03-13 day"]),
        ("Rebels struck on Monday and on Tuesday.", ["2024-03-11 day", "2024-03-12 day"]),
        ("Police spoke on Monday and Tuesday's raid went on.", ["2024-03-11 day", "2024-03-12 day"]),
        ("Police spoke on Monday and Tuesday saw a raid.", ["2024-03-11 day", "2024-03-12 day"]),
        ("The vote was moved from Monday to Tuesday.", ["2024-03-11 day", "2024-03-12 day"]),
        ("Monday and Thursday of last week were bloody.", ["2024-03-04 day", "2024-03-07 day"]),
        ("Police spoke on Tuesday of last week's raid.", ["2024-03-12 day", "2024-03-04 2024-03-10 week"]),
        ("Police said on Tuesday last week was calm.", ["2024-03-12 day", "2024-03-04 2024-03-10 week"]),
        ("Mills burned on 3 March and 7 June 2022.", ["2022-03-03 day", "2022-06-07 day"]),
        ("Mills burned on March 3, and June 7, 2022.", ["2022-03-03 day", "2022-06-07 day"]),
        ("Mills burned in March and June 2022.", ["2022-03-01 2022-03-31 month", "2022-06-01 2022-06-30 month"]),
        ("It fell in January and 2023 was calm.", ["2024-01-01 2024-01-31 month", "2023-01-01 2023-12-31 year"]),
        ("The delay was a week to March 10.", ["2024-03-10 day"]),
        ("The day before last year's vote he fled.", ["unresolved", "2023-01-01 2023-12-31 year"]),
        ("He spoke on 3 March of last year's vote.", ["2024-03-03 day", "2023-01-01 2023-12-31 year"]),
    ],
)
def test_times_that_are_not_one(sentence: str, values: list[str]) -> None:
    assert [_written(time) for time in _found(Case(sentence, date(2024, 3, 14), "", None))] == values


def test_the_corpus_is_large_enough() -> None:
    assert len(positives()) >= 250
    assert len(negatives()) >= 100
    assert len({(case.sentence, case.published, case.after) for case in positives()}) == len(positives())
