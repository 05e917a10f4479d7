"""What every store owes, in whichever database it keeps things."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from dateline.core import Document, Event, Span, Speaker
from dateline.store import Coding, Database, Documents, Readings, StoreError, connect, create
from dateline.store.erasure import erase
from tests.made import KABUL, actor, day, made_claim, made_document, made_event

TEXT = "A bomb killed seven people in Kabul on 3 May 2019, a nurse said."
Coded = tuple[Document, tuple[Event, ...]]
Reopen = Callable[[], Database]


@pytest.fixture
def reopen(where: str) -> Iterator[Callable[[], Database]]:
    """Opens the project; again and again the same one."""
    opened = [create(where)]

    def open_again() -> Database:
        opened.append(connect(where))
        return opened[-1]

    yield open_again
    for database in opened:
        database.close()


@pytest.fixture
def database(reopen: Callable[[], Database]) -> Database:
    return reopen()


@pytest.fixture
def store(database: Database) -> Coding:
    return Coding(database, "first", "test.v1")


def coded(name: str = "report", events: int = 2, text: str = TEXT) -> Coded:
    document = made_document(text, name, "Hill Post", date(2019, 5, 4))
    nurse = Speaker("a nurse", "medical", "nurses", "health", span=Span(51, 58))
    claims = (made_claim(document, "killed", "seven people", low=7, high=7, group="all", speaker=nurse),)
    return document, tuple(
        made_event(
            document, time=day("2019-05-03"), place=KABUL, actors=[actor("target", "people")], weapon="bomb",
            ordinal=ordinal, claims=claims,
        )
        for ordinal in range(events)
    )  # fmt: skip


def counted(database: Database) -> list[Event]:
    return [event for _, _, event in Readings(database)]


def test_what_was_added_comes_back_equal_and_in_order(store: Coding, database: Database) -> None:
    kept = [coded(name) for name in ("zulu", "alpha", "mike")]
    for document, events in kept:
        store.add(document, events)
    assert list(Documents(database)) == [document for document, _ in kept]
    assert counted(database) == [event for _, events in kept for event in events]


def test_what_is_written_together_is_kept_together(store: Coding, database: Database, reopen: Reopen) -> None:
    one, two = coded("one"), coded("two", text=f"{TEXT} Again.")
    other = Documents(reopen())
    with database.together():
        store.add(*one)
        assert store.known(one[0])
        assert counted(database) == list(one[1])
        assert list(other) == []
        store.add(*two)
    assert [document.name for document in other] == ["one", "two"]


def test_what_fails_together_is_not_kept_and_what_fails_alone_takes_nothing_along(
    store: Coding, database: Database
) -> None:
    one, two, three = coded("one"), coded("two", text=f"{TEXT} Again."), coded("three", text=f"{TEXT} At last.")
    with pytest.raises(ZeroDivisionError), database.together():
        store.add(*one)
        raise ZeroDivisionError
    assert list(Documents(database)) == []
    with database.together():
        store.add(*one)
        with pytest.raises(StoreError), database.writing() as connection:
            store.add(*two)
            connection.exec_driver_sql("no sql at all")
        store.add(*three)
    assert [document.name for document in Documents(database)] == ["one", "three"]


def test_what_is_read_may_be_followed_by_what_is_written_together(store: Coding, database: Database) -> None:
    for number in range(30):
        store.add(*coded(f"r{number}", text=f"{TEXT} {number}"))
    with database.together():
        for number, document in enumerate(Documents(database)):
            store.add(*coded(f"{document.name}-later", text=f"{TEXT} {number} later"))
            if number == 29:
                break
    assert len(list(Documents(database))) == 60


def test_a_document_without_events_is_known(store: Coding) -> None:
    document, _ = coded()
    assert not store.known(document)
    store.add(document, ())
    assert store.known(document)
    assert list(store.events_of(document)) == []


def test_a_copy_is_kept_but_not_known_as_coded(store: Coding, database: Database) -> None:
    document, _ = coded()
    store.keep(document)
    store.keep(document)
    assert not store.known(document)
    assert list(Documents(database)) == [document]


def test_adding_again_changes_nothing(store: Coding, database: Database) -> None:
    document, events = coded()
    store.add(document, events)
    store.add(document, events)
    store.add(document, events[:1])
    assert list(Documents(database)) == [document]
    assert counted(database) == list(events)


def test_events_come_in_the_order_asked_for(store: Coding, reopen: Reopen) -> None:
    document, events = coded(events=3)
    store.add(document, events)
    wanted = [events[2], events[0], events[2]]
    for kept in (store, Coding(reopen(), "first", "test.v1")):
        assert list(kept.events(event.id for event in wanted)) == wanted
        assert list(kept.events([])) == []
        assert list(kept.events(["'; drop table events; --", events[1].id])) == [events[1]]


def test_events_of_now_and_of_before_come_together(store: Coding, reopen: Reopen) -> None:
    (first, early), (second, late) = coded("early"), coded("late")
    store.add(first, early)
    later = Coding(reopen(), "first", "test.v1")
    later.add(second, late)
    wanted = [late[0], early[1], late[1], early[0]]
    assert list(later.events(event.id for event in wanted)) == wanted


def test_however_many_events_are_added_all_come_back(store: Coding, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.store.coding._LATEST", 3)
    told = [coded(name) for name in ("one", "two", "three")]
    for document, events in told:
        store.add(document, events)
    wanted = [event for _, events in told for event in events]
    assert list(store.events(event.id for event in wanted)) == wanted


def test_of_two_readings_of_one_document_the_first_stands(store: Coding) -> None:
    document, events = coded()
    store.add(document, events)
    store.add(document, [replace(event, weapon="gun") for event in events])
    assert list(store.events([events[0].id])) == [events[0]]


def test_of_two_readings_the_first_stands_also_after_another_version(store: Coding) -> None:
    old, events = coded()
    new, later = coded(text=TEXT.replace("a nurse", "a guard"))
    store.add(replace(old, path="/a/report.txt"), events)
    store.add(replace(new, path="/a/report.txt"), later)
    store.add(replace(old, path="/a/report.txt"), [replace(event, weapon="gun") for event in events])
    assert list(store.events([events[0].id, later[0].id])) == [events[0], later[0]]


def test_events_that_were_not_kept_do_not_come_back(store: Coding, database: Database) -> None:
    (one, lost), (two, kept) = coded("one"), coded("two", text=f"{TEXT} Again.")
    with pytest.raises(ZeroDivisionError), database.together():
        store.add(one, lost)
        assert list(store.events([lost[0].id])) == [lost[0]]
        raise ZeroDivisionError
    assert list(store.events([lost[0].id])) == []
    store.add(two, kept)
    assert list(store.events([kept[1].id, lost[0].id, lost[1].id])) == [kept[1]]
    store.add(one, lost)
    assert list(store.events([lost[1].id])) == [lost[1]]


def test_events_of_a_document_that_was_erased_here_or_elsewhere_do_not_come_back(store: Coding, reopen: Reopen) -> None:
    told = [coded(name, text=f"{TEXT} {name}") for name in ("one", "two", "three")]
    for document, events in told:
        store.add(document, events)
    wanted = [event.id for _, events in told for event in events]
    assert len(list(store.events(wanted))) == 6
    erase(reopen(), Documents(reopen()).entries("two"), "the law", "clerk")
    assert [event.id for event in store.events(wanted)] == wanted[:2] + wanted[4:]


def test_events_bear_the_name_that_their_document_has_here(store: Coding, reopen: Reopen) -> None:
    (first, _), (second, events) = coded(), coded(text=f"{TEXT} More.")
    store.add(replace(first, path="/a/report.txt"), ())
    store.add(replace(second, path="/b/report.txt", outlet="Valley Post"), events)
    for kept in (store, Coding(reopen(), "first", "test.v1")):
        assert [event.document for event in kept.events([events[0].id])] == ["report-2"]


def test_events_of_one_document_are_its_own(store: Coding) -> None:
    first, second = coded("first"), coded("second")
    store.add(*first)
    store.add(*second)
    assert list(store.events_of(second[0])) == list(second[1])
    assert list(store.events_of(coded("third")[0])) == []


def test_a_quote_that_does_not_stand_at_its_span_is_refused_and_nothing_kept(store: Coding, database: Database) -> None:
    document, (good, bad) = coded()
    wrong = replace(bad.claims[1], quote="eight people")
    with pytest.raises(ValueError, match=f"report: the claim {wrong.id} quotes"):
        store.add(document, (good, replace(bad, claims=(bad.claims[0], wrong))))
    assert not store.known(document)
    assert (counted(database), list(Documents(database))) == ([], [])
    store.add(document, (good, bad))
    assert counted(database) == [good, bad]


@pytest.mark.parametrize(
    "text", ["", "Ќ 🕊 e\u0301\u200f", "two\nlines\r\nand a \x00 nul \ue000\ue0000", "'; drop table documents; --"]
)
def test_any_text_comes_back_letter_for_letter(store: Coding, database: Database, text: str) -> None:
    document = made_document(text, name=text or "empty")
    event = made_event(document)
    store.add(document, (event,))
    assert list(Documents(database)) == [document]
    assert counted(database) == [event]


def test_a_reader_sees_one_state_while_others_add(store: Coding, database: Database) -> None:
    first, second, third = coded("first"), coded("second"), coded("third")
    store.add(*first)
    store.add(*second)
    reading = iter(Documents(database))
    assert next(reading) == first[0]
    assert store.known(second[0])
    store.add(*third)
    assert list(reading) == [second[0]]
    assert store.known(third[0])


def test_a_closed_project_opens_again(reopen: Callable[[], Database]) -> None:
    database = reopen()
    Coding(database, "first").add(*coded())
    database.close()
    database.close()
    Coding(reopen(), "first").add(*coded("other"))
    assert len(list(Documents(reopen()))) == 2


def test_a_newer_extraction_hides_the_older_and_loses_nothing(store: Coding, database: Database) -> None:
    document, events = coded()
    store.add(document, events)
    newer = Coding(database, "second", "test.v2")
    assert not newer.known(document)
    changed = tuple(replace(event, type="shelling") for event in events)
    newer.add(document, changed)
    assert counted(database) == list(changed)
    assert list(store.events_of(document)) == list(events)


def test_the_same_reading_by_another_extractor_is_kept_once(store: Coding, database: Database) -> None:
    document, events = coded()
    store.add(document, events)
    Coding(database, "second", "test.v2").add(document, events)
    with database.reading() as connection:
        assert connection.exec_driver_sql("select count(*) from events").scalar() == len(events)
        assert connection.exec_driver_sql("select count(*) from readings").scalar() == 2


def test_a_changed_document_is_a_version_beside_the_old(store: Coding, database: Database) -> None:
    old, events = coded()
    new, later = coded(text=TEXT.replace("a nurse", "a guard"))
    store.add(replace(old, path="/a/report.txt"), events)
    store.add(replace(new, path="/a/report.txt"), later)
    assert [entry.state for entry in Documents(database).entries("report")] == ["superseded", "current"]
    assert counted(database) == list(later)
    store.add(replace(old, path="/a/report.txt"), events)
    assert [entry.state for entry in Documents(database).entries("report")] == ["current", "superseded"]


def test_two_documents_of_one_name_get_names_of_their_own(store: Coding, database: Database) -> None:
    first, events = coded()
    second, others = coded(text=TEXT + " More.")
    store.add(replace(first, path="/a/report.txt"), events)
    store.add(replace(second, path="/b/report.txt", outlet="Valley Post"), others)
    assert [entry.name for entry in Documents(database).entries()] == ["report", "report-2"]
    assert {event.document for event in counted(database)} == {"report", "report-2"}


def test_other_days_or_outlets_make_another_version(store: Coding) -> None:
    document, events = coded()
    store.add(document, events)
    assert not store.known(replace(document, published=date(2019, 5, 5)))
    assert not store.known(replace(document, outlet="Valley Post"))
    assert store.known(replace(document, path="/elsewhere/report.txt", name="other"))


def test_a_project_is_not_made_twice(where: str, reopen: Callable[[], Database]) -> None:
    assert reopen()
    with pytest.raises(StoreError, match="is there already"):
        create(where)
