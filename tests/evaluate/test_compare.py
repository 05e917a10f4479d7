"""Matching two codings and their agreement, by hand."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline.evaluate.alpha import alpha, interval, nominal
from dateline.evaluate.compare import CodedEvent, Problems, agreement, comparable, compare, read_other
from dateline.evaluate.compare.agreement import disagreement
from dateline.evaluate.compare.layouts import ACLED_WANTED, GED_WANTED, acled_event, ged_event
from dateline.evaluate.compare.matching import likeness

KABUL = CodedEvent(
    "a", 1, "bombing", frozenset({"bombing"}), date(2020, 5, 1), date(2020, 5, 1), "AF", "Kabul", "Kabul", 34.5, 69.2,
    1, ("Taliban",), 5, 7, 9,
)  # fmt: skip
GED_ROW = {
    "id": "7", "date_start": "2020-05-01 00:00:00.000", "date_end": "2020-05-02 00:00:00.000", "where_prec": "1",
    "latitude": "34.5", "longitude": "69.2", "country": "Afghanistan", "country_id": "700", "adm_1": "Kabul province",
    "type_of_violence": "3", "side_a": "Taliban", "side_b": "Civilians", "best": "6", "high": "8", "low": "6",
}  # fmt: skip
ACLED_ROW = {
    "event_id_cnty": "AFG1", "event_date": "2020-05-10", "time_precision": "1", "event_type": "Battles",
    "sub_event_type": "Armed clash", "actor1": "Taliban", "actor2": "", "country": "Afghanistan", "admin1": "Kabul",
    "location": "Kabul", "latitude": "34.5", "longitude": "69.2", "geo_precision": "1", "fatalities": "3",
}  # fmt: skip


def table(path: Path, header: Iterable[str], rows: Iterable[dict[str, str]]) -> Path:
    columns = list(header)
    lines = [",".join(columns), *(",".join(row.get(column, "") for column in columns) for row in rows)]
    path.write_text("\n".join(lines) + "\n")
    return path


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


def test_a_row_of_ged_is_read() -> None:
    found = ged_event(GED_ROW, 2)
    assert (found.start, found.end, found.country) == (date(2020, 5, 1), date(2020, 5, 2), "AF")
    assert (found.low, found.best, found.high, found.actors) == (6, 6, 8, ("Taliban", "Civilians"))
    assert "bombing" in found.types
    assert "protest" not in found.types


@pytest.mark.parametrize(
    ("precision", "start", "end"),
    [("1", "2020-05-10", "2020-05-10"), ("2", "2020-05-07", "2020-05-13"), ("3", "2020-05-01", "2020-05-31")],
)
def test_a_row_of_acled_is_read_with_the_days_that_it_stands_for(precision: str, start: str, end: str) -> None:
    found = acled_event({**ACLED_ROW, "time_precision": precision}, 2)
    assert (found.start.isoformat(), found.end.isoformat()) == (start, end)
    assert (found.types, found.best) == (frozenset({"armed_clash", "raid"}), 3)


def test_rows_that_cannot_be_read_are_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    rows = [
        GED_ROW,
        {**GED_ROW, "date_start": "31.12.20"},
        {**GED_ROW, "id": "9", "best": "many"},
        {**GED_ROW, "id": "8"},
    ]
    problems = Problems()
    path = table(tmp_path / "ged.csv", GED_WANTED, rows)
    assert [event.id for event in read_other(path, problems)] == ["7", "8"]
    assert problems.count == 2
    assert problems.told[0].endswith("ged.csv: line 3 has '31.12.20' in date_start, which is no day such as 2021-08-15")
    assert problems.told[1].endswith("ged.csv: line 4 has 'many' in best, which is no number")


def test_an_older_layout_is_refused_by_the_columns_that_it_lacks(tmp_path: Path) -> None:
    older = [column for column in GED_WANTED if column not in ("country_id", "adm_1")]
    path = table(tmp_path / "old.csv", older, [GED_ROW])
    with pytest.raises(ValueError, match=r"as ucdp-ged it lacks 2 columns \(country_id, adm_1\)"):
        list(read_other(path, Problems()))


def test_only_what_the_other_layout_takes_is_compared(tmp_path: Path) -> None:
    ged = comparable(table(tmp_path / "ged.csv", GED_WANTED, []))
    acled = comparable(table(tmp_path / "acled.csv", ACLED_WANTED, []))
    protest = other(types=frozenset({"protest"}))
    threat = other(types=frozenset({"threat"}))
    assert [ged(event) for event in (KABUL, protest, other(low=0, best=0, high=0))] == [True, False, False]
    assert [acled(event) for event in (KABUL, protest, threat)] == [True, True, False]
    assert comparable(tmp_path)(threat)


@pytest.mark.slow
def test_many_rows_are_read_in_bounded_memory(tmp_path: Path) -> None:
    import tracemalloc

    path = tmp_path / "big.csv"
    with path.open("w") as stream:
        stream.write(",".join(GED_WANTED) + "\n")
        row = {**GED_ROW, "date_start": "1999-01-01", "date_end": "1999-01-01"}
        line = ",".join(row[column] for column in GED_WANTED) + "\n"
        for _ in range(200_000):
            stream.write(line)
    tracemalloc.start()
    found = compare([KABUL], read_other(path, Problems()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.outside == 200_000
    assert peak < 5_000_000
