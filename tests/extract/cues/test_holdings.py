"""Who only holds the place of an act did not do it, and took nothing then."""

from datetime import date

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A mine killed six men in Taiz, a town occupied by rebels.", [("bombing", [])]),
        ("Jets bombed a mill in an area held by Hezbollah.", [("air_strike", ["Jets"])]),
        ("Gunmen killed six men in a village still controlled by the army in Mali.", [("attack", ["Gunmen"])]),
        ("The town of Taiz, occupied by Turkish troops since 2018, was shelled.", [("shelling", [])]),
        ("A clerk was shot dead in a district that is run by Hezbollah.", [("attack", [])]),
        ("The town of Taiz was occupied by rebels.", [("territory_change", ["rebels"])]),
        ("Rebels occupied the town of Taiz.", [("territory_change", ["Rebels"])]),
        ("The town occupied by rebels on Monday is Taiz.", [("territory_change", ["rebels"])]),
    ],
)
def test_who_holds_a_place_is_not_who_acts_there(coded: Reader, text: str, told: list[tuple[str, list[str]]]) -> None:
    found = [(event.type, [a.name for a in event.actors if a.role == "perpetrator"]) for event in coded(text)]
    assert found == told


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("A clerk was shot dead near Taiz, in an area held by rebels since 2015.", None),
        ("A clerk was shot dead near Taiz, in an area held by rebels, on 3 May 2019.", date(2019, 5, 3)),
    ],
)
def test_since_when_a_place_is_held_is_no_time_of_the_act(coded: Reader, text: str, start: date | None) -> None:
    (event,) = coded(text)
    assert (event.time and event.time.start) == start
