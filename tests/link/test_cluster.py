"""Clusters: the same whatever the order, never chained, never across what is ruled out."""

import random
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.link import Signature, cluster
from tests.link.signatures import BASE, HERAT, MONTH, OTHER, days_later, many


def named(events: list[Signature]) -> list[Signature]:
    """The events, each with an id of its own, in its own report."""
    return [replace(event, id=f"{n:03}", document=f"d{n}") for n, event in enumerate(events)]


@given(many(14), st.randoms(use_true_random=False))
def test_the_order_in_which_events_come_does_not_matter(events: list[Signature], chance: random.Random) -> None:
    shuffled = list(events)
    chance.shuffle(shuffled)
    assert cluster(shuffled) == cluster(events)


@given(many(14))
def test_every_event_is_in_one_cluster_and_none_holds_what_is_ruled_out(events: list[Signature]) -> None:
    clusters = cluster(events)
    assert sorted(event for members in clusters for event in members) == sorted(event.id for event in events)
    assert list(clusters) == sorted(clusters)
    by_id = {event.id: event for event in events}
    for members in clusters:
        assert list(members) == sorted(members)
        assert len({by_id[event].realis for event in members}) == 1
        told = [(by_id[a], by_id[b]) for a in members for b in members if a < b]
        assert not any(a.document == b.document or a.realis != b.realis for a, b in told)


@given(many(10))
def test_a_report_more_of_something_else_changes_no_cluster(events: list[Signature]) -> None:
    lonely = replace(
        BASE, id="zzz", document="zzz", country="NZ", places=("wellington",), latitude=-41.0, longitude=174.0
    )
    assert cluster([*events, lonely]) == tuple(sorted((*cluster(events), ("zzz",))))


def test_reports_of_one_bombing_are_one_cluster() -> None:
    reports = named([BASE, OTHER, replace(OTHER, **MONTH), replace(OTHER, **HERAT), replace(BASE, type="attack")])
    assert cluster(reports) == (("000", "001", "002", "004"), ("003",))


def test_a_month_of_attacks_is_not_chained() -> None:
    """Each day's attack has the toll of the day before; neighbours alone could pass for one."""
    month = named([replace(BASE, **days_later(day), killed=((9, 9),)) for day in range(30)])
    assert max(len(members) for members in cluster(month)) == 2


def test_a_vague_report_joins_one_of_two_and_does_not_make_them_one() -> None:
    clear = [replace(BASE, killed=((9, 9),)), replace(BASE, **days_later(9))]
    vague = replace(BASE, **MONTH, killed=((9, 9),))
    assert cluster(named([*clear, vague])) == (("000", "002"), ("001",))


def test_two_events_of_one_report_stay_apart_though_another_is_like_both() -> None:
    told = [replace(BASE, id="1"), replace(BASE, id="2", type="attack"), replace(OTHER, id="3")]
    assert cluster(told) == (("1", "3"), ("2",))


def test_what_people_judged_wins_over_everything() -> None:
    told = named([BASE, OTHER, replace(OTHER, **HERAT)])
    assert cluster(told, {("000", "001"): False}) == (("000",), ("001",), ("002",))
    assert cluster(told, {("000", "002"): True}) == (("000", "001", "002"),)
    assert cluster(told, {("000", "002"): True, ("000", "001"): False}) == (("000", "002"), ("001",))
    assert cluster([BASE, replace(BASE, id="c")], {("a", "c"): True}) == (("a", "c"),)


def test_what_is_one_with_an_event_follows_it_unless_a_report_or_a_person_tells_them_apart() -> None:
    kabul, herat = [replace(BASE), replace(OTHER)], [replace(BASE, **HERAT), replace(OTHER, **HERAT)]
    told = named([*kabul, *herat])
    assert cluster(told) == (("000", "001"), ("002", "003"))
    assert cluster(told, {("000", "002"): True}) == (("000", "001", "002", "003"),)
    assert cluster(told, {("000", "002"): True, ("001", "003"): False}) == (("000", "002"), ("001",), ("003",))
    one_report = [*told[:3], replace(told[3], document="d1")]
    assert ("000", "002") in cluster(one_report, {("000", "002"): True})


def test_a_name_that_is_told_again_on_another_day_is_another_happening() -> None:
    again = replace(BASE, **days_later(150), published=(BASE.first or 0) + 150, targets=("galan",))
    assert cluster(named([replace(BASE, targets=("galan",)), again])) == (("000",), ("001",))


def test_nothing_gives_nothing() -> None:
    assert cluster([]) == ()
    assert cluster(iter([BASE])) == (("a",),)


def alike(number: int, document: str) -> list[Signature]:
    """Reports of one bombing with three tolls, each from its own document or all from one."""
    return [
        replace(BASE, id=f"{n:05}", document=document or f"d{n}", killed=((12 + n % 3,) * 2,), targets=("okeli",))
        for n in range(number)
    ]


@pytest.mark.parametrize(("document", "clusters"), [("", 1), ("one", 500)])
def test_events_that_are_all_alike_are_one_cluster_unless_one_report_tells_them(document: str, clusters: int) -> None:
    assert len(cluster(alike(500, document))) == clusters


@pytest.mark.slow
@pytest.mark.parametrize(("document", "clusters"), [("", 1), ("one", 50_000)])
def test_fifty_thousand_alike_in_one_place_are_linked_within_minutes(document: str, clusters: int) -> None:
    began = time.process_time()
    assert len(cluster(alike(50_000, document))) == clusters
    assert time.process_time() - began < 240


def test_ten_orders_of_arrival_give_the_same_clusters() -> None:
    chance = random.Random(10)
    events = [
        replace(BASE, id=f"{n:03}", document=f"d{n // 2}", **days_later(chance.randrange(6), chance.choice([0, 0, 3])),
                killed=chance.choice([(), ((9, 9),), ((12, 12),)]), targets=chance.choice([(), ("okeli",), ("ruiz",)]),
                type=chance.choice(["bombing", "attack"]))
        for n in range(80)
    ]  # fmt: skip
    told = cluster(events)
    assert 1 < len(told) < len(events)
    assert all(cluster(chance.sample(events, len(events))) == told for _ in range(10))


@pytest.mark.slow
def test_a_large_year_is_clustered_within_seconds() -> None:
    chance = random.Random(3)
    events = [
        replace(BASE, id=f"{n:05}", document=f"d{n // 2}", **days_later(chance.randrange(365)),
                country=f"C{chance.randrange(5)}", precision=chance.choice([1, 1, 4, 6]),
                latitude=30 + 9 * chance.random())
        for n in range(20_000)
    ]  # fmt: skip
    began = time.process_time()
    assert len(cluster(events)) > 1000
    assert time.process_time() - began < 60
