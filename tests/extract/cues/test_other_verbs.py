"""Verbs that stand within the words beside an act, and nouns that look like verbs."""

import pytest

from tests.extract.cues.made import Reader


def _parts(coded: Reader, text: str) -> set[tuple[str, str]]:
    (event,) = coded(text)
    return {(actor.role, actor.name) for actor in event.actors}


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Malta duly returns 12 vases that were looted from Benin by British forces.", {"vases"}),
        ("Nine vases that were looted from Benin by British forces are in Malta.", {"vases"}),
        ("Rebels abducted six nurses and released nine guards in Gao.", {"nurses"}),
        ("Rebels abducted six nurses and nine guards in Gao.", {"nurses", "guards"}),
    ],
)
def test_what_another_verb_does_is_no_name(coded: Reader, text: str, hit: set[str]) -> None:
    (event,) = (event for event in coded(text) if event.type in ("destruction", "abduction"))
    assert {actor.name for actor in event.actors if actor.role == "target"} == hit


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The army killed the Hezbollah leader Omar Tal in a strike on Tyre.", "army"),
        ("Rebels led an attack on soldiers in Gao.", "Rebels"),
    ],
)
def test_a_leader_leads_no_strike_in_which_he_dies(coded: Reader, text: str, doer: str) -> None:
    assert {name for role, name in _parts(coded, text) if role == "perpetrator"} == {doer}
