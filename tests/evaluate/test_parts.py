"""A comparison by province and month, by hand."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy
import pytest

from dateline.evaluate.alpha import Units, alpha, nominal, ratio
from dateline.evaluate.compare import (
    Apart,
    CodedEvent,
    Comparison,
    Window,
    agreement,
    by_month,
    by_province,
    parts,
    ranges,
)

KABUL = CodedEvent(
    "a", 1, "bombing", frozenset({"bombing"}), date(2020, 5, 31), date(2020, 5, 31), "AF", "Kabul", "Kabul", 34.5, 69.2,
    1, ("Taliban",), 5, 7, 9,
)  # fmt: skip


def event(**changes: Any) -> CodedEvent:
    return replace(KABUL, **changes)


FOUND = Comparison(
    matched=(
        (KABUL, event(id="x", admin1="Kabul Province", start=date(2020, 6, 1), end=date(2020, 6, 1), best=8)),
        (event(id="b"), event(id="y", admin1="Kabul province")),
    ),
    missing=(event(id="z", country="ML", admin1=None),),
    extra=(event(id="c"), event(id="d", admin1="Ghazni")),
    ours_apart=Apart(kept=True),
    theirs_apart=Apart(kept=False),
    window=Window(),
)


def test_ranges_hold_the_figures_and_are_the_same_for_a_seed() -> None:
    months = [date(2020, month, 1) for month in range(1, 13)]
    pairs = tuple(
        (event(id=f"o{n}", start=day, best=n), event(id=f"t{n}", start=day, best=n + n % 2))
        for n, day in enumerate(months)
    )
    missing = tuple(event(id=f"m{n}", start=day) for n, day in enumerate(months[:6]))
    found = replace(FOUND, matched=pairs, missing=missing, extra=())
    months_of = parts(found)
    between = ranges(months_of, 400, 0)
    assert between == ranges(months_of, 400, 0) != ranges(months_of, 400, 1)
    assert between["precision"] == (1.0, 1.0)
    assert between["recall"][0] < found.rates["recall"] < between["recall"][1]
    alphas = agreement(pairs).alphas
    assert between["alpha best deaths"][0] < (alphas["alpha best deaths"] or 0) < between["alpha best deaths"][1]
    assert ranges(months_of, 0, 0) == ranges(parts(FOUND), 400, 0) == {}


def test_the_alpha_of_a_draw_is_that_of_its_pairs() -> None:
    pairs = [(1, 2), (3, 3), (8, 5), (1, 1)]
    often = numpy.array([2, 0, 1])
    drawn = [pairs[0], pairs[1], pairs[0], pairs[1], pairs[3]]
    for metric in (nominal, ratio):
        assert Units(pairs, metric, [0, 0, 1, 2]).alpha(often) == pytest.approx(alpha(drawn, metric))


def test_a_pair_falls_where_theirs_does_and_provinces_lose_the_word_for_what_they_are() -> None:
    found = [(part.key, len(part.matched), part.missing, len(part.extra)) for part in by_province(parts(FOUND))]
    assert found == [(("AF", "Ghazni"), 0, 0, 1), (("AF", "Kabul"), 2, 0, 1), (("ML", ""), 0, 1, 0)]


def test_months_are_those_of_the_first_day() -> None:
    found = [(part.key, len(part.matched), part.missing, len(part.extra)) for part in by_month(parts(FOUND))]
    assert found == [(("2020-05",), 1, 1, 2), (("2020-06",), 1, 0, 0)]


def test_each_part_has_an_agreement_of_its_own() -> None:
    may, june = (part.agreement.shares["same best deaths"] for part in by_month(parts(FOUND)))
    assert (may, june) == ((1.0, 1), (0.0, 1))
    assert [part.key for part in parts(FOUND)][1] == ("AF", "Kabul", "2020-05")
