"""Blocking loses no pair that is one happening, and looks at few that are not."""

import random
from dataclasses import replace

from hypothesis import given

from dateline.link import Passed, Signature
from dateline.link.block import MOST_BY_NAME, MOST_BY_PLACE, candidate_pairs, meetings
from dateline.link.names import name_words
from tests.link.signatures import BASE, COUNTRY, OTHER, days_later, many


@given(many(12))
def test_pairs_come_once_with_the_smaller_first(events: list[Signature]) -> None:
    pairs = list(candidate_pairs(events))
    assert len(pairs) == len(set(pairs))
    assert all(left < right for left, right in pairs)


def met(left: Signature, right: Signature) -> bool:
    return list(candidate_pairs([left, right])) == [(0, 1)]


def test_days_and_countries_are_kept_apart() -> None:
    assert met(BASE, OTHER)
    assert met(BASE, replace(OTHER, **days_later(1)))
    assert met(BASE, replace(OTHER, **days_later(2)))
    assert not met(BASE, replace(OTHER, **days_later(3)))
    assert not met(BASE, replace(OTHER, country="PK"))
    assert not met(BASE, replace(OTHER, realis="planned"))
    assert not met(BASE, replace(OTHER, latitude=38.0))
    assert met(BASE, replace(OTHER, **COUNTRY))
    assert not met(BASE, replace(OTHER, **days_later(-60, 120)))


def test_near_points_meet_across_cells_at_the_date_line_and_far_north() -> None:
    for latitude, longitude, other in [(34.999, 69.0, 69.0), (0.0, 179.99, -179.99), (64.4, 40.0, 41.5), (70, 30, 32)]:
        left = replace(BASE, latitude=latitude, longitude=longitude)
        right = replace(OTHER, latitude=latitude + 0.01, longitude=other)
        assert met(left, right)


def test_twenty_thousand_events_make_few_pairs() -> None:
    chance = random.Random(7)
    events = [
        replace(
            BASE, id=f"{number:05}", document=f"d{number // 2}", **days_later(chance.randrange(365)),
            country=f"C{chance.randrange(40)}", latitude=30 + 8 * chance.random(), longitude=60 + 8 * chance.random(),
            precision=chance.choice([1, 1, 1, 4]), type=chance.choice(["bombing", "protest", "meeting", "attack"]),
        )
        for number in range(20_000)
    ]  # fmt: skip
    assert sum(1 for _ in candidate_pairs(events)) < 3 * len(events)


def test_a_name_a_figure_and_an_actor_bring_together_what_days_and_places_do_not() -> None:
    far = {**days_later(20), "country": None, "places": ("herat",), "latitude": None, "longitude": None}
    usual = name_words(["police"])
    assert not met(BASE, replace(OTHER, **far))
    assert met(replace(BASE, targets=("okeli",)), replace(OTHER, **far, targets=("okeli", "police")))
    assert not met(replace(BASE, targets=usual), replace(OTHER, **far, targets=usual))
    assert met(replace(BASE, actors=("ttp",)), replace(OTHER, **{**far, "places": BASE.places}, actors=("ttp",)))
    near = {**far, **days_later(5), "country": "AF"}
    assert met(replace(BASE, killed=((41, 41),)), replace(OTHER, **near, killed=((41, 41),)))


def test_a_busy_place_costs_no_more_than_its_bound_and_says_so() -> None:
    passed, count = Passed(), 3000
    busy = [replace(BASE, id=f"{n:04}", document=f"d{n}", targets=("okeli",)) for n in range(count)]
    assert max(len(met) for _, met in meetings(busy, passed)) <= MOST_BY_PLACE + 2 * MOST_BY_NAME
    assert passed.pairs > 0
    assert set(passed.where) == {"in kabul", "under the name 'okeli'"}
