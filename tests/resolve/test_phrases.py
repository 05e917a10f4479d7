"""Patterns for many phrases: the longest wins, whatever letter it shares with others."""

import re

import pytest

from dateline.resolve.phrases import any_of

PHRASES = ("air strike", "air", "a", "Army", "army base", "bomb", "U.S. troops", "car bomb", "bombs")


def plain(phrases: tuple[str, ...]) -> str:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"\s{1,3}".join(re.escape(word) for word in phrase.split()) for phrase in longest_first)


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@pytest.mark.parametrize(
    "text",
    ["An air  strike, air raids and a bomb", "ARMY BASE, army base, Army", "u.s. troops; U.S. troops", "car bombs", ""],
)
def test_the_same_is_found_as_phrase_by_phrase(text: str, flags: int) -> None:
    grouped, simple = (re.compile(rf"\b(?:{pattern})", flags) for pattern in (any_of(PHRASES), plain(PHRASES)))
    assert [found.span() for found in grouped.finditer(text)] == [found.span() for found in simple.finditer(text)]


def test_the_gap_between_words_can_be_chosen() -> None:
    assert re.fullmatch(any_of(["car bomb"], gap=r"[\s-]"), "car-bomb")
