"""Where words for somebody end."""

import time

import pytest

from dateline.extract.cues.overruns import without_lead, without_overrun
from dateline.extract.cues.phrases import listed_phrases, noun_phrase
from tests.extract.cues.made import Reader


def _targets(coded: Reader, text: str) -> set[str]:
    return {actor.name for event in coded(text) for actor in event.actors if actor.role == "target"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("six Carmelite nuns shocked the valley", "Carmelite nuns"),
        ("the aqueduct 14 times thus far this year", "aqueduct"),
        ("the aqueduct three times in May", "aqueduct"),
        ("a column travelling to Mopti", "column"),
        ("a minibus carrying pupils", "minibus"),
        ("nine shepherds working in a field", "shepherds"),
        ("two traders accused of spying", "traders"),
        ("a jetty used by smugglers", "jetty"),
        ("the group yielded ground", "group"),
        ("France of denying visas", "France"),
        ("the depot twice", "depot"),
        ("Bonn towards Cologne", "Bonn"),
        ("transport vehicles such as taxis", "transport vehicles"),
        ("the DRILLERS WHO", "DRILLERS"),
        ("the Dominicans (four Austrians", "Dominicans"),
        ("members of the", "members"),
        ("the corpse of a dead pilot", "corpse of a dead pilot"),
    ],
)
def test_verbs_adverbs_and_measures_are_no_part_of_a_name(text: str, name: str) -> None:
    phrase = noun_phrase(text, 0, len(text))
    assert phrase is not None
    assert phrase.of(text) == name


@pytest.mark.parametrize(
    "name",
    [
        "masked men",
        "heavily armed bandits",
        "newly displaced families",
        "grain processing plant",
        "apartment building",
        "police training camp",
        "government buildings",
        "visas of three officials",
        "mercenaries of that gang",
        "Unit 12",
        "speed boats",
        "United Nations convoy",
        "oil-laden barge",
    ],
)
def test_what_describes_a_noun_stays_with_it(name: str) -> None:
    text = f"{name} in Bor"
    phrase = noun_phrase(text, 0, len(text))
    assert phrase is not None
    assert phrase.of(text) == name


@pytest.mark.parametrize("told", ["again", "twice", "hosted", "such"])
def test_a_word_that_names_nobody_is_no_phrase(told: str) -> None:
    assert noun_phrase(told, 0, len(told)) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the hamlet and stole goats", ["hamlet"]),
        ("the hamlet and destroyed huts", ["hamlet"]),
        ("the hamlet and a mill", ["hamlet", "mill"]),
        ("the hamlet and displaced families", ["hamlet", "displaced families"]),
        ("the Alba post and United Nations trucks", ["Alba post", "United Nations trucks"]),
        ("Ana Roe, Ben Lim, Caro Diaz and Dan Poe in Oran", ["Ana Roe", "Ben Lim", "Caro Diaz", "Dan Poe"]),
        ("Ana Roe along with Ben Lim, Caro Diaz and Dan Poe", ["Ana Roe", "Ben Lim", "Caro Diaz", "Dan Poe"]),
        ("Norway, the Netherlands and the European Union", ["Norway", "Netherlands", "European Union"]),
        ("Ana Roe, the mayor of Oran, and fled", ["Ana Roe"]),
        ("Ana Roe, Ben Lim said", ["Ana Roe"]),
    ],
)
def test_a_list_goes_on_by_names_alone(text: str, names: list[str]) -> None:
    assert [phrase.of(text) for phrase in listed_phrases(text, 0, len(text))] == names


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("with militants", "militants"),
        ("carrying nuns", "nuns"),
        ("itself the Alba Front", "the Alba Front"),
        ("at least nine nuns", "at least nine nuns"),
        ("with", "with"),
        ("nuns", "nuns"),
    ],
)
def test_a_name_begins_behind_small_words(text: str, start: str) -> None:
    assert text[without_lead(text, 0, len(text)) :] == start


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Rebels dynamited the aqueduct 14 times thus far this year.", {"aqueduct"}),
        ("Gunmen attacked the hamlet and stole goats in Bor on Tuesday.", {"hamlet"}),
        ("Soldiers abducted nine shepherds working in a field near Goma.", {"shepherds"}),
        ("Italy accuses Chad of denying access to two tourists detained by police in Kirkuk.", {"tourists"}),
    ],
)
def test_who_was_hit_is_named_without_more(coded: Reader, text: str, targets: set[str]) -> None:
    assert _targets(coded, text) == targets


def test_long_words_take_no_longer_than_their_length() -> None:
    text = "the nun " * 20_000
    began = time.perf_counter()
    without_overrun(text, 0, len(text))
    without_lead(text, 0, len(text))
    list(listed_phrases("Ana Roe" + ", Ben Lim" * 20_000, 0, 180_000))
    assert time.perf_counter() - began < 2
