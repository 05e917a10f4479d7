"""Matching two codings and their agreement, by hand."""

import random
import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from dateline.evaluate.compare import CodedEvent, Comparison, Other, Problems, Scope, Window, agreement
from dateline.evaluate.compare import compare as match
from dateline.evaluate.compare.agreement import disagreement
from dateline.evaluate.compare.apart import OUT_OF_SCOPE, PART, UNTOUCHED, WHOLE
from dateline.evaluate.compare.candidates import Candidates
from dateline.evaluate.compare.kept import Kept, Remaining
from dateline.evaluate.compare.likeness import likeness
from dateline.evaluate.compare.matching import LEAST
from dateline.evaluate.compare.window import USUAL

KABUL = CodedEvent(
    "a", 1, "bombing", frozenset({"bombing"}), date(2020, 5, 1), date(2020, 5, 1), "AF", "Kabul", "Kabul", 34.5, 69.2,
    1, ("Taliban",), 5, 7, 9,
)  # fmt: skip


def other(**changes: Any) -> CodedEvent:
    return replace(KABUL, **{"id": "b", **changes})


def compare(ours: Iterable[CodedEvent], theirs: list[CodedEvent], **given: Any) -> Comparison:
    return match(ours, Other("theirs.csv", lambda _: iter(theirs)), **given)


def whole(ours: CodedEvent, theirs: CodedEvent, window: Window = USUAL) -> float:
    alike = likeness(ours, theirs, window)
    return alike.whole if alike else 0.0


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
    assert whole(KABUL, other(**changes)) == pytest.approx(value)


def test_deaths_do_not_decide_what_is_matched() -> None:
    assert whole(KABUL, other(low=900, best=900, high=900)) == 1.0


def test_events_are_matched_one_to_one_for_the_greatest_sum() -> None:
    second = other(id="c", types=frozenset({"shelling"}))
    found = compare([KABUL, replace(second, id="o2")], [second, other(id="d")])
    assert {(o.id, t.id) for o, t in found.matched} == {("a", "d"), ("o2", "c")}
    assert (list(found.missing), found.extra, found.theirs_apart.counts) == ([], (), {})


def test_what_one_side_lacks_is_missing_or_extra_and_what_neither_touches_is_put_apart() -> None:
    protest = other(id="p", types=frozenset({"protest"}), latitude=34.6, actors=("students",))
    theirs = [protest, other(id="q", country="ML"), other(id="r", start=date(1999, 1, 1), end=date(1999, 1, 1))]
    found = compare([KABUL, replace(KABUL, id="z", country="PK")], theirs)
    assert (found.matched, [t.id for t in found.missing], [o.id for o in found.extra]) == ((), ["p"], ["a"])
    assert found.theirs_apart.counts == {UNTOUCHED: 2}
    assert [(event.id, reason) for event, reason in found.ours_apart.events] == [("z", UNTOUCHED)]


def test_what_the_scope_fixes_is_compared_though_one_side_has_nothing_there() -> None:
    theirs = [other(), other(id="m", country="ML", start=date(1999, 1, 1), end=date(1999, 1, 1)), other(id="k")]
    scope = Scope(date(1990, 1, 1), date(2022, 1, 1), frozenset({"AF", "ML"}))
    found = compare([KABUL, replace(KABUL, id="z", country="PK")], theirs, scope=scope)
    assert [t.id for t in found.missing] == ["m", "k"]
    assert (found.ours_apart.counts, found.theirs_apart.counts) == ({OUT_OF_SCOPE: 1}, {})
    assert found.rates == {"recall": pytest.approx(1 / 3), "precision": 1.0, "F1": pytest.approx(0.5)}


def test_the_window_decides_how_far_apart_two_may_be() -> None:
    later = other(start=date(2020, 5, 4), end=date(2020, 5, 4))
    assert whole(KABUL, later) == 0.0
    assert whole(KABUL, later, Window(days=3)) == pytest.approx(0.75 + 0.25 * 0.25 / 3)
    assert whole(KABUL, other(latitude=35.0)) == 0.0
    assert whole(KABUL, other(latitude=35.0), Window(km=100)) == pytest.approx(1 - 0.25 * 0.556, abs=0.001)
    assert len(compare([KABUL], [other(latitude=35.0)], window=Window(km=100)).matched) == 1


