"""Arms that are found or taken, and none that are fired."""

import pytest

from dateline.core import Span
from dateline.extract.cues.triggers import find_triggers


def told(text: str) -> list[tuple[str, str]]:
    """The type of what the words tell, and the word that carries it."""
    return [(trigger.type, trigger.head.of(text)) for trigger in find_triggers(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Marines recovered nine pistols and a dozen mines from a farm.", "recovered"),
        ("Soldiers seized a mortar, three rockets and 40 mortar shells in Saada.", "seized"),
        ("Six carbines, a grenade launcher and two rockets were found in the house.", "found"),
        ("The patrol said that 20 rifles had been confiscated.", "confiscated"),
        ("Police discovered a workshop for car bombs.", "discovered"),
        ("Police found leaflets and pistols in the van.", "found"),
    ],
)
def test_arms_that_are_found_or_taken_are_a_seizure(text: str, verb: str) -> None:
    assert told(text) == [("seizure", verb)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Rebels captured the town with rockets.", ["territory_change"]),
        ("Rebels seized the village and 20 rifles.", ["territory_change"]),
        ("A mine exploded, and two bodies were found.", ["bombing", "bombing"]),
        ("The police found no weapons.", []),
        ("Experts found fragments of the missiles.", []),
        ("He was found shot dead with a rifle.", ["attack"]),
        ("Rockets hit the port, and a boy was found under the rubble.", ["attack"]),
        ("The army captured 12 fighters and their weapons.", ["territory_change"]),
    ],
)
def test_other_things_found_and_taken_are_told_as_before(text: str, types: list[str]) -> None:
    assert [type_ for type_, _ in told(text)] == types
