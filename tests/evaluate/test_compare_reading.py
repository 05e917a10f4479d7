"""Rows of others' layouts read for a comparison: what is read, and what cannot be is named by line and column."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from dateline.evaluate.compare import Problems, comparable, compare, read_other
from dateline.evaluate.compare.layouts import ACLED_WANTED, GED_WANTED, acled_event, ged_event
from tests.evaluate.test_compare import KABUL, other

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


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"latitude": "95.2"}, "has '95.2' in latitude, which lies outside -90 to 90"),
        ({"longitude": "-200"}, "has '-200' in longitude, which lies outside -180 to 180"),
        ({"best": "nan"}, "has 'nan' in best, which is no number"),
        ({"date_end": "9999-12-31"}, "has '9999-12-31' in date_end, which is no day such as 2021-08-15"),
        ({"date_end": "2020-04-30"}, "has '2020-04-30' in date_end, which is before date_start"),
        ({"date_start": ""}, "has '' in date_start, which is no day such as 2021-08-15"),
        ({"side_a": "Taliban,Front"}, "has 16 cells, the header 15"),
    ],
)
def test_a_cell_that_cannot_be_is_named_by_line_and_column(tmp_path: Path, cells: dict[str, str], says: str) -> None:
    problems = Problems()
    path = table(tmp_path / "ged.csv", GED_WANTED, [GED_ROW, {**GED_ROW, **cells}, GED_ROW])
    assert len(list(read_other(path, problems))) == 2
    assert problems.told == [f"{path}: line 3 {says}"]


def test_cells_that_r_left_without_a_value_are_empty(tmp_path: Path) -> None:
    row = {**GED_ROW, "latitude": "NA", "longitude": "NA", "adm_1": "NA", "side_b": "NA", "high": "NA"}
    (found,) = read_other(table(tmp_path / "ged.csv", GED_WANTED, [row]), Problems())
    assert (found.latitude, found.longitude, found.admin1, found.high) == (None, None, None, None)
    assert found.actors == ("Taliban",)


def test_a_table_that_cannot_be_read_on_is_told_in_one_line(tmp_path: Path) -> None:
    path = table(tmp_path / "ged.csv", GED_WANTED, [GED_ROW, {**GED_ROW, "adm_1": "Tillabéri"}])
    path.write_bytes(path.read_text().encode("latin-1"))
    with pytest.raises(ValueError, match=r"ged\.csv: is no UTF-8 after line \d; save it as UTF-8"):
        list(read_other(path, Problems()))
    table(path, GED_WANTED, [{**GED_ROW, "side_b": '"' + "x" * 200_000}])
    with pytest.raises(ValueError, match="a cell after line 1 does not end; is a quotation mark left open"):
        list(read_other(path, Problems()))


@pytest.mark.parametrize(("line", "says"), [("{broken", "line 1 is broken"), ("[1]", "line 1 is no incident")])
def test_a_broken_record_is_told_by_line(tmp_path: Path, line: str, says: str) -> None:
    (tmp_path / "incidents.jsonl").write_text(f"{line}\n")
    with pytest.raises(ValueError, match=rf"incidents\.jsonl: {says}; code the reports again"):
        list(read_other(tmp_path, Problems()))


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
        for _ in range(50_000):
            stream.write(line)
    tracemalloc.start()
    found = compare([KABUL], read_other(path, Problems()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.outside == 50_000
    assert peak < 5_000_000
