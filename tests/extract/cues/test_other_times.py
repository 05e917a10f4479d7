"""A verdict on an act has a time of its own."""

from datetime import date

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader


def _days(events: tuple[Event, ...]) -> dict[str, date | None]:
    return {event.type: event.time.start if event.time else None for event in events}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A rebel found guilty in May 2019 of the murder of the reporter Ana Torvik was freed.", None),
        ("Police on 3 May 2019 arrested a rebel over the killing of the senator Ira Lume in Goma.", None),
        ("On 3 May 2019 police arrested a rebel over the murder of Ira Lume on 1 May 2019.", date(2019, 5, 1)),
    ],
)
def test_the_day_of_a_verdict_is_not_that_of_the_deed(coded: Reader, text: str, day: date | None) -> None:
    days = _days(coded(text))
    assert days["arrest"] and days[min(days.keys() - {"arrest", "release"})] == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "A court in Tunis sentenced nine rebels after they tapped phones, among them a deputy's, on 3 May 2024.",
            None,
        ),
        ("A court in Tunis convicted a rebel after he robbed, as it found, two banks on 3 May 2024.", None),
        ("A court in Tunis sentenced nine rebels on 3 May 2024 after they tapped phones.", date(2024, 5, 3)),
        ("Nine rebels were arrested after they held a march, with drums, in Tunis on 3 May 2024.", date(2024, 5, 3)),
    ],
)
def test_the_day_of_what_led_to_a_verdict_is_not_its_own(coded: Reader, text: str, day: date | None) -> None:
    assert _days(coded(text))["arrest"] == day


def test_the_day_of_a_noun_is_not_that_of_the_verb_that_and_joins(coded: Reader) -> None:
    days = _days(
        coded("The rebels announced the abduction of nine clerks on 3 May 2019 and threatened the mayor of Gao.")
    )
    assert days == {"abduction": date(2019, 5, 3), "threat": None}


def test_the_day_of_a_verb_is_that_of_the_next_though_a_noun_stands_before(coded: Reader) -> None:
    text = "Despite the ceasefire, rebels crossed the border on 3 May 2019 and abducted nine clerks."
    assert _days(coded(text))["abduction"] == date(2019, 5, 3)
