"""Parts of a toll at a place of their own."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader


def _told(event: Event) -> tuple[str | None, list[int | None]]:
    counts = [claim.low for claim in event.claims if claim.property in ("killed", "injured", "attendance")]
    return event.place.name if event.place else None, counts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Air strikes killed 40 people across Darfur on 3 May 2024, including 12 at a market in El Fasher.",
            [("Darfur", [40]), ("El Fasher", [12])],
        ),
        ("Rebels killed 30 people in Mali, including five soldiers in Gao.", [("Mali", [30]), ("Gao", [5])]),
        ("A bomb killed 20 people in Mosul, including seven at a school in Basra.", [("Mosul", [20]), ("Basra", [7])]),
    ],
)
def test_they_are_acts_of_their_own(coded: Reader, text: str, told: list[tuple[str, list[int]]]) -> None:
    events = coded(text)
    assert [_told(event) for event in events] == told
    assert len({event.id for event in events}) == 2
    assert {(event.type, event.time) for event in events} == {(events[0].type, events[0].time)}
    assert events[1].anchor.quote.startswith("including ")


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed nine people, including three children in a car in Goma.",  # the whole was there
        "A bomb killed 20 people in Mosul, including seven at a school in Mosul.",
        "A bomb killed 20 people in Mosul, including seven children.",
        "A bomb killed 20 people in Iraq, including seven from Mosul.",
        "A bomb killed 20 people in Iraq, including seven from Iran.",
        "A bomb killed 20 people in Mogadishu, including eight soldiers trained in Kismayo.",  # where they were before
        "A bomb killed 11 people in Kabul, including two from a family of Jalalabad.",
    ],
)
def test_other_parts_stay_with_the_whole(coded: Reader, text: str) -> None:
    (event,) = coded(text)
    assert len(_told(event)[1]) == 2


def test_what_is_told_twice_is_one_act(coded: Reader) -> None:
    events = coded(
        "Air strikes killed 40 people across Syria on 3 May 2024, including 12 in Idlib, rescuers said. "
        "The air strikes on Syria killed 40 people, including 12 in Idlib, the ministry said."
    )
    assert [_told(event)[0] for event in events].count("Idlib") == 1