def test_an_id_that_comes_twice_is_told_and_counts_once() -> None:
    problems = Problems()
    theirs = [other(where=2), other(where=3), other(id="", where=4), other(id="", where=5)]
    found = compare([KABUL], theirs, problems=problems)
    assert len(found.matched) + len(found.missing) == 3
    assert problems.told == ["theirs.csv: line 3 has the id 'b', which line 2 has; it is left out"]


def test_a_whole_and_its_parts_are_extra_once() -> None:
    siege = replace(KABUL, id="siege", types=frozenset({"blockade"}), end=date(2020, 5, 9))
    parts = [replace(KABUL, id=f"part{n}", part_of=("siege",), latitude=34.6 + n, actors=()) for n in range(2)]
    nothing = compare([siege, *parts], [other(country="AF", latitude=20.0)])
    assert [event.id for event in nothing.extra] == ["part0", "part1"]
    assert nothing.ours_apart.counts == {WHOLE: 1}
    told_whole = compare([siege, *parts], [other(end=date(2020, 5, 9), types=frozenset({"blockade"}))])
    assert ([ours.id for ours, _ in told_whole.matched], told_whole.extra) == (["siege"], ())
    assert told_whole.ours_apart.counts == {PART: 2}


def test_what_is_kept_comes_back_as_it_was_and_more_than_once() -> None:
    kept = Kept()
    for event in (KABUL, other(latitude=None), other()):
        kept.add(event)
    assert list(kept) == list(kept) == [KABUL, other(latitude=None), other()]
    assert {place: first for place, (_, first) in kept.repeated().items()} == {2: 1}
    assert list(Remaining(kept, {0, 2})) == [other(latitude=None)]


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
    assert set(found.alphas.values()) == {None}  # two pairs are too few


def test_a_difference_weighs_by_its_size_and_its_share() -> None:
    tolls = [(2, 3), (580, 588), (141, 157), (0, 4), (12, 90)]
    pairs = [(replace(KABUL, best=ours), other(best=theirs)) for ours, theirs in tolls]
    found = sorted(pairs, key=lambda pair: disagreement(pair, USUAL), reverse=True)
    assert [pair[1].best for pair in found] == [90, 4, 157, 3, 588]


def test_deaths_are_compared_with_their_like() -> None:
    """A layout with the lowest count alone, as ACLED's, says nothing on the best one."""
    found = agreement([(KABUL, other(low=5, best=None, high=None))] * 5)
    assert found.shares["same lowest deaths"] == (1.0, 5)
    assert found.shares["same best deaths"] == (0.0, 0)
    assert found.shares["deaths in range"] == (1.0, 5)
    assert found.alphas["alpha best deaths"] is None
    assert disagreement((KABUL, other(low=5, best=None, high=None)), USUAL) == (0.0, 0.0)


def test_provinces_are_the_same_in_other_letters() -> None:
    pair = (replace(KABUL, admin1="İstanbul"), other(admin1="Istanbul province"))
    assert agreement([pair]).shares["same province"] == (1.0, 1)


def test_the_widest_disagreement_is_on_deaths_then_on_the_rest() -> None:
    pairs = [(KABUL, other()), (KABUL, other(best=14)), (KABUL, other(latitude=34.6))]
    assert sorted(pairs, key=lambda pair: disagreement(pair, USUAL), reverse=True) == [pairs[1], pairs[2], pairs[0]]


def test_events_that_last_long_or_have_no_point_are_looked_at() -> None:
    year = other(id="y", start=date(2020, 1, 1), end=date(2020, 12, 31))
    nowhere = other(id="n", latitude=None, longitude=None)
    near = Candidates([year, other(latitude=36.0), nowhere, other(country="PK")], USUAL)
    assert list(near.of(KABUL)) == [0, 2]
    assert list(Candidates([KABUL], USUAL).of(year)) == [0]


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
    assert all(whole(*pair) >= LEAST for pair in found.matched)
    assert time.process_time() - started < 60
