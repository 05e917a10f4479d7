"""Whom a shot is aimed at, and what those want to reach whom it drives back."""

import pytest

from tests.extract.cues.made import Reader


def _of(coded: Reader, text: str, role: str) -> set[str]:
    return {actor.name for event in coded(text) for actor in event.actors if actor.role == role}


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The rebels launched a missile from Niger towards Algeria.", {"Algeria"}),
        ("Chad fired missiles from its territory at Sudan on Monday.", {"Sudan"}),
        ("Chad launched dozens of drones from its territory at Sudan.", {"Sudan"}),
        ("Police fired tear gas at miners in Bor on Monday.", {"miners"}),
        ("Missiles were fired at Bor on Monday.", set()),
    ],
)
def test_those_behind_at_and_towards_are_hit(coded: Reader, text: str, targets: set[str]) -> None:
    assert _of(coded, text, "target") == targets


@pytest.mark.parametrize(
    "text",
    [
        "Police fired tear gas at protesters who tried to storm parliament in Bor on Monday.",
        "Police fire tear gas at protesters trying to storm the parliament in Bor.",
        "Police used tear gas to disperse protesters marching in Bor.",
    ],
)
def test_who_is_driven_back_is_hit_and_not_what_they_want_to_reach(coded: Reader, text: str) -> None:
    assert _of(coded, text, "target") == {"protesters"}


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Rebels stormed the parliament in Bor on Monday.", {"parliament"}),
        ("Rebels opened fire at dawn in Bor, killing two monks.", {"monks"}),
        ("The rebels fired at least nine rockets in Bor.", set()),
    ],
)
def test_times_and_counts_are_no_aim(coded: Reader, text: str, targets: set[str]) -> None:
    assert _of(coded, text, "target") == targets


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The brother of the mayor was killed by rebels in Bor on Monday.", "brother of the mayor"),
        ("A reporter with the council was abducted by rebels in Bor on Monday.", "reporter"),
    ],
)
def test_of_what_is_told_of_somebody_the_first_is_hit(coded: Reader, text: str, target: str) -> None:
    assert _of(coded, text, "target") == {target}
