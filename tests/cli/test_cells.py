"""An incident as a row: short, and no more exact than the record."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dateline.cli.cells import how_many, latest, read_rows, row, when, where, who


def time(start: str | None, end: str | None, precision: str | None) -> dict[str, Any]:
    return {"start": start, "end": end, "precision": precision, "text": "then", "rule": "r"}


@pytest.mark.parametrize(
    ("interval", "shown"),
    [
        (None, "–"),
        (time("2019-01-21", "2019-01-21", "day"), "2019-01-21"),
        (time("2021-10-01", "2021-10-31", "month"), "2021-10"),
        (time("2015-01-01", "2015-12-31", "year"), "2015"),
        (time("2022-01-01", "2023-12-31", "range"), "2022–2023"),
        (time("2021-05-03", "2021-05-07", "range"), "2021-05-03–07"),
        (time("2021-05-30", "2021-06-02", "range"), "2021-05–2021-06"),
        (time(None, "2021-05-07", "range"), "by 2021-05-07"),
        (time("2021-05-07", None, "range"), "from 2021-05-07"),
        (time(None, None, None), "–"),
    ],
)
def test_a_time_is_as_short_as_its_grain(interval: dict[str, Any] | None, shown: str) -> None:
    assert when(interval) == shown


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (None, "–"),
        ({"low": 47, "high": None}, "47+"),
        ({"low": 47, "high": 47}, "47"),
        ({"low": 1_300, "high": 1_429}, "1,300–1,429"),
        ({"low": None, "high": 10}, "0–10"),
        ({"low": None, "high": None}, "–"),
    ],
)
def test_a_count_shows_low_and_high(cell: dict[str, Any] | None, shown: str) -> None:
    assert how_many(cell) == shown


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ({"low": 61, "best": 108, "high": None}, "61–108+"),
        ({"low": 61, "best": 61, "high": None}, "61+"),
        ({"low": 61, "best": None, "high": None}, "61+"),
        ({"low": 5, "best": 7, "high": 9}, "5–9"),
    ],
)
def test_a_toll_shows_a_best_figure_above_an_open_end(cell: dict[str, Any], shown: str) -> None:
    assert row({**incident(1, "2020-03-01"), "killed": cell}).killed == shown


def test_a_country_is_not_named_twice() -> None:
    assert where({"name": "Afghanistan", "country": "AF", "precision": 6}) == "Afghanistan"
    assert where({"name": "Herat", "country": "AF", "precision": 1}) == "Herat, AF"
    assert where(None) == "–"


def actor(role: str, name: str, canonical: str | None = None) -> dict[str, Any]:
    return {"role": role, "name": name, "canonical": canonical}


def test_actors_are_told_in_the_direction_of_the_act() -> None:
    doer, sufferer = actor("perpetrator", "the fighters", "Taliban"), actor("target", "police")
    assert who([sufferer, doer]) == "Taliban → police"
    assert who([sufferer]) == "? → police"
    assert who([doer, doer]) == "Taliban"
    assert who([actor("participant", "FARC"), actor("participant", "Colombia")]) == "FARC, Colombia"
    assert who([]) == "–"


def test_of_many_actors_the_first_are_named_and_the_others_counted() -> None:
    villages: list[Mapping[str, Any]] = [actor("target", f"village {number}") for number in range(5)]
    assert who(villages) == "? → village 0, village 1 and 3 more"
    assert who([actor("target", "a " + "very " * 20 + "long name")]) == "? → a very very very very very very very …"


def incident(number: int, day: str | None) -> dict[str, Any]:
    interval = day and time(day, day, "day")
    return {
        "id": f"{number:016}",
        "type": "bombing",
        "realis": "planned",
        "time": interval,
        "place": None,
        "actors": [],
        "sources": 2,
        "contested": ["killed"],
    }


def written(file: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write the rows as lines of JSON."""
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_the_latest_are_shown_in_order_and_those_without_a_date_last(tmp_path: Path) -> None:
    days = ["2020-03-01", None, "2021-01-01", "2019-01-01", "2020-03-01"]
    file = tmp_path / "incidents.jsonl"
    written(file, [incident(number, day) for number, day in enumerate(days)])
    numbers = [int(found["id"]) for found in latest(read_rows(file), 10)]
    assert numbers == [3, 0, 4, 2, 1]
    assert [int(found["id"]) for found in latest(read_rows(file), 2)] == [0, 2]


def test_a_row_marks_what_is_contested_and_what_has_not_happened() -> None:
    shown = row(incident(3, "2020-03-01"))
    assert shown.mark == "!"
    assert shown.type.endswith("(planned)")
    assert shown.killed == "–"
