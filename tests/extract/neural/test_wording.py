"""What words of the network's stretch name somebody."""

import re

import numpy as np
import pytest

from dateline.extract.cues.cast import Cast
from dateline.extract.neural.casting import cast_by_both
from dateline.extract.neural.cells import PROPERTIES, CellsSeen
from dateline.extract.neural.tellings import TellingsRead
from dateline.gazetteer import Gazetteer
from tests.extract.neural.made import tokens
from tests.extract.neural.test_casting import drafts, names


def seen_as(gazetteer: Gazetteer, text: str, words: str, role: str) -> set[str]:
    """Who has the role in the first act of the sentence where the network sees it in these words."""
    draft, cuts = drafts(gazetteer, text)[0], tuple(re.findall(r"[\w'-]+", text))
    start = len(re.findall(r"[\w'-]+", text[: text.index(words)]))
    window, none = np.zeros((len(cuts), len(PROPERTIES))), np.zeros((len(cuts), 1))
    window[start : start + len(words.split()), PROPERTIES.index(role)] = 0.95
    read = TellingsRead(tokens(text, *cuts), none, none, none, none[:, 0], none)
    both = cast_by_both(Cast(((draft, ()),)), draft.type, read, CellsSeen(((0, window),)))
    return {name for found, name in names(both) if found == role}


@pytest.mark.parametrize(
    ("text", "words", "named"),
    [
        ("Rebels seized two masked nurses in Kirkuk.", "two masked nurses", {"masked nurses"}),
        ("Rebels abducted at least 14 shepherds in Kirkuk.", "least 14 shepherds", {"shepherds"}),
        ("Rebels blew up several grain silos in Kirkuk.", "several grain silos", {"grain silos"}),
        ("Rebels seized six nurses who fled Kirkuk.", "six nurses who fled", {"nurses"}),
        ("Rebels kidnapped 31 Druze nurses in Kirkuk.", "kidnapped 31 Druze nurses", {"Druze nurses"}),
        ("Police arrested 40 people in Kirkuk.", "40 people", {"people"}),
        ("Police arrested dozens in Kirkuk.", "dozens", set[str]()),
        ("Police arrested two of them in Kirkuk.", "two", set()),
        ("Police seized the nurses in Kirkuk.", "nurses", {"nurses"}),
    ],
)
def test_counts_verbs_and_clauses_at_the_ends_name_nobody(
    gazetteer: Gazetteer, text: str, words: str, named: set[str]
) -> None:
    assert seen_as(gazetteer, text, words, "target") == named


def test_people_that_are_only_counted_did_nothing(gazetteer: Gazetteer) -> None:
    assert seen_as(gazetteer, "About 40 people killed two soldiers in Kirkuk.", "40 people", "perpetrator") == set()


@pytest.mark.parametrize(
    ("text", "words", "named"),
    [
        ("Police broke up a peasant-led march and arrested a nurse in Kirkuk.", "peasant-led", set[str]()),
        ("Rebels attacked a state-run market in Kirkuk.", "state-run", set()),
        ("Rebels attacked a state-run market in Kirkuk.", "state-run market", {"state-run market"}),
        ("Rebels attacked anti-war students in Kirkuk.", "anti-war", set()),
    ],
)
def test_a_word_that_describes_another_names_nobody(
    gazetteer: Gazetteer, text: str, words: str, named: set[str]
) -> None:
    assert seen_as(gazetteer, text, words, "target") == named


@pytest.mark.parametrize(
    ("text", "words", "named"),
    [
        ("the zorba killed two soldiers near kirkuk.", "zorba", {"zorba"}),
        ("The Zorba killed two soldiers near Kirkuk.", "Zorba", {"Zorba"}),
        ("The zorba killed two soldiers near Kirkuk.", "zorba", set[str]()),
    ],
)
def test_a_report_without_capitals_shows_no_names(gazetteer: Gazetteer, text: str, words: str, named: set[str]) -> None:
    assert seen_as(gazetteer, text, words, "perpetrator") == named
