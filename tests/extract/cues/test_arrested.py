"""Who was arrested, charged or tried, apart from those who only figure in what it was for."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader

TOLD = "Rebels shelled Gao on 1 May 2019. "


def _of(event: Event, role: str) -> list[str]:
    return [actor.name for actor in event.actors if actor.role == role]


def _killed(event: Event) -> list[int | None]:
    return [claim.low for claim in event.claims if claim.property == "killed"]


@pytest.mark.parametrize(
    ("targets", "text"),
    [
        (["Pedro Lima"], "Pedro Lima was charged with killing nine soldiers in Mopti."),
        (["Pedro Lima"], "Police charged Pedro Lima with the murder of nine soldiers in Mopti."),
        (["Pedro Lima"], "A court convicted General Pedro Lima of the 2005 murder of nine soldiers."),
        (["Pedro Lima"], "Soldiers arrested Pedro Lima over an attack that killed nine farmers in Mopti."),
        (["Pedro Lima"], "Pedro Lima was jailed for two years for insulting President Kais Saied."),
        (["students"], "Police arrested students who praised the killing of General Pedro Lima."),
        (["traders"], "Police detained traders who had openly mourned the death of rebel chief Pedro Lima."),
    ],
)
def test_nobody_but_the_held_is_the_target_and_nobody_is_killed_by_it(
    coded: Reader, targets: list[str], text: str
) -> None:
    arrest = next(event for event in coded(TOLD + text) if event.type == "arrest")
    assert (set(_of(arrest, "target")) <= set(targets), _killed(arrest)) == (True, [])


def test_who_is_captured_is_arrested_for_what_is_told_behind_it(coded: Reader) -> None:
    events = coded("Police captured several militants accused of bombings in Gao in March.")
    arrest = next(event for event in events if event.type == "arrest")
    assert [claim.low for claim in arrest.claims if claim.property == "arrested"] == [2]


@pytest.mark.parametrize(
    ("doers", "victims", "text"),
    [
        (["rebels"], ["Judge Maria Ochoa"], "Two rebels were detained over the killing of Judge Maria Ochoa in Cali."),
        (["Pedro Lima"], ["Maria Ochoa"], "A court convicted General Pedro Lima of the 2005 murder of Maria Ochoa."),
        (["rebels"], ["Maria Ochoa"], "A court sentenced two rebels for plotting to assassinate Maria Ochoa in 2018."),
    ],
)
def test_what_a_named_victim_suffered_is_told_besides(
    coded: Reader, doers: list[str], victims: list[str], text: str
) -> None:
    crime = next(event for event in coded(TOLD + text) if event.type not in ("arrest", "shelling"))
    assert _of(crime, "perpetrator") == doers
    assert {name.split()[-1] for name in _of(crime, "target")} == {name.split()[-1] for name in victims}


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (None, "Police in Cali arrested students who praised the killing of Pedro Lima."),
        ("Bogotá", "Police in Cali arrested students who praised the killing of Pedro Lima in Bogota."),
    ],
)
def test_whoever_only_spoke_of_a_killing_did_not_kill(coded: Reader, place: str | None, text: str) -> None:
    killing = next(event for event in coded(text) if event.type != "arrest")
    assert (_of(killing, "perpetrator"), _of(killing, "target")) == ([], ["Pedro Lima"])
    assert (killing.place.name if killing.place else None) == place


def test_whoever_is_held_for_it_is_only_suspected(coded: Reader) -> None:
    crime = next(event for event in coded("Police arrested two rebels over the killing of Judge Maria Ochoa in Cali."))
    (claim,) = (claim for claim in crime.claims if claim.property == "perpetrator")
    assert (claim.value, claim.modality) == ("rebels", "suspected")


def test_nobody_is_dead_of_what_was_only_planned(coded: Reader) -> None:
    events = coded("A court sentenced two rebels for plotting to assassinate Maria Ochoa in 2018.")
    assert [_killed(event) for event in events] == [[], []]


def test_a_toll_told_for_the_arrest_is_not_that_of_the_arrest_but_of_the_attack_before(coded: Reader) -> None:
    told = (
        "Gunmen attacked a market in Mopti on Monday. Police arrested two men over the attack that killed nine farmers."
    )
    attack = next(event for event in coded(told) if event.type != "arrest")
    assert _killed(attack) == [9]


def test_no_court_did_what_it_tries(coded: Reader) -> None:
    events = coded("A court sentenced two men for plotting to assassinate Maria Ochoa in 2018.")
    assert [_of(event, "perpetrator") for event in events if event.type != "arrest"] == [[]]


def test_who_is_named_behind_the_speaker_is_the_accused(coded: Reader) -> None:
    (event,) = coded("Police said Pedro Lima is accused of killing two soldiers in Mopti.")
    assert _of(event, "perpetrator") == ["Pedro Lima"]


def test_who_issues_warrants_over_a_killing_did_not_kill(coded: Reader) -> None:
    (event,) = coded("Peru has issued arrest warrants for 36 people over the killing of a judge in Lima.")
    assert (event.type, _of(event, "perpetrator"), _killed(event)) == ("attack", [], [1])
