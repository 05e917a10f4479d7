"""Spans, ids and plugins: the invariants that everything above leans on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core import Span, Speaker, claim_id, content_hash, document_id, event_id, incident_id
from dateline.core.plugins import load
from tests.core.coded import SPANS, SPEAKERS


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (3, 2), (-5, -2)])
def test_a_span_that_ends_before_it_starts_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start <= end"):
        Span(start, end)


@given(SPANS, SPANS)
def test_spans_that_overlap_share_characters(left: Span, right: Span) -> None:
    shared = range(max(left.start, right.start), min(left.end, right.end))
    if left and right:
        assert left.overlaps(right) == right.overlaps(left) == bool(shared)
        assert left.contains(right) == (len(shared) == len(right))
    cover = left.cover(right)
    assert cover.contains(left)
    assert cover.contains(right)
    assert len(cover) >= max(len(left), len(right))


@given(st.text(max_size=30), st.data())
def test_a_span_gives_its_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert text[:start] + Span(start, end).of(text) + text[end:] == text


@given(st.lists(st.text(max_size=4), max_size=4), st.lists(st.text(max_size=4), max_size=4))
def test_two_lists_of_parts_have_one_hash_only_if_they_are_one(left: list[str], right: list[str]) -> None:
    assert (content_hash(*left) == content_hash(*right)) == (left == right)


def test_ids_are_the_same_in_every_version() -> None:
    assert document_id("report", "ab" * 32) == "c528f48555524265"
    assert event_id("d" * 16, Span(4, 9), 0) == "f244012a776683f8"


@given(SPEAKERS, SPANS, st.sampled_from(["asserted", "denied"]))
def test_the_same_words_in_another_voice_or_mood_are_another_claim(who: Speaker, span: Span, mood: str) -> None:
    def made(speaker: Speaker = who, modality: str = mood, origin: str = "cues.v1:x", low: int = 12) -> str:
        return claim_id("e", span, "killed", (None, low, 12), "all", speaker, modality, origin)

    other = Speaker(who.text + "x", who.kind)
    ids = [made(), made(speaker=other), made(modality="suspected"), made(origin="cues.v2:x"), made(low=11)]
    assert len(set(ids)) == len(ids)
    assert made() == ids[0]


@given(st.lists(st.text(min_size=1, max_size=4), min_size=1, max_size=5))
def test_an_incidents_id_does_not_hang_on_the_order_of_its_events(events: list[str]) -> None:
    assert incident_id(events) == incident_id(reversed(events)) == incident_id(sorted(events))


def test_an_unknown_plugin_names_the_known_ones() -> None:
    table = {"text": "string:Template", "numbers": "no.such.module:x"}
    assert load(table, "text").__name__ == "Template"
    with pytest.raises(ValueError, match=r"'films'.*known are numbers, text"):
        load(table, "films")
    with pytest.raises(ModuleNotFoundError):
        load(table, "numbers")
