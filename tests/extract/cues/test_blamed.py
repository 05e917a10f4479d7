"""Whoever blames an act on another speaks, and the other is accused of it."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "speaker", "accused"),
    [
        ("Nurses attribute the air strikes on Nyala to the Sudanese army.", "Nurses", "Sudanese army"),
        ("The Sudanese rebels attribute the shelling in Nyala to the army.", "The Sudanese rebels", "army"),
        ("The mayor attributes the shelling of Nyala to rebels.", "The mayor", "rebels"),
        ("Nurses have attributed the shelling of Nyala, which hurt 11 men, to the army.", "Nurses", "army"),
        ("Nurses blame the air strikes on the Sudanese army.", "Nurses", "Sudanese army"),
        ("The mayor blames the attack on a mill, in which six men died, on Hezbollah.", "The mayor", "Hezbollah"),
        ("Kyiv blames the shelling of a school in Sumy on Moscow.", "Kyiv", "Moscow"),
    ],
)
def test_who_blames_speaks_and_who_is_blamed_is_accused(coded: Reader, text: str, speaker: str, accused: str) -> None:
    (event,) = coded(text)
    did = [claim for claim in event.claims if claim.property == "perpetrator"]
    assert [(claim.value, claim.speaker.text, claim.modality) for claim in did] == [(accused, speaker, "accused")]
    assert accused not in [actor.name for actor in event.actors if actor.role == "target"]


def test_an_act_told_before_is_laid_on_whom_it_is_attributed_to(coded: Reader) -> None:
    (event,) = coded("Air strikes killed nine men in Nyala on Monday. Nurses attribute the strikes to the army.")
    assert [actor.name for actor in event.actors if actor.role == "perpetrator"] == ["army"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor did not attribute the attack on Gao to the army.",
        "The mayor blames the lack of rain in Gao on the army.",
        "The mayor blames a drought for the attack on rebels in Gao.",
    ],
)
def test_nobody_is_accused_otherwise(coded: Reader, text: str) -> None:
    assert not [claim for event in coded(text) for claim in event.claims if claim.property == "perpetrator"]
