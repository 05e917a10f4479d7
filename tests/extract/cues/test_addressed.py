"""Those to whom words are said."""

import pytest

from dateline.core import Span
from dateline.extract.cues.addressed import is_addressed
from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "name", "addressed"),
    [
        ("We warn the Danes that we will strike again.", "Danes", True),
        ("The rebels told villagers of a raid to come.", "villagers", True),
        ("The rebels warned villagers and burned the mill.", "villagers", False),
        ("The Danes warned that they would strike again.", "Danes", False),
        ("We warn the Danes to end their raids.", "Danes", False),
    ],
)
def test_who_stands_between_a_verb_of_telling_and_what_is_told(text: str, name: str, addressed: bool) -> None:
    start = text.index(name)
    assert is_addressed(text, Span(start, start + len(name))) == addressed


def test_who_is_warned_of_a_strike_does_not_strike(coded: Reader) -> None:
    events = coded("We warn the Danes that we will strike again, the rebels said.")
    assert not {actor.name for event in events for actor in event.actors if actor.role == "perpetrator"} & {"Danes"}
