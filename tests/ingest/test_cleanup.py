"""Lines that are no part of a report, pull quotes, and copies of one report."""

import time
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core import Document
from dateline.ingest import document_from_text, mark_duplicates
from tests.ingest.samples import PARAGRAPHS, STORY

LINES = [
    ("| Valley: Mines found near the mill", "related-link"),
    ("Read more: The war for the valley", "related-link"),
    ("Read also: the bridge that fell", "related-link"),
    ("See also the map of the front", "related-link"),
    ("Related stories", "related-link"),
    ("Related: Who holds the valley?", "related-link"),
    ("More on this story", "related-link"),
    ("> The bridge that fell", "related-link"),
    ("You may also like", "related-link"),
    ("Most read", "related-link"),
    ("Share this article", "navigation"),
    ("Advertisement", "navigation"),
    ("Follow us on any channel", "navigation"),
    ("Sign up for our evening letter", "navigation"),
    ("3 min read", "navigation"),
    ("© 2019 Valley Courier", "navigation"),
    ("All rights reserved.", "navigation"),
    ("Photo: a burned lorry by the road", "caption"),
    ("Image credit: Valley Courier", "caption"),
    ("A burned lorry by the road [Photo: Valley Courier]", "caption"),
    ("A burned lorry by the road | Getty Images", "caption"),
    ("We use cookies to make this site better", "cookie"),
    ("Accept all cookies", "cookie"),
    ("Read our cookie policy here", "cookie"),
]
KEPT = [
    "Read was the first of the guards to die in the valley.",
    "Related attacks have killed nine people since spring.",
    "The photo shows a burned lorry by the road.",
    "Home guards fired on the crowd.",
    "More than forty people were held.",
    "Search parties found two bodies by the river.",
    "Shares fell after the attack on the port.",
    "Next week the envoys meet.",
    "The police found a map of the front.",
    "Watching the crowd, the guards fired.",
    "Video of the strike shows two men falling.",
]


@pytest.mark.parametrize(("line", "reason"), LINES)
def test_a_line_that_is_no_part_of_the_report(line: str, reason: str) -> None:
    text = f"{PARAGRAPHS[0]}\n\n{line}\n\n{PARAGRAPHS[1]}"
    document = document_from_text(text)
    assert [(removed.span.of(text), removed.reason) for removed in document.removed] == [(line, reason)]
    assert document.text == text
    assert [sentence.of(text) for sentence in document.sentences] == list(PARAGRAPHS[:2])


@pytest.mark.parametrize("line", KEPT)
def test_a_line_that_tells_something_stays(line: str) -> None:
    assert document_from_text(f"{PARAGRAPHS[0]}\n\n{line}\n\n{PARAGRAPHS[1]}").removed == ()


REPEATS = [
    ("word for word", "Nobody has claimed the attack, but the governor blamed a band of rebels"),
    ("nearly", "Nobody claimed the attack, but the governor blamed a band of rebels active since spring"),
    ("in quotes", "“The attackers fled into the hills before soldiers arrived, and a helicopter searched the valley”"),
]
TOLD_ONCE = [
    ("new facts", "The governor said a second band had crossed the river on the same day and burned a mill."),
    ("too short", "The governor blamed a band of rebels"),
    ("shared words", "Three officers died when gunmen attacked a market in the hills last year, police said."),
]


@pytest.mark.parametrize(("kind", "quote"), REPEATS)
def test_a_pull_quote_is_left_out(kind: str, quote: str) -> None:
    text = "\n\n".join(["Post attacked near the river", *PARAGRAPHS[:2], quote, PARAGRAPHS[2]])
    removed = document_from_text(text).removed
    assert [(one.span.of(text), one.reason) for one in removed] == [(quote, "repeated-quote")]


@pytest.mark.parametrize(("kind", "line"), TOLD_ONCE)
def test_what_is_told_once_stays(kind: str, line: str) -> None:
    assert document_from_text("\n\n".join(["Post attacked near the river", *PARAGRAPHS, line])).removed == ()


def test_a_headline_is_no_pull_quote_though_the_text_says_it_again() -> None:
    assert document_from_text(f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[2]}").removed == ()


def test_a_sentence_inside_a_paragraph_is_no_pull_quote() -> None:
    text = f"Post attacked\n\n{' '.join(PARAGRAPHS)}\n\n{PARAGRAPHS[0]} It was dark."
    assert document_from_text(text).removed == ()


@given(
    st.lists(st.sampled_from([*PARAGRAPHS, "| A link", "Share", "He left.", "", " ", "\t"]), max_size=9), st.booleans()
)
def test_what_is_left_out_and_what_is_told_never_overlap(lines: list[str], spaced: bool) -> None:
    document = document_from_text(("\n\n" if spaced else "\n").join(lines))
    for removed in document.removed:
        assert not any(removed.span.overlaps(sentence) for sentence in document.sentences)
    spans = [removed.span for removed in document.removed]
    assert spans == sorted(spans)
    assert all(not one.overlaps(other) for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "piece", ["| a\n", "x\n", ". ", f"{PARAGRAPHS[0]}\n\n", "by using ", "photo: ", "(photo\n", "\u00ad\n"]
)
def test_clean_up_takes_time_in_step_with_the_length(piece: str) -> None:
    began = time.process_time()
    document_from_text(piece * (20_000 // len(piece)))
    assert time.process_time() - began < 2


def _marked(*texts: str) -> list[str | None]:
    documents = [document_from_text(text, f"d{number}") for number, text in enumerate(texts, start=1)]
    return [document.duplicate_of for document in mark_duplicates(documents)]


def _words(first: int, last: int) -> str:
    return " ".join(f"word{number}" for number in range(first, last)) + " was told by the governor of the valley."


def test_copies_point_to_the_first() -> None:
    assert _marked(STORY, _words(0, 50), STORY, STORY) == [None, None, "d1", "d1"]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (STORY.upper(), "d1"),
        (STORY.replace(" ", "  ").replace(",", " ,"), "d1"),
        (f"(Valley Wire) {STORY}", "d1"),
        (STORY.replace("Tuesday", "Wednesday"), "d1"),
        (" ".join(STORY.split()[:12]), None),
        ("Gunmen attacked a police post in the hills on Friday. Two guards died and the post burned down.", None),
        (
            STORY.replace("three", "five")
            .replace("river", "mill")
            .replace("governor", "mayor")
            .replace("hills", "town"),
            None,
        ),
    ],
)
def test_near_copies_and_others(copy: str, expected: str | None) -> None:
    assert _marked(STORY, copy) == [None, expected]


def test_short_texts_are_copies_only_word_for_word() -> None:
    assert _marked("Two guards died.", "Three guards died.", "two guards died") == [None, None, "d1"]


def test_what_cannot_be_read_is_no_copy() -> None:
    failed = Document(id="x", name="x", text="", sha256="", failure="is empty")
    assert [one.duplicate_of for one in mark_duplicates([failed, replace(failed, id="y", name="y")])] == [None, None]
