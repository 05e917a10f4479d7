"""Whom a report lays an act on in a sentence of its own, and who denies having done it."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader

TOLD = "A bomb exploded in a market in Kabul on Monday, killing nine people. "


def _held(event: Event) -> set[tuple[str | None, str, str]]:
    return {(c.value, c.speaker.text, c.modality) for c in event.claims if c.property == "perpetrator"}


@pytest.mark.parametrize(
    ("value", "speaker", "modality", "text"),
    [
        ("Taliban", "The mayor", "accused", "The mayor blamed the Taliban for it."),
        ("Taliban", "The mayor", "accused", "The mayor accused the Taliban of it."),
        ("Taliban", "The mayor", "accused", "The mayor accused the Taliban of being behind it."),
        ("Taliban", "The mayor", "accused", "The mayor blamed the Taliban for the bombing."),
        ("Taliban", "the mayor", "accused", "Nobody had warned the town, the mayor said, blaming the Taliban."),
        ("Taliban", "The Taliban", "denied", "The Taliban denied any involvement."),
        ("Taliban", "The Taliban", "denied", "The Taliban denied being behind it."),
        ("Omar Haddad", "", "accused", "Omar Haddad, aged 31, appeared in court, charged with the bombing."),
        ("Taliban", "The mayor", "accused", "The mayor holds the Taliban responsible for the attacks."),
        ("Taliban", "The mayor", "accused", 'The mayor held the Taliban "fully responsible" for the bombing.'),
        ("Omar Haddad", "", "accused", "Omar Haddad was later charged with it."),
        ("Omar Haddad", "", "accused", "Police charged Omar Haddad with the bombing."),
        ("Omar Haddad", "", "suspected", "Omar Haddad is suspected of planting it."),
    ],
)
def test_a_sentence_of_its_own_lays_the_act_on_somebody(
    coded: Reader, value: str, speaker: str, modality: str, text: str
) -> None:
    event = coded(TOLD + text)[0]
    assert (value, speaker, modality) in _held(event)


def test_whom_somebody_blames_is_a_perpetrator_and_who_denies_is_not_made_one(coded: Reader) -> None:
    (blamed,) = coded(TOLD + "The mayor blamed the Taliban.")
    (denying,) = coded(TOLD + "The Taliban denied any involvement.")
    assert [a.canonical for a in blamed.actors if a.role == "perpetrator"] == ["Taliban"]
    assert not [a for a in denying.actors if a.role == "perpetrator"]


@pytest.mark.parametrize(
    "text",
    [
        "Three men accused of theft were in the cells of the Taliban.",
        "The mayor blamed the weather for the panic.",
        "The mayor accused the Taliban of lying.",
        "The mayor blamed the Taliban for the price of bread.",
        "The mayor did not blame the Taliban.",
        "The mayor wouldn't blame the Taliban.",
        "Nobody blamed the Taliban.",
        "The mayor refused to blame the Taliban.",
        "The town awaits the trial of the accused Taliban fighters.",
        "The mayor denied that the market was closed.",
        "Omar Haddad was charged with fraud.",
        "Omar Haddad was not charged with the bombing.",
        "Omar Haddad was wrongly accused of the bombing.",
        "The court cleared Omar Haddad, who was accused of the bombing.",
        "Omar Haddad was arrested for protesting against the bombing.",
        "Amina Yusuf, whose brother is accused of the bombing, spoke to reporters.",
        "Nobody has been charged with the attack.",
        "Neither Hezbollah nor Hamas was accused of the bombing.",
        "Hezbollah could be blamed for the bombing.",
        "Omar Haddad is believed to have been killed in the bombing.",
        "Prosecutors charged Ahmed Ali Karim over a tweet about the bombing.",
        "Amnesty accused the Taliban of failing to prevent the attack.",
        "Twelve people were arrested in connection with the attack.",
        "The judge said that police were accused of torture and the killing of a suspect.",
        "Traders charged the Taliban for the stalls.",
    ],
)
def test_other_blame_lays_the_act_on_nobody(coded: Reader, text: str) -> None:
    assert not any(_held(event) for event in coded(TOLD + text))


@pytest.mark.parametrize(
    "text",
    [
        "Iraqi police detained two men suspected of the bombing.",
        "The Iraqi army arrested Ahmed Ali Karim, who is charged with planning the bombing.",
        "Police shot dead a man who was accused of killing two soldiers.",
    ],
)
def test_whoever_holds_a_suspect_is_not_the_suspect(coded: Reader, text: str) -> None:
    laid = [
        claim for event in coded(TOLD + text) for claim in event.claims if claim.modality in ("accused", "suspected")
    ]
    assert not {claim.value for claim in laid if claim.property == "perpetrator"} - {"Ahmed Ali Karim"}


@pytest.mark.parametrize(
    ("speakers", "text"),
    [
        (
            {("Boko Haram", "asserted"), ("the army", "denied")},
            "Boko Haram says it shelled Gao, but the army rejects the claim.",
        ),
        (
            {("Boko Haram", "asserted"), ("The army", "denied")},
            "Boko Haram said it shelled Gao. The army denied the report.",
        ),
        ({("Boko Haram", "asserted"), ("The army", "denied")}, "Boko Haram said it shelled Gao. The army denied it."),
        ({("Boko Haram", "asserted")}, "Boko Haram said it shelled Gao. The army rejected the offer of a truce."),
    ],
)
def test_who_denies_a_claim_leaves_it_to_whom_it_is_of(
    coded: Reader, speakers: set[tuple[str, str]], text: str
) -> None:
    event = coded(text)[0]
    said = [claim for claim in event.claims if claim.property == "occurrence"]
    assert {(claim.speaker.text, claim.modality) for claim in said} == speakers
    assert "Boko Haram" in [actor.name for actor in event.actors if actor.role == "perpetrator"]


def test_who_denies_what_others_say_of_it_denies_that_it_did_it(coded: Reader) -> None:
    (event,) = coded("Chad said that Sudanese forces had shelled Adre. Sudan rejected the accusation.")
    assert ("Sudan", "denied") in {(name.split()[-1] if name else "", modality) for name, _, modality in _held(event)}
