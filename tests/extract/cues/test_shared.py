"""Subjects that verbs share."""

import pytest

from tests.extract.cues.made import Reader


def _doers(coded: Reader, text: str, kind: str) -> set[str]:
    events = [event for event in coded(text) if event.type == kind]
    assert events
    return {actor.name for event in events for actor in event.actors if actor.role == "perpetrator"}


@pytest.mark.parametrize(
    ("text", "kind", "doers"),
    [
        ("Rebels killed eight police officers and took two nurses hostage in Gao.", "abduction", {"Rebels"}),
        ("Soldiers killed six rebels and later arrested nine gunmen in Gao.", "arrest", {"Soldiers"}),
        ("Six rebels were killed in Gao and soldiers shelled the town.", "shelling", {"soldiers"}),
        ("Rebels killed six soldiers in Gao and the army shelled the town.", "shelling", {"army"}),
    ],
)
def test_what_the_first_verb_hit_did_not_do_what_the_second_tells(
    coded: Reader, text: str, kind: str, doers: set[str]
) -> None:
    assert _doers(coded, text, kind) == doers


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        (
            "The army said it killed six rebels in a raid on a camp of the Orla Front.",
            {"army"},
            {"camp of the Orla Front", "rebels"},
        ),
        ("The army said six rebels were killed in a raid on a camp near Gao.", set[str](), {"camp", "rebels"}),
    ],
)
def test_who_says_that_it_did_it_did_it_and_suffered_nothing(
    coded: Reader, text: str, doers: set[str], hit: set[str]
) -> None:
    (event,) = coded(text)
    assert {actor.name for actor in event.actors if actor.role == "perpetrator"} == doers
    assert {actor.name for actor in event.actors if actor.role == "target"} == hit


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Nine police officers and six soldiers were killed in targeted attacks by rebels in Gao.", {"rebels"}),
        ("Rebels targeted attackers of a village near Gao.", {"Rebels"}),
    ],
)
def test_a_participle_before_a_noun_for_an_act_has_no_subject(coded: Reader, text: str, doers: set[str]) -> None:
    (event,) = coded(text)
    assert {actor.name for actor in event.actors if actor.role == "perpetrator"} == doers
