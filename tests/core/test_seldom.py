"""Patterns that look for words first find what plain ones find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core.seldom import Seldom, needed
from dateline.extract.cues.attribution import blame, lexicon
from dateline.resolve.times.en import absolute, narrative, relative

_WRITTEN = [
    blame.laid_on().pattern,
    lexicon.impersonal().pattern,
    lexicon.QUOTED.pattern,
    *(pattern for _, pattern, _ in (*absolute.RULES, *narrative.RULES, *relative.RULES)),
    r"(?<!\w)(?:ab|a(?:c|d)|ef{2,3}g?)(?=h)|(?P<n>x+?)yz\d",
    r"a|b?",
]


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
    told = data.draw(st.from_regex(plain) | st.text("abcdefghxyz 1ıſK\N{KELVIN SIGN}’"))
    start = data.draw(st.integers(0, len(told)))
    seldom = Seldom(pattern, re.IGNORECASE)
    assert [m.span() for m in seldom.finditer(told, start)] == [m.span() for m in plain.finditer(told, start)]
    for asked in (seldom.search, seldom.match):
        found, expected = asked(told, start), getattr(plain, asked.__name__)(told, start)
        assert (found and found.span()) == (expected and expected.span())


def test_letters_that_patterns_take_for_others_are_found() -> None:
    assert Seldom("kissing", re.IGNORECASE).search("\N{KELVIN SIGN}ıſſİNG".replace("İ", "i"))


def test_a_text_is_asked_anew_after_another() -> None:
    seldom = Seldom(r"\braids\b")
    assert seldom.search("no") is None
    assert seldom.search("two raids")
    assert seldom.search("two raids", 0, 5) is None
    assert seldom.search("no") is None
