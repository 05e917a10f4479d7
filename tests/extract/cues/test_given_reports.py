"""What must hold of two real reports, which lie beside the checkout and not in it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dateline.core import Claim, Event
from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, read_reports
from dateline.resolve.actors import ActorRegistry

FOLDER = Path(__file__).parents[4] / "shared" / "gold" / "dev" / "docs"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not (FOLDER / "seed-000.txt").exists(), reason="the given reports do not lie beside the checkout"
    ),
]
Reader = Callable[..., tuple[Event, ...]]


@pytest.fixture(scope="module")
def coded(gazetteer: Gazetteer) -> Reader:
    extractor = CuesExtractor(gazetteer, ActorRegistry.load())

    def read(name: str, published: date | None = None) -> tuple[Event, ...]:
        (document,) = read_reports([FOLDER / f"{name}.txt"], ReadOptions(published=published))
        return extractor.extract(document)

    return read


def only(events: tuple[Event, ...], type_: str, word: str) -> Event:
    (found,) = [event for event in events if event.type == type_ and word in event.anchor.quote]
    return found


def claims(event: Event, property_: str) -> list[Claim]:
    return [claim for claim in event.claims if claim.property == property_]


def test_strengths_of_a_group_are_no_casualties(coded: Reader) -> None:
    figures = [c for e in coded("seed-000") for c in e.claims if c.low is not None]
    assert figures
    assert not {6500, 4000} & {c.low for c in figures}


@pytest.mark.parametrize(("published", "day"), [(None, None), (date(2023, 2, 16), date(2023, 2, 13))])
def test_monday_night_is_a_day_only_beside_a_date(coded: Reader, published: date | None, day: date | None) -> None:
    raid = only(coded("seed-000", published), "raid", "hideout")
    assert (raid.time.start if raid.time else None) == day


def test_a_feared_bomb_has_not_gone_off(coded: Reader) -> None:
    bomb = only(coded("seed-000"), "bombing", "car bomb")
    assert (bomb.realis, bomb.place and bomb.place.name) == ("hypothetical", "Kabul")


def test_diplomats_who_are_evacuated_withdraw(coded: Reader) -> None:
    leaving = only(coded("seed-000", date(2023, 2, 16)), "withdrawal", "Saudi Arabia")
    assert leaving.time is not None
    assert leaving.time.start == leaving.time.end == date(2023, 2, 7)
    assert ("perpetrator", "Saudi Arabia") in {(a.role, a.name) for a in leaving.actors}


def test_the_raid_rests_on_a_party_and_the_blasts_on_witnesses(coded: Reader) -> None:
    events = coded("seed-000")
    raid = only(events, "raid", "hideout")
    assert raid.place is not None
    assert "Karte Naw" in raid.place.name
    killed = claims(raid, "killed")
    assert killed
    assert all("Taliban" in c.speaker.text and c.speaker.kind == "state" and c.party for c in killed)
    assert "claimed_responsibility" in {c.modality for c in claims(raid, "perpetrator")}
    witnesses = [c for e in events for c in claims(e, "occurrence") if c.speaker.kind == "witness"]
    assert any("explosions" in c.quote for c in witnesses)


def test_lines_that_lead_elsewhere_are_not_read(coded: Reader) -> None:
    assert not any(
        c.quote.startswith("|") or "ticking time bomb" in c.quote for e in coded("seed-000") for c in e.claims
    )


def test_passages_that_are_repeated_are_told_once(coded: Reader) -> None:
    events = coded("seed-004")
    for type_, word in (("raid", "operational base"), ("bombing", "Kunduz"), ("attack", "Kandahar")):
        only(events, type_, word)


def test_the_airport_bombing_has_both_tolls_and_their_voices(coded: Reader) -> None:
    (airport,) = [e for e in coded("seed-004") if any(c.low == 170 for c in e.claims)]
    assert airport.type in ("bombing", "suicide_bombing")
    assert airport.time is not None
    assert (airport.time.start, airport.time.end) == (date(2021, 8, 1), date(2021, 8, 31))
    tolls = {(c.low, c.high, c.group, c.speaker.kind) for c in claims(airport, "killed")}
    assert {170, 13} <= {low for low, *_ in tolls}
    assert any(low == 13 and group == "forces" for low, _, group, _ in tolls)
    assert any(kind == "state" for low, _, _, kind in tolls if low == 170)
    assert any(kind == "unattributed" for low, _, _, kind in tolls if low == 170)


def test_two_bombed_mosques_are_two_events(coded: Reader) -> None:
    events = coded("seed-004")
    kunduz, kandahar = only(events, "bombing", "Kunduz"), only(events, "attack", "Kandahar")
    assert [(c.low, c.high) for c in claims(kunduz, "killed")] == [(51, None)]
    assert [(c.low, c.high) for c in claims(kandahar, "killed")] == [(47, None)]
    for event in (kunduz, kandahar):
        assert event.time is not None
        assert (event.time.start, event.time.end) == (date(2021, 10, 1), date(2021, 10, 31))


@pytest.mark.parametrize("word", ["November 2021", "2022 and 2023"])
def test_series_and_campaigns_are_aggregates(coded: Reader, word: str) -> None:
    found = [event for event in coded("seed-004") if word in event.anchor.quote]
    assert found
    assert all(event.aggregate for event in found)


def test_talks_rest_on_those_who_tell_of_them(coded: Reader) -> None:
    talks = {e.place.name: e for e in coded("seed-004") if e.type == "meeting" and e.place}
    assert talks["Doha"].time is not None
    assert talks["Doha"].time.start == date(2024, 5, 1)
    assert {c.speaker.kind for c in claims(talks["Doha"], "occurrence")} == {"anonymous"}
    assert any("based in Kabul" in c.speaker.text for c in claims(talks["Doha"], "occurrence"))
    assert any("former" in c.speaker.text for c in claims(talks["London"], "occurrence"))
