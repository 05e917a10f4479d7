"""Who did it by the words behind "by"."""

from collections.abc import Sequence

import pytest

from dateline.core import Event
from dateline.extract.cues.drafts import find_drafts
from dateline.extract.cues.guide import WordGuide
from dateline.extract.cues.reading import read_passages
from dateline.gazetteer import Gazetteer
from dateline.ingest import document_from_text
from dateline.resolve.actors import ActorRegistry
from dateline.resolve.places import PlaceResolver
from tests.extract.cues.made import Reader

TOLD = "Rebels shelled Gao. "


def _doers(events: Sequence[Event]) -> set[str]:
    return {actor.name for event in events for actor in event.actors if actor.role == "perpetrator"}


@pytest.mark.parametrize(
    ("text", "kind", "doers"),
    [
        ("Dozens of women were raped by fleeing prisoners in Bukavu.", "sexual_violence", {"fleeing prisoners"}),
        ("Four nurses were abducted by retreating rebels in Kassala.", "abduction", {"retreating rebels"}),
        ("Nine women were raped by escaping male inmates in Kassala.", "sexual_violence", {"escaping male inmates"}),
        ("Two boys were beaten to death by angry villagers in Kassala.", "attack", {"angry villagers"}),
        ("Nine soldiers were killed by stray bullets in Kassala.", "attack", set()),
        ("Nine soldiers were shot dead in Kassala by Friday.", "attack", set()),
    ],
)
def test_by_names_who_did_it_whatever_else_they_did(coded: Reader, text: str, kind: str, doers: set[str]) -> None:
    events = [event for event in coded(TOLD + text) if event.type != "shelling"]
    assert ([event.type for event in events], _doers(events)) == ([kind], doers)


def test_whoever_answers_by_a_flight_flees(coded: Reader) -> None:
    (event,) = coded("The army responded by withdrawing troops from Kassala.")
    assert event.type == "withdrawal"


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The detention of six nurses by rebels in Kassala drew anger.", [("rebels", True)]),
        ("The killing of a judge by masked gunmen in Kassala drew anger.", [("masked gunmen", True)]),
        ("The shelling of a mill near a road used by rebels in Kassala drew anger.", []),
        ("A raid on a mill by rebels in Kassala drew anger.", [("rebels", False)]),
    ],
)
def test_whom_it_hit_and_who_did_it_stand_behind_the_noun(
    gazetteer: Gazetteer, text: str, doers: list[tuple[str, bool]]
) -> None:
    document = document_from_text(text, "report")
    (passage,) = read_passages(
        document, WordGuide(document), PlaceResolver(gazetteer), ActorRegistry.load(), "codebook"
    )
    (draft,) = find_drafts(passage, conflict=True)
    assert [(party.span.of(text), party.certain) for party in draft.roles.agents] == doers


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("A strike from Hezbollah on a base near Haifa killed two soldiers.", {"Hezbollah"}),
        ("A strike from the hills on a base near Haifa killed two soldiers.", set()),
    ],
)
def test_fighters_behind_from_did_it_and_no_country(coded: Reader, text: str, doers: set[str]) -> None:
    assert _doers(coded(text)) == doers
