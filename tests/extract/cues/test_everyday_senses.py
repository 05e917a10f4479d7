"""What firms, zoos, hospitals, airlines, space agencies and courts do."""

import pytest

from dateline.core import Span
from dateline.extract.cues.triggers import find_triggers


def told(text: str) -> list[str]:
    """The types of what the words tell."""
    return [trigger.type for trigger in find_triggers(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The carmaker Zentek and Orbico signed an agreement on Tuesday to build batteries in Poland.", []),
        ("Chad signed a deal with the oil company Petran on Monday.", []),
        ("Chad and Niger signed an agreement on Monday to build a military base.", ["agreement"]),
        ("Chad and Niger signed an energy agreement on Monday.", []),
        ("Hamas and Fatah signed an agreement on trade in Algiers on Monday.", ["agreement"]),
        ("The FARC signed an accord on land and economic reform.", ["agreement"]),
        ("Chad approves a deal to export natural gas to Niger.", []),
        ("Chad and Niger signed an agreement on energy and their disputed border on Monday.", ["agreement"]),
        ("Chad and the rebels signed a peace deal on Monday.", ["agreement"]),
        ("The chief executives met in Zurich on Monday to discuss their shares.", []),
        ("The two ministers met in Zurich on Monday to discuss the war.", ["meeting"]),
    ],
)
def test_business_is_no_step_between_sides(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Keepers released nine lynxes into a forest near Kassel on Friday.", []),
        ("Two bears were freed from a cage in Tirana on Friday.", []),
        ("The singer was released from hospital on Monday.", []),
        ("A park released nine captive-bred tortoises near Kassala on Friday.", []),
        ("The firm released its new language model on Friday.", []),
        ("Rebels released nine teachers near Kassala on Friday.", ["release"]),
        ("Nine teachers were freed from a prison in Tirana on Friday.", ["release"]),
    ],
)
def test_animals_and_patients_were_no_captives(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("A rocket was launched from Kourou on Friday with two weather satellites on board.", []),
        ("The crew left the space station in a capsule on Thursday.", []),
        ("Militants fired rockets from Gaza on Friday.", ["shelling"]),
        ("The troops withdrew from the town of Bor on Thursday.", ["withdrawal"]),
    ],
)
def test_flights_into_space_hit_nobody(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Two airlines suspended flights to Palermo on Sunday because of ash from Etna.", []),
        ("Two airlines suspended flights to Beirut on Sunday because of the war.", ["blockade"]),
    ],
)
def test_weather_closes_no_way(text: str, types: list[str]) -> None:
    assert told(text) == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Two journalists were found not guilty of espionage by a court in Moscow on Friday.", []),
        ("The court overturned the conviction of the activist Li Wen on Monday.", []),
        ("Six protesters were acquitted by a court in Minsk on Tuesday.", []),
        ("Prosecutors dropped the charges against nine protesters in Hanoi on Monday.", []),
        ("The former minister was acquitted of plotting a coup in Sofia.", []),
        ("Two journalists were found guilty of espionage by a court in Moscow on Friday.", ["arrest"]),
        ("The former minister was convicted of plotting a coup in Sofia.", ["arrest", "group_change"]),
    ],
)
def test_who_is_acquitted_is_not_held(text: str, types: list[str]) -> None:
    assert told(text) == types
