"""Matching two codings and their agreement, by hand."""

import random
import time
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from dateline.evaluate.alpha import alpha, interval, nominal
from dateline.evaluate.compare import CodedEvent, agreement, compare
from dateline.evaluate.compare.agreement import disagreement
from dateline.evaluate.compare.candidates import candidates
from dateline.evaluate.compare.matching import LEAST, likeness

KABUL = CodedEvent(
    "a", 1, "bombing", frozenset({"bombing"}), date(2020, 5, 1), date(2020, 5, 1), "AF", "Kabul", "Kabul", 34.5, 69.2,
    1, ("Taliban",), 5, 7, 9,
)  # fmt: skip


def other(**changes: Any) -> CodedEvent:
    return replace(KABUL, **{"id": "b", **changes})


@pytest.mark.parametrize(
    ("changes", "value"),
    [
        ({}, 1.0),
        ({"types": frozenset({"air_strike"})}, 0.85),
        ({"types": frozenset({"protest"})}, 0.7),
        ({"actors": ("Houthis",)}, 0.8),
        ({"actors": ()}, 0.9),
        ({"latitude": None}, 0.875),
        ({"precision": 6}, 0.875),
        ({"end": date(2020, 5, 2)}, 0.875),
        ({"start": date(2020, 5, 2), "end": date(2020, 5, 2)}, 0.8125),
        ({"start": date(2020, 5, 3), "end": date(2020, 5, 3)}, 0.0),
        ({"country": "PK"}, 0.0),
        ({"latitude": 35.5}, 0.0),
    ],
)
def test_likeness_looks_at_days_place_type_and_actors(changes: dict[str, Any], value: float) -> None:
    assert likeness(KABUL, other(**changes)) == pytest.approx(value)


def test_deaths_do_not_decide_what_is_matched() -> None:
    assert likeness(KABUL, other(low=900, best=900, high=900)) == 1.0


def test_events_are_matched_one_to_one_for_the_greatest_sum() -> None:
    second = other(id="c", types=frozenset({"shelling"}))
    found = compare([KABUL, replace(second, id="o2")], [second, other(id="d")])
    assert {(o.id, t.id) for o, t in found.matched} == {("a", "d"), ("o2", "c")}
    assert (found.missing, found.extra, found.outside) == ((), (), 0)


def test_what_one_side_lacks_is_missing_or_extra_and_what_none_could_match_is_outside() -> None:
    protest = other(id="p", types=frozenset({"protest"}), latitude=34.6, actors=("students",))
    theirs = [protest, other(id="q", country="ML"), other(id="r", start=date(1999, 1, 1), end=date(1999, 1, 1))]
    found = compare([KABUL], theirs)
    assert (found.matched, [t.id for t in found.missing], [o.id for o in found.extra]) == ((), ["p"], ["a"])
    assert found.outside == 2


def test_agreement_by_hand() -> None:
    pairs = compare(
        [KABUL, replace(KABUL, id="z", start=date(2021, 1, 1), end=date(2021, 1, 1))],
        [
            other(admin1="Kabul province", best=7, low=7, high=7),
            other(id="y", start=date(2021, 1, 1), end=date(2021, 1, 2), best=20, low=20, high=20, latitude=None),
        ],
    )
    found = agreement(pairs.matched)
    assert found.shares["same days"] == (0.5, 2)
    assert found.shares["overlapping days"] == (1.0, 2)
    assert found.shares["within 25 km"] == (1.0, 1)
    assert found.shares["same province"] == (1.0, 2)
    assert found.shares["same best deaths"] == (0.5, 2)
    assert found.shares["deaths in range"] == (0.5, 2)
    assert found.shares["an actor in common"] == (1.0, 2)
    assert found.alphas["alpha province"] is None
    assert found.alphas["alpha lowest deaths"] == pytest.approx(
        1 - 3 * (2 * 4 + 2 * 225) / (2 * (2 * 4 + 2 * 225 + 169))
    )
    # Values 7, 7 and 7, 20: within 13^2 twice, over all pairs of three sevens and a twenty.
    assert found.alphas["alpha deaths"] == pytest.approx(1 - 3 * (2 * 169) / (2 * 3 * 169))


def test_alpha_of_krippendorffs_examples() -> None:
    first, second = "0100000010", "1110010000"
    assert alpha(list(zip(first, second, strict=True)), nominal) == pytest.approx(0.095, abs=0.0005)
    kinds = ["ab", "aa", "bb", "bb", "db", "cc", "cc", "cc", "ee", "dd", "dd", "ad"]
    assert alpha([tuple(pair) for pair in kinds], nominal) == pytest.approx(0.692, abs=0.0005)


def test_alpha_of_numbers_is_the_same_by_pairs_and_by_squares() -> None:
    units = [(1.0, 4.0), (2.0, 2.0), (9.0, 7.0), (737791.0, 737790.0)]
    by_pairs = alpha(units, lambda left, right: float(left - right) ** 2)
    assert by_pairs is not None
    assert alpha(units, interval) == pytest.approx(by_pairs)


def test_the_widest_disagreement_is_on_deaths_then_on_the_rest() -> None:
    pairs = [(KABUL, other()), (KABUL, other(best=14)), (KABUL, other(latitude=34.6))]
    assert sorted(pairs, key=disagreement, reverse=True) == [pairs[1], pairs[2], pairs[0]]


def test_alpha_without_a_difference_is_not_defined() -> None:
    assert alpha([(1.0, 1.0), (1.0, 1.0)], interval) is None
    assert alpha([(1.0,), ()], interval) is None


def test_events_that_last_long_or_have_no_point_are_looked_at() -> None:
    year = other(id="y", start=date(2020, 1, 1), end=date(2020, 12, 31))
    nowhere = other(id="n", latitude=None, longitude=None)
    assert list(candidates([KABUL], [year, other(latitude=36.0), nowhere, other(country="PK")])) == [(0, 0), (0, 2)]


@pytest.mark.slow
def test_thousands_of_events_in_one_country_are_matched_in_seconds() -> None:
    drawn = random.Random(11)

    def coded(side: str, number: int) -> CodedEvent:
        day = date(2020, 1, 1) + timedelta(days=drawn.randrange(730))
        north, east = 31 + drawn.random() * 6, 62 + drawn.random() * 8
        near = drawn.choice((1, 3, 4))
        return other(id=f"{side}{number}", start=day, end=day, precision=near, latitude=north, longitude=east)

    ours, theirs = ([coded(side, number) for number in range(5_000)] for side in "ot")
    started = time.process_time()
    found = compare(ours, theirs)
    assert len(found.matched) > 3_000
    assert len(found.matched) + len(found.missing) == len(found.matched) + len(found.extra) == 5_000
    assert all(likeness(*pair) >= LEAST for pair in found.matched)
    assert time.process_time() - started < 60
