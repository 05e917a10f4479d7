"""Which tellings are one happening, and which words open none."""

from collections.abc import Sequence

import pytest

from dateline.core import Document
from dateline.extract.cues import CuesExtractor
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.events import EventReader
from dateline.extract.cues.guide import WordGuide
from dateline.extract.cues.homes import Group
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry
from tests.extract.cues.made import Reader


def test_words_that_only_point_at_an_act_open_none(read: Reader) -> None:
    text = "Police detained two activists in Minsk on Friday. A minister denounced those who praise the bombings."
    assert [event.type for event in read(text)] == ["arrest"]


def test_words_that_point_at_an_act_and_tell_of_it_open_one(read: Reader) -> None:
    text = "Police detained two activists in Minsk on Friday. The bombing in Gomel had killed nine people."
    assert [event.type for event in read(text)] == ["arrest", "bombing"]


def test_two_days_without_a_year_are_two_acts(gazetteer: Gazetteer) -> None:
    text = "A Turkish air strike burned a rebel lorry on Oct. 7. An Oct. 9 Turkish air strike hit the rebel camp."
    undated = CuesExtractor(gazetteer, ActorRegistry.load()).extract(document_from_text(text, "report", ReadOptions()))
    assert [(event.time.text, event.time.start) for event in undated if event.time] == [
        ("Oct. 7", None),
        ("Oct. 9", None),
    ]


@pytest.mark.parametrize("day", ["March 5", "March 5th", "5 of Mar.", "MAR. 05"])
def test_a_day_without_a_year_is_one_however_it_is_written(gazetteer: Gazetteer, day: str) -> None:
    text = f"A bombing on Mar. 5 killed two in Homs. The bombing on {day} in Homs killed two."
    undated = CuesExtractor(gazetteer, ActorRegistry.load()).extract(document_from_text(text, "report", ReadOptions()))
    assert len(undated) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A drone strike hit a car in Gomel. The army said the target was a rebel depot.",
        "Gunmen shot three soldiers in Gomel. The mayor held the Red Front responsible for the attack.",
        "Four soldiers were killed and another was wounded after they were ambushed in Gomel.",
        "Two guards were killed and a third was abducted after they were attacked in Gomel.",
    ],
)
def test_whom_it_was_aimed_at_and_how_it_came_is_told_of_one_act(read: Reader, text: str) -> None:
    assert len(read(text)) == 1


def test_whom_it_was_aimed_at_is_its_target(read: Reader) -> None:
    (event,) = read("A drone strike hit a car in Gomel. The army said the target was a rebel depot.")
    assert {actor.name for actor in event.actors if actor.role == "target"} == {"car", "rebel depot"}


def test_two_deeds_of_two_sides_are_two_acts(read: Reader) -> None:
    events = read("Soldiers shelled a camp in Gomel after they attacked a barracks in Pinsk.")
    assert len(events) == 2


class Watching(WordGuide):
    """Goes by words, and keeps how many tellings of each act it was shown."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.shown: list[int] = []

    def home(self, groups: Sequence[Group], draft: Draft) -> int | None:
        self.shown.extend(map(len, groups))
        return super().home(groups, draft)


def test_of_an_act_told_often_few_tellings_are_looked_at(gazetteer: Gazetteer) -> None:
    said = "Gunmen attacked the market in Jos on 3 May 2019. The attack killed nine people, police said.\n\n"
    document = document_from_text(said * 30, "report", ReadOptions())
    guide = Watching(document)
    (event,) = EventReader(gazetteer, ActorRegistry.load()).read(document, guide, "test")
    assert event.type == "attack"
    assert max(guide.shown) == 8
