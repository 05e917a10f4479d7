"""Kinds of support are found where their words begin."""

import pytest

from dateline.core import Span
from dateline.extract.cues.support import has_any


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("bomb", "a landmine went off"),
        ("bomb", "“Bombs fell"),
        ("igo", "the U.N. and others"),
        ("fire", "an F-16 flew"),
        ("sport", "the grand prix"),
        ("accident", "two, drowned"),
    ],
)
def test_a_word_shows_its_kind_where_it_begins(kind: str, words: str) -> None:
    assert has_any(kind, words, Span(0, len(words)))


@pytest.mark.parametrize(("kind", "words"), [("bomb", "pre-bomb"), ("bomb", "undermine"), ("igo", "museum")])
def test_nor_within_another_word(kind: str, words: str) -> None:
    assert not has_any(kind, words, Span(0, len(words)))


def test_the_letter_before_a_span_counts() -> None:
    assert not has_any("bomb", "amine", Span(1, 5))
    assert has_any("bomb", "a mine", Span(2, 6))
