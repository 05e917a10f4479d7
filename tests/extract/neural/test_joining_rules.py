"""What rules leave no doubt of, whatever the weights say of two tellings."""

import pytest

from dateline.extract import Extractor, extractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import document_from_text
from dateline.resolve.actors import ActorRegistry


@pytest.fixture(scope="module")
def neural(gazetteer: Gazetteer) -> Extractor:
    return extractor("neural", gazetteer=gazetteer, registry=ActorRegistry.load())


def told(neural: Extractor, text: str) -> list[tuple[str, set[tuple[str, int | None]]]]:
    """Type and counts of each event."""
    events = neural.extract(document_from_text(text, "report"))
    return [(event.type, {(c.property, c.low) for c in event.claims if c.low is not None}) for event in events]


def test_a_place_at_the_head_of_a_sentence_opens_another_act(neural: Extractor) -> None:
    text = (
        "KYIV - Russian drones struck an apartment block in Kharkiv overnight, killing two people. "
        "In Odesa, a missile damaged a port and wounded five people."
    )
    assert [counts for _, counts in told(neural, text)] == [{("killed", 2)}, {("injured", 5)}]


def test_whoever_is_freed_is_not_swallowed_by_the_abduction(neural: Extractor) -> None:
    text = "Gunmen seized 30 pupils at a school in Kaduna on 3 May. Police said eight of the pupils were freed."
    assert [kind for kind, _ in told(neural, text)] == ["abduction", "release"]


def test_arrests_after_an_attack_are_an_act_of_their_own(neural: Extractor) -> None:
    text = (
        "NAIROBI - The siege of a mall is over, officials said. The attack killed 61 civilians. Five of the attackers "
        "were shot dead and 11 suspects were arrested."
    )
    assert ("arrest", {("arrested", 11)}) in told(neural, text)


def test_deaths_that_were_reported_behind_an_act_open_none(neural: Extractor) -> None:
    text = "Soldiers shot at protesters in Yangon on 3 May 2019. Deaths were reported in Yangon."
    assert len(told(neural, text)) == 1


def test_two_attacks_of_two_days_are_two(neural: Extractor) -> None:
    text = "Gunmen killed nine herders near Sokoto on 3 May. On 12 March gunmen had killed four traders near Sokoto."
    assert [counts for _, counts in told(neural, text)] == [{("killed", 9)}, {("killed", 4)}]
