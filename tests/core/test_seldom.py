"""Patterns that look for words first find what plain ones find."""

import inspect
import re
import runpy
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core.seldom import Seldom, needed
from dateline.extract.cues.attribution import blame, lexicon
from dateline.resolve.times.en.rules import RULES

_WRITTEN = [
    blame.laid_on().pattern,
    lexicon.impersonal().pattern,
    lexicon.QUOTED.pattern,
    *(pattern for _, pattern, _ in RULES),
    r"(?<!\w)(?:ab|a(?:c|d)|ef{2,3}g?)(?=h)|(?P<n>x+?)yz\d",
    r"a|b?",
]
_TAKEN_FOR_OTHERS = "iIİıkK\N{KELVIN SIGN}sSſß\N{COMBINING DOT ABOVE}"


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:held|ruled)\s+by\s", {"held", "ruled"}),
        (r"h(?:eld|olds?)\s", {"held", "hold"}),
        (r"(?:raid|raided|raids)", {"raid"}),
        (r"(?:very\s+)*Quiet(?:ly)?", {"quiet"}),
        (r"(?:strike){1,2}(?=\s+on)", {"strike"}),
        (r"(?<=said\s)\w+", {""}),
        (r"(?:raids?)?\s", {""}),
        ("|".join(f"{number:02}word" for number in range(90)), {""}),
    ],
)
def test_every_match_of_a_pattern_holds_one_of_few_words(pattern: str, words: set[str]) -> None:
    assert needed(pattern, re.IGNORECASE) == words


@given(st.data(), st.sampled_from(_WRITTEN))
def test_what_matches_a_pattern_is_found(data: st.DataObject, pattern: str) -> None:
    plain = re.compile(pattern, re.IGNORECASE)
    told = data.draw(st.from_regex(plain) | st.text("abcdefghxyz 1’" + _TAKEN_FOR_OTHERS))
    start = data.draw(st.integers(0, len(told)))
    seldom = Seldom(pattern, re.IGNORECASE)
    assert [m.span() for m in seldom.finditer(told, start)] == [m.span() for m in plain.finditer(told, start)]
    for asked in (seldom.search, seldom.match):
        found, expected = asked(told, start), getattr(plain, asked.__name__)(told, start)
        assert (found and found.span()) == (expected and expected.span())


@pytest.mark.parametrize("told", ["\N{KELVIN SIGN}ıſſİNG", "KİSSİNG", "kıssing", "kißİNG"])
def test_letters_that_patterns_take_for_others_are_found(told: str) -> None:
    found, expected = (kind("kissing", re.IGNORECASE).search(told) for kind in (Seldom, re.compile))
    assert (found and found.span()) == (expected and expected.span())


@given(st.lists(st.text(_TAKEN_FOR_OTHERS, min_size=1, max_size=4), min_size=1), st.data())
def test_a_word_is_found_however_its_letters_are_written(words: list[str], data: st.DataObject) -> None:
    pattern = "|".join(map(re.escape, words))
    plain = re.compile(pattern, re.IGNORECASE)
    told = data.draw(st.text(_TAKEN_FOR_OTHERS) | st.from_regex(plain))
    spans = [match.span() for match in Seldom(pattern, re.IGNORECASE).finditer(told)]
    assert spans == [match.span() for match in plain.finditer(told)]


def test_every_letter_is_folded_as_patterns_take_it() -> None:
    letters = [letter for letter in map(chr, range(0x20000)) if letter.lower() != letter or letter.upper() != letter]
    text = "".join(letters)
    for letter in letters:
        spans = [match.span() for match in Seldom(re.escape(letter), re.IGNORECASE).finditer(text)]
        assert spans == [match.span() for match in re.finditer(re.escape(letter), text, re.IGNORECASE)]


def test_without_the_parser_of_patterns_they_are_looked_for_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as lacking:
        lacking.delattr(re, "_parser")
        lacking.setitem(sys.modules, "re._parser", None)
        without = runpy.run_path(inspect.getfile(Seldom))
    assert without["needed"](r"\braids\b") == {""}
    assert [match.span() for match in without["Seldom"](r"\braids\b").finditer("two raids")] == [(4, 9)]
    assert without["Seldom"](r"\braids\b").search("no") is None


def test_a_text_is_asked_anew_after_another() -> None:
    seldom = Seldom(r"\braids\b")
    assert seldom.search("no") is None
    assert seldom.search("two raids")
    assert seldom.search("two raids", 0, 5) is None
    assert seldom.search("no") is None
