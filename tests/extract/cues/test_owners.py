"""Whose an act is that a noun tells."""

import pytest

from tests.extract.cues.made import Reader


def _doers(coded: Reader, text: str, kind: str) -> set[str]:
    events = [event for event in coded(text) if event.type == kind]
    assert events
    return {actor.name for event in events for actor in event.actors if actor.role == "perpetrator"}


@pytest.mark.parametrize(
    ("text", "kind", "doers"),
    [
        ("A senator praised Israel and France for their strikes on Gao.", "air_strike", {"Israel", "France"}),
        ("Israel said that Hezbollah stepped up its shelling of Haifa.", "shelling", {"Hezbollah"}),
        ("The Orla Front gave up its struggle against the bombing of a mill in Gao.", "bombing", set[str]()),
    ],
)
def test_a_pronoun_before_the_noun_points_to_who_did_it(coded: Reader, text: str, kind: str, doers: set[str]) -> None:
    assert _doers(coded, text, kind) == doers


@pytest.mark.parametrize(
    ("text", "kind", "doers"),
    [
        ("Malian president Omar Tal announces the deployment of more troops to Gao.", "deployment", {"Omar Tal"}),
        ("French president Lena Roy announced new sanctions on Mali.", "sanction", {"Lena Roy"}),
        ("Malian president Omar Tal announced the killing of six nurses in Gao.", "attack", set[str]()),
        ("Malian president Omar Tal said the deployment of troops to Gao went on.", "deployment", set()),
    ],
)
def test_what_is_done_by_words_is_done_by_who_announces_it(
    coded: Reader, text: str, kind: str, doers: set[str]
) -> None:
    assert _doers(coded, text, kind) == doers


def test_a_state_of_emergency_states_nothing(coded: Reader) -> None:
    (event,) = coded("The government of Mali declared a nationwide state of emergency on Monday.")
    assert event.anchor.quote == "The government of Mali declared a nationwide state of emergency on Monday"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Omar Tal declares a state of emergency in Gao.", "Omar Tal"),
        ("President Omar de Tal declares a state of emergency in Gao.", "Omar de Tal"),
    ],
)
def test_no_name_ends_within_a_word(coded: Reader, text: str, name: str) -> None:
    (event,) = coded(text)
    assert name in {actor.name for actor in event.actors}
