"""What every store owes, wherever it keeps things."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dateline.core import Document, Event, Span, Speaker
from dateline.store import STORES, Store, open_store
from tests.made import KABUL, actor, day, made_claim, made_document, made_event

TEXT = "A bomb killed seven people in Kabul on 3 May 2019, a nurse said."
Coded = tuple[Document, tuple[Event, ...]]


@pytest.fixture(params=sorted(STORES))
def reopen(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Opens the store; again and again the same file, where the store keeps one."""
    opened: list[Store] = []

    def open_again() -> Store:
        opened.append(open_store(request.param, *([] if request.param == "memory" else [tmp_path / "work.sqlite"])))
        return opened[-1]

    yield open_again
    for store in opened:
        store.close()


@pytest.fixture
def store(reopen: Callable[[], Store]) -> Store:
    return reopen()


def coded(name: str = "report", events: int = 2) -> Coded:
    document = made_document(TEXT, name, "Hill Post", date(2019, 5, 4))
    nurse = Speaker("a nurse", "medical", span=Span(51, 58))
    claims = (made_claim(document, "killed", "seven people", low=7, high=7, group="all", speaker=nurse),)
    return document, tuple(
        made_event(
            document, time=day("2019-05-03"), place=KABUL, actors=[actor("target", "people")], weapon="bomb",
            ordinal=ordinal, claims=claims,
        )
        for ordinal in range(events)
    )  # fmt: skip


def test_what_was_added_comes_back_equal_and_in_order(store: Store) -> None:
    kept = [coded(name) for name in ("zulu", "alpha", "mike")]
    for document, events in kept:
        store.add(document, events)
    assert list(store.documents()) == [document for document, _ in kept]
    assert list(store.events()) == [event for _, events in kept for event in events]


def test_a_document_without_events_is_known(store: Store) -> None:
    document, _ = coded()
    assert not store.known(document.id)
    store.add(document, ())
    assert store.known(document.id)
    assert list(store.events_of(document.id)) == []


def test_adding_again_changes_nothing(store: Store) -> None:
    document, events = coded()
    store.add(document, events)
    store.add(document, events)
    store.add(replace(document, title="Another"), events[:1])
    assert list(store.documents()) == [document]
    assert list(store.events()) == list(events)


def test_events_come_in_the_order_asked_for(store: Store) -> None:
    document, events = coded(events=3)
    store.add(document, events)
    wanted = [events[2], events[0], events[2]]
    assert list(store.events(event.id for event in wanted)) == wanted
    assert list(store.events([])) == []
    assert list(store.events(["'; drop table events; --", events[1].id])) == [events[1]]


def test_events_of_one_document_are_its_own(store: Store) -> None:
    first, second = coded("first"), coded("second")
    store.add(*first)
    store.add(*second)
    assert list(store.events_of(second[0].id)) == list(second[1])
    assert list(store.events_of("no such document")) == []


def test_a_quote_that_does_not_stand_at_its_span_is_refused_and_nothing_kept(store: Store) -> None:
    document, (good, bad) = coded()
    wrong = replace(bad.claims[1], quote="eight people")
    with pytest.raises(ValueError, match=f"report: the claim {wrong.id} quotes"):
        store.add(document, (good, replace(bad, claims=(bad.claims[0], wrong))))
    assert not store.known(document.id)
    assert list(store.events()) == []
    store.add(document, (good, bad))
    assert list(store.events()) == [good, bad]


@pytest.mark.parametrize(
    "text", ["", "Ќ 🕊 e\u0301\u200f", "two\nlines\r\nand a \x00 nul", "'; drop table documents; --"]
)
def test_any_text_comes_back_letter_for_letter(store: Store, text: str) -> None:
    document = made_document(text, name=text or "empty")
    event = made_event(document)
    store.add(document, (event,))
    assert list(store.documents()) == [document]
    assert list(store.events()) == [event]


def test_a_reader_may_add_and_ask_between_two_documents(store: Store) -> None:
    first, second, third = coded("first"), coded("second"), coded("third")
    store.add(*first)
    store.add(*second)
    reading = store.documents()
    assert next(reading) == first[0]
    assert store.known(second[0].id)
    assert [e.document for e in store.events()] == ["first", "first", "second", "second"]
    assert next(reading) == second[0]
    store.add(*third)
    assert store.known(third[0].id)


def test_a_closed_store_opens_again(reopen: Callable[[], Store]) -> None:
    store = reopen()
    store.add(*coded())
    store.close()
    store.close()
    again = reopen()
    again.add(*coded("other"))
    assert again.known(coded("other")[0].id)


def test_an_unknown_store_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match="memory, sqlite"):
        open_store("punched cards")
