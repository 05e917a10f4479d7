"""Who stands with those who act did nothing, and is no part of their name."""

import pytest

from dateline.core import Span
from dateline.extract.cues.allies import is_ally, without_ally
from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tribal forces allied with the Yemeni army take control of the town of Taiz.", {"Tribal forces"}),
        ("Rebel fighters backed by Chad shelled a mill in Nyala.", {"Rebel fighters"}),
        ("A militia allied to Chad and the Central African Republic attacked a mill in Birao.", {"militia"}),
        ("Fighters loyal to Omar Tal captured the town of Taiz.", {"Fighters"}),
        ("The Sudanese army and allied militias shelled a mill in Nyala.", {"Sudanese army", "militias"}),
        ("Rebels attacked an army camp in Nyala.", {"Rebels"}),
    ],
)
def test_who_acts_is_not_who_stands_with_them(coded: Reader, text: str, told: set[str]) -> None:
    assert {actor.name for event in coded(text) for actor in event.actors if actor.role == "perpetrator"} == told


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("tribal forces allied with the army", "tribal forces"),
        ("militias who are openly loyal to the mayor", "militias"),
        ("gunmen linked to the group", "gunmen linked to the group"),
        ("allied forces", "allied forces"),
    ],
)
def test_a_name_ends_before_whom_it_stands_with(text: str, end: str) -> None:
    assert text[: without_ally(text, 0, len(text))] == end


@pytest.mark.parametrize(
    ("text", "ally"),
    [
        ("Forces loyal to Omar Tal", True),
        ("rebels backed by Chad and Mali", True),
        ("an attack condemned by Mali", False),
        ("fighters backed by jets took Mali", False),
    ],
)
def test_an_ally_is_named_behind_a_side(text: str, ally: bool) -> None:
    name = text.rsplit(maxsplit=1)[-1]
    assert is_ally(text, 0, Span(text.index(name), len(text))) == ally
