"""Who is named right before a noun that tells an act."""

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


def _doers(events: tuple[Event, ...]) -> set[str]:
    return {actor.name for event in events for actor in event.actors if actor.role == "perpetrator"}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Nine traders died in an Ethiopian drone strike on a market in Gao.", "Ethiopia"),
        ("A Chadian lorry was hit in a Turkish artillery barrage near Gao.", "Turkey"),
        ("A silo was destroyed in an Indian missile attack on Lahore.", "India"),
        ("A large overnight Iranian Shahed drone attack wounded two men in Erbil.", "Iran"),
        ("Two Indian BrahMos cruise missiles hit a silo in Lahore.", "India"),
        ("Six soldiers died in a rebel ambush in Gao.", "rebel"),
        ("Chad launched a military strike on a camp in Gao.", "Chad"),
        ("A Boko Haram assault on a barracks in Damaturu left two soldiers dead.", "Boko Haram"),
    ],
)
def test_sides_did_what_is_called_theirs(coded: Reader, text: str, doer: str) -> None:
    assert _doers(coded(text)) == {doer}


@pytest.mark.parametrize(
    "text",
    [
        "A Malian car bombing killed two soldiers in Gao.",
        "An Iraqi suicide attack on soldiers killed 12 people in Mosul.",
        "A Tunisian synagogue attack left three policemen dead.",
        "The Turkish consulate attack in Mosul left two guards dead.",
    ],
)
def test_where_it_was_is_not_who_did_it(coded: Reader, text: str) -> None:
    assert _doers(coded(text)) == set()


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Six soldiers died in a rebel mortar attack in Gao.", True),
        ("Six rebels died in a Nigerien army offensive in Gao.", True),
        ("Six soldiers died in the rebel leader's attack in Gao.", False),
        ("Six soldiers died in a Nigerien uprising in Gao.", False),
    ],
)
def test_nothing_but_words_for_the_means_leaves_no_doubt(gazetteer: Gazetteer, text: str, certain: bool) -> None:
    document = document_from_text(text, "report")
    places, registry = PlaceResolver(gazetteer), ActorRegistry.load()
    (passage,) = read_passages(document, WordGuide(document), places, registry, "codebook")
    agents = [party for draft in find_drafts(passage, True) for party in draft.roles.agents]
    assert any(party.certain for party in agents) is certain
