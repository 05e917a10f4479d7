"""What somebody had done before the act of the sentence, and the passive of two participles."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader


def _told(events: tuple[Event, ...]) -> set[tuple[str, str, str]]:
    return {(event.type, actor.role[:4], actor.name) for event in events for actor in event.actors}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Soldiers shelled rebels who had attacked a mill in Gao.",
            {("shelling", "perp", "Soldiers"), ("shelling", "targ", "rebels")}
            | {("attack", "perp", "rebels"), ("attack", "targ", "mill")},
        ),
        (
            "The army retook a bridge near Gao, seized in March 2020 by the rebels.",
            {("territory_change", "perp", "army"), ("territory_change", "targ", "bridge")}
            | {("territory_change", "perp", "rebels")},
        ),
        (
            "A car bomb wounded six men in Gao as soldiers fought rebels in Kidal.",
            {("bombing", "targ", "men"), ("armed_clash", "perp", "soldiers"), ("armed_clash", "targ", "rebels")},
        ),
    ],
)
def test_each_deed_has_its_own_doer(coded: Reader, text: str, told: set[tuple[str, str, str]]) -> None:
    assert _told(coded(text)) == told


@pytest.mark.parametrize(
    "text", ["A mine that had killed two men in Gao was laid by rebels.", "The town of Gao was captured by rebels."]
)
def test_one_deed_stays_one(coded: Reader, text: str) -> None:
    assert len(coded(text)) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A nurse was attacked and beaten up by soldiers in Gao.", {("perp", "soldiers"), ("targ", "nurse")}),
        ("A clerk was kidnapped and beaten by rebels in Gao.", {("perp", "rebels"), ("targ", "clerk")}),
        ("Rebels attacked and beat two clerks in Gao.", {("perp", "Rebels"), ("targ", "clerks")}),
        ("The governor is a brother of kidnapped lawyer Omar Tal.", {("targ", "lawyer Omar Tal")}),
        ("Clashes in Gao between herders and farmers.", {("part", "herders"), ("part", "farmers")}),
        ("Drug lords killed two guards in Cali.", {("perp", "Drug lords"), ("targ", "guards")}),
    ],
)
def test_who_did_it_to_whom(coded: Reader, text: str, told: set[tuple[str, str]]) -> None:
    assert {(role, name) for _, role, name in _told(coded(text))} == told
