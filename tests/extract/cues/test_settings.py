"""Whose day it is: that of the act, of who admits it, or of what a group comes from."""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.core import Event
from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry

PUBLISHED = date(2022, 3, 6)  # a Sunday
Reader = Callable[[str], tuple[Event, ...]]


@pytest.fixture(scope="module")
def read(gazetteer: Gazetteer) -> Reader:
    extractor = CuesExtractor(gazetteer, ActorRegistry.load())
    return lambda text: extractor.extract(document_from_text(text, "report", ReadOptions(published=PUBLISHED)))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Friday the army acknowledged its jets had bombed a market in Gao.", None),
        ("On Friday the army bombed a market in Gao, it acknowledged.", date(2022, 3, 4)),
        ("Rebels of the Unity Front, which was founded in 1964, shelled the port of Aden.", None),
        ("Rebels shelled the port of Aden, which was hit on Friday.", date(2022, 3, 4)),
        ("Rebels shelled Aden on Friday. The attack came two weeks before a vote on the port.", date(2022, 3, 4)),
        ("Rebels shelled Aden on Friday. The attack came less than a day after the feast.", date(2022, 3, 4)),
    ],
)
def test_the_day_of_an_act_is_its_own(read: Reader, text: str, day: date | None) -> None:
    (event,) = read(text)
    assert (event.time.start if event.time else None) == day


def test_what_an_act_came_after_has_a_day_and_a_place_of_its_own(read: Reader) -> None:
    text = "Rebels shelled Aden on Friday. The attack came two days after a bomb killed six soldiers in Taiz."
    shelling, bombing = read(text)
    assert {claim.value for claim in shelling.claims if claim.property == "place"} == {"Aden"}
    assert [event.place and event.place.name for event in (shelling, bombing)] == ["Aden", "Taiz"]
    assert [event.time and event.time.start for event in (shelling, bombing)] == [date(2022, 3, 4), date(2022, 3, 2)]


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("On Friday rebels shelled Aden in response to the airstrike that killed nine rebels.", None, None),
        (
            "On Friday rebels shelled Aden in retaliation for an airstrike on Taiz on 2 March 2022.",
            "Taiz",
            date(2022, 3, 2),
        ),
    ],
)
def test_what_an_act_answers_is_another_before_it(read: Reader, text: str, place: str | None, day: date | None) -> None:
    shelling, answered = read(text)
    assert (shelling.type, answered.type) == ("shelling", "air_strike")
    assert (shelling.place and shelling.place.name, shelling.time and shelling.time.start) == ("Aden", date(2022, 3, 4))
    assert (answered.place and answered.place.name, answered.time and answered.time.start) == (place, day)
