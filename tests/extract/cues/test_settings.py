"""Whose day it is: that of the act, of who admits it, or of what a group comes from."""

from datetime import date

import pytest

from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry
from tests.extract.cues.made import PUBLISHED, Reader


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


@pytest.mark.parametrize(
    "text",
    [
        "The bombing in Aden happened one day before the elections.",
        "The bombing of a camp in Aden took place a day after the feast of 3 January 2022.",
        "The bombing, which came one day after the funeral, killed 12 people in Aden.",
    ],
)
def test_words_that_do_not_fix_a_time_are_kept_as_its_time(gazetteer: Gazetteer, text: str) -> None:
    extractor = CuesExtractor(gazetteer, ActorRegistry.load(), default_date="published")
    (event,) = extractor.extract(document_from_text(text, "report", ReadOptions(published=PUBLISHED)))
    assert event.time is not None and (event.time.start, event.time.end) == (None, None)
    assert event.place is not None and event.place.name == "Aden"


def test_an_act_that_came_after_another_is_not_that_one(read: Reader) -> None:
    text = "Soldiers shelled Aden on Friday. The attack came nearly two months after rebels killed a general."
    shelling, killing = read(text)
    assert [actor.name for actor in shelling.actors if actor.role == "perpetrator"] == ["Soldiers"]
    assert [claim.property for claim in killing.claims if claim.property == "killed"] == ["killed"]


def test_what_an_act_came_after_has_a_day_and_a_place_of_its_own(read: Reader) -> None:
    text = "Rebels shelled Aden on Friday. The attack came two days after a bomb killed six soldiers in Taiz."
    shelling, bombing = read(text)
    assert {claim.value for claim in shelling.claims if claim.property == "place"} == {"Aden"}
    assert [event.place and event.place.name for event in (shelling, bombing)] == ["Aden", "Taiz"]
    assert [event.time and event.time.start for event in (shelling, bombing)] == [date(2022, 3, 4), date(2022, 3, 2)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The second bombing took place a week after the first and killed six policemen.", date(2022, 3, 8)),
        ("The next attack occurred two days after this bombing and killed six policemen.", date(2022, 3, 3)),
        ("The army's raid came three days after the bombing and left six villagers dead.", date(2022, 3, 4)),
    ],
)
def test_a_further_act_is_so_much_later_than_the_one_told(read: Reader, text: str, day: date) -> None:
    first, further = read(f"A bomb killed nine people in Aden on 1 March 2022. {text}")
    assert [event.time and event.time.start for event in (first, further)] == [date(2022, 3, 1), day]
    assert [[c.low for c in e.claims if c.property == "killed"] for e in (first, further)] == [[9], [6]]


def test_what_is_no_violence_takes_no_toll_from_the_act_that_came_after_it(read: Reader) -> None:
    events = read(
        "Rebels shelled Aden on Friday. The shelling came three days after a truce was signed, killing six people."
    )
    assert {e.type: [c.low for c in e.claims if c.property == "killed"] for e in events}["shelling"] == [6]


def test_no_act_that_happened_is_ahead_of_its_report(read: Reader) -> None:
    (event,) = read("Rebels met in Aden on Friday. It happened two weeks before the army killed 10 militants.")[-1:]
    assert event.time is None or event.time.start is None


@pytest.mark.parametrize(
    "text",
    [
        "The army on Friday, in response to an ambush, shelled a village near Aden.",
        "The army shelled Aden on Friday in response to an attack on Monday in which three soldiers died.",
    ],
)
def test_the_answer_keeps_its_day(read: Reader, text: str) -> None:
    assert {event.type: event.time and event.time.start for event in read(text)}["shelling"] == date(2022, 3, 4)


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("On Friday rebels shelled Aden in revenge for the airstrike that killed nine rebels.", None, None),
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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kyiv said it had shelled a depot.", None),
        ("Rebels shelled a camp near Gulu, wounding 100, doctors at Mulago Hospital said.", "Gulu"),
        ("Police in Lagos said gunmen had killed five people.", "Lagos"),
        ("Gunmen killed five people in Lagos, said the governor.", "Lagos"),
    ],
)
def test_who_speaks_is_not_where_it_was(read: Reader, text: str, place: str | None) -> None:
    (event,) = read(text)
    assert (event.place.name if event.place else None) == place
