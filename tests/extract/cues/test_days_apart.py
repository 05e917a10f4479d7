"""Acts of one sentence with days between them have each its own."""

from datetime import date

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader


def _days(events: tuple[Event, ...]) -> dict[str, date | None]:
    return {event.type: event.time.start if event.time else None for event in events}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Jets bombed a mill in Taiz on 3 May 2019, two days after a rocket attack on Aden killed three people.",
            {"air_strike": date(2019, 5, 3), "shelling": None},
        ),
        (
            "On 3 May 2019, jets bombed a mill in Taiz, three weeks after rebels shelled a port in Aden.",
            {"air_strike": date(2019, 5, 3), "shelling": None},
        ),
        (
            "Jets bombed a mill in Taiz on 3 May 2019, hours after rebels shelled a port in Aden.",
            {"air_strike": date(2019, 5, 3), "shelling": date(2019, 5, 3)},
        ),
    ],
)
def test_no_act_has_the_day_of_one_that_was_days_before(coded: Reader, text: str, days: dict[str, date | None]) -> None:
    assert _days(coded(text)) == days
