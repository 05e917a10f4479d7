"""Who counts as having acted, and where the words for somebody end."""

import pytest

from dateline.core import Span
from dateline.extract.cues.parties import Party, can_act, event_actor, is_somebody
from dateline.extract.cues.phrases import listed_phrases, noun_phrase


@pytest.mark.parametrize(
    "told", ["masked men", "a group of women", "Usman Khan", "two herders", "the Wagner column's guards"]
)
def test_people_and_names_can_act(told: str) -> None:
    assert can_act(told, Party(Span(0, len(told))))


@pytest.mark.parametrize("told", ["footage", "a truck", "night's incidents", "the new locations", "causes of the war"])
def test_things_and_happenings_cannot_act(told: str) -> None:
    assert not can_act(told, Party(Span(0, len(told))))


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("journalists previously", "journalists"),
        ("a camp belonging to the rebels", "camp"),
        ("Palestinians seeking aid", "Palestinians"),
        ("of a protester", "protester"),
        ("suspect appears in court", "suspect"),
        ("a decree doesn't bind soldiers", "decree"),
        ("the offices of the U.S. Third Army in Mao", "offices of the U.S. Third Army"),
        ("a ferry carrying rice to Mao", "ferry"),
        ("the two families aboard", "families"),
        ("wells violate the treaty", "wells"),
        ("escaping male inmates a week ago", "escaping male inmates"),
        ("supporters of the mayor hold a silent vigil", "supporters of the mayor"),
        ("gunboats escorting a supply ship", "gunboats"),
        ("the house of a man", "house of a man"),
        ("the Chadian rebels a deadline", "Chadian rebels"),
        ("members of the Army of the Hills a day later", "members of the Army of the Hills"),
        ("a trawler illegally transporting rifles", "trawler"),
        ("the Diallo family", "Diallo family"),
        ("down a Chadian helicopter", "Chadian helicopter"),
        ("Chad's ambassador to Niger Idriss Mahamat was", "Chad's ambassador to Niger Idriss Mahamat"),
    ],
)
def test_a_noun_phrase_ends_where_its_nouns_end(text: str, phrase: str) -> None:
    found = noun_phrase(text, 0, len(text))
    assert found is not None
    assert found.of(text) == phrase


@pytest.mark.parametrize("text", ["three sailors and badly damages the ferry", "three sailors and hurt a cook"])
def test_a_second_verb_with_its_object_is_no_second_phrase(text: str) -> None:
    assert [phrase.of(text) for phrase in listed_phrases(text, 0, len(text))] == ["sailors"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("a large number of people", "people"),
        ("any civilian", "civilian"),
        ("Tens of thousands of supporters", "supporters"),
        ("own men", "men"),
        ("jetty used", "jetty"),
        ("the displaced", "displaced"),
        ("wounded", "wounded"),
    ],
)
def test_a_name_is_bare_of_counts_and_of_what_was_done(told: str, name: str) -> None:
    assert event_actor(told, Party(Span(0, len(told))), "target").name == name


@pytest.mark.parametrize(
    ("told", "is_one"),
    [("dozens", False), ("each other", False), ("dawn", False), ("farmers", True), ("Dawn Hill", True)],
)
def test_some_words_name_nobody(told: str, is_one: bool) -> None:
    assert is_somebody(event_actor(told, Party(Span(0, len(told))), "target")) is is_one
