"""Words beside an act that give nobody a part in it, or another part than it seems."""

import pytest

from tests.extract.cues.made import Reader


def _of(coded: Reader, text: str, role: str) -> set[str]:
    return {actor.name for event in coded(text) for actor in event.actors if actor.role == role}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Two men suspected by the Danes of blowing up a train in Bor were found.", {"men"}),
        ("The gunman turned himself in to police in Bor on Monday.", set()),
        ("Gang rapes of nurses were reported in Bor on Monday.", set()),
        ("Police arrested two men suspected of blowing up a train in Bor.", {"Police"}),
    ],
)
def test_who_suspects_or_gives_himself_up_did_nothing(coded: Reader, text: str, doers: set[str]) -> None:
    assert _of(coded, text, "perpetrator") == doers


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The gunman turned himself in to police in Bor on Monday.", {"gunman"}),
        ("Jan Roe was appointed commander of the army in Bor after the coup on Monday.", {"Jan Roe"}),
        ("Norway accuses Chad of denying access to two tourists detained by police in Kirkuk.", {"tourists"}),
        ("Two missiles were fired at Bor on Monday, rebels said.", {"Bor"}),
        ("The rebels launched artillery and rockets near Bor.", set()),
    ],
)
def test_who_was_hit_is_told_by_grammar_and_means_are_nobody(coded: Reader, text: str, targets: set[str]) -> None:
    assert _of(coded, text, "target") == targets
