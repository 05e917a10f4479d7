"""Rows of others' layouts read for a comparison: what is read, and what cannot be is named by line and column."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from dateline.evaluate.compare import CodedEvent, Problems, compare, open_other
from tests.evaluate.test_compare import KABUL, other

GED_ROW = {
    "id": "7", "date_start": "2020-05-01 00:00:00.000", "date_end": "2020-05-02 00:00:00.000", "where_prec": "1",
    "latitude": "34.5", "longitude": "69.2", "country": "Afghanistan", "country_id": "700", "adm_1": "Kabul province",
    "where_coordinates": "Kabul city",
    "type_of_violence": "3", "side_a": "Taliban", "side_b": "Civilians", "best": "6", "high": "8", "low": "6",
}  # fmt: skip
ACLED_ROW = {
    "event_id_cnty": "AFG1", "event_date": "2020-05-10", "time_precision": "1", "event_type": "Battles",
    "sub_event_type": "Armed clash", "actor1": "Taliban", "actor2": "", "country": "Afghanistan", "admin1": "Kabul",
    "location": "Kabul", "latitude": "34.5", "longitude": "69.2", "geo_precision": "1", "fatalities": "3",
}  # fmt: skip

GED, ACLED = tuple(GED_ROW), tuple(ACLED_ROW)


def read_other(path: Path, problems: Problems) -> list[CodedEvent]:
    return list(open_other(path, problems).events(Counter()))


def one(path: Path, header: Iterable[str], row: dict[str, str]) -> CodedEvent:
    (found,) = read_other(table(path, header, [row]), Problems())
    return found


def table(path: Path, header: Iterable[str], rows: Iterable[dict[str, str]]) -> Path:
    columns = list(header)
    lines = [",".join(columns), *(",".join(row.get(column, "") for column in columns) for row in rows)]
    path.write_text("\n".join(lines) + "\n")
    return path


def test_a_row_of_ged_is_read(tmp_path: Path) -> None:
    found = one(tmp_path / "ged.csv", GED, GED_ROW)
    assert (found.start, found.end, found.country) == (date(2020, 5, 1), date(2020, 5, 2), "AF")
    assert (found.low, found.best, found.high, found.actors) == (6, 6, 8, ("Taliban", "Civilians"))
    assert "bombing" in found.types
    assert "protest" not in found.types


@pytest.mark.parametrize(
    ("precision", "start", "end"),
    [("1", "2020-05-10", "2020-05-10"), ("2", "2020-05-07", "2020-05-13"), ("3", "2020-05-01", "2020-05-31")],
)
def test_a_row_of_acled_is_read_with_the_days_that_it_stands_for(
    tmp_path: Path, precision: str, start: str, end: str
) -> None:
    found = one(tmp_path / "acled.csv", ACLED, {**ACLED_ROW, "time_precision": precision})
    assert (found.start.isoformat(), found.end.isoformat()) == (start, end)
    assert found.types == frozenset({"armed_clash", "raid"})
    assert (found.low, found.best, found.high) == (3, None, None)  # ACLED's count is the lowest that is told


def test_rows_that_cannot_be_read_are_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    rows = [
        GED_ROW,
        {**GED_ROW, "date_start": "31.12.20"},
        {**GED_ROW, "id": "9", "best": "many"},
        {**GED_ROW, "id": "8"},
    ]
    problems = Problems()
    path = table(tmp_path / "ged.csv", GED, rows)
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
        ({"best": "7", "high": "6"}, "has '6' in high, which is less than the best count, 7"),
        ({"low": "9"}, "has '9' in low, which is more than the best count, 6"),
        ({"best": "-1"}, "has '-1' in best, which is no count of people"),
        ({"best": "1.5"}, "has '1.5' in best, which is no count of people"),
        ({"where_prec": "9"}, "has '9' in where_prec, which is none of 1 to 7"),
        ({"type_of_violence": "4"}, "has '4' in type_of_violence, which is none of 1 to 3"),
        (
            {"country_id": "", "country": "Atlantis"},
            "has 'Atlantis' in country, which is no country that is known; write its ISO code",
        ),
        ({"date_start": ""}, "has '' in date_start, which is no day such as 2021-08-15"),
        ({"side_a": "Taliban,Front"}, "has 17 cells, the header 16"),
    ],
)
def test_a_cell_that_cannot_be_is_named_by_line_and_column(tmp_path: Path, cells: dict[str, str], says: str) -> None:
    problems = Problems()
    path = table(tmp_path / "ged.csv", GED, [GED_ROW, {**GED_ROW, **cells}, GED_ROW])
    assert len(list(read_other(path, problems))) == 2
    assert problems.told == [f"{path}: line 3 {says}"]


def test_cells_that_r_left_without_a_value_are_empty(tmp_path: Path) -> None:
    row = {**GED_ROW, "latitude": "NA", "longitude": "NA", "adm_1": "NA", "side_b": "NA", "high": "NA"}
    (found,) = read_other(table(tmp_path / "ged.csv", GED, [row]), Problems())
    assert (found.latitude, found.longitude, found.admin1, found.high) == (None, None, None, None)
    assert found.actors == ("Taliban",)


def test_a_table_in_another_encoding_is_read_and_told(tmp_path: Path) -> None:
    path = table(tmp_path / "ged.csv", GED, [GED_ROW, {**GED_ROW, "adm_1": "Tillabéri"}])
    written = path.read_text()
    path.write_bytes(written.encode("cp1252"))
    problems = Problems()
    assert read_other(path, problems)[1].admin1 == "Tillabéri"
    assert problems.notices == [f"{path}: is no UTF-8, and was read as cp1252; --encoding names another"]
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        path.write_bytes(written.encode(encoding))
        problems = Problems()
        assert read_other(path, problems)[1].admin1 == "Tillabéri"
        assert problems.notices == []
    path.write_bytes(written.encode("mac_roman"))
    assert list(open_other(path, Problems(), encoding="mac_roman").events(Counter()))[1].admin1 == "Tillabéri"
    with pytest.raises(ValueError, match=r"ged\.csv: is no utf-8 after line \d; name its encoding with --encoding"):
        list(open_other(path, Problems(), encoding="utf-8").events(Counter()))
    with pytest.raises(ValueError, match="'klingon' is no encoding that is known"):
        open_other(path, Problems(), encoding="klingon")


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_cells_may_be_parted_otherwise_and_degrees_have_a_decimal_comma(tmp_path: Path, separator: str) -> None:
    path = table(tmp_path / "ged.csv", GED, [GED_ROW])
    path.write_text(path.read_text().replace(",", separator).replace("34.5", "34,5"))
    (found,) = read_other(path, Problems())
    assert (found.latitude, found.best) == (34.5, 6)


def test_names_of_columns_may_be_capital_and_rows_empty(tmp_path: Path) -> None:
    path = table(tmp_path / "ged.csv", [" ".join(name.upper().split("_")) for name in GED], [])
    path.write_text(path.read_text() + ",".join(GED_ROW.values()) + "\n" + "," * (len(GED) - 1) + "\n\n")
    problems = Problems()
    assert [event.id for event in read_other(path, problems)] == ["7"]
    assert problems.count == 0


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "x.csv: is empty"),
        (b"PK\x03\x04....", "x.csv: is a workbook or a zip file; save it as CSV, or unpack it"),
        (",".join(GED).encode() + b"\n", "x.csv: has a header and no row"),
        (b"7,2020-05-01,5\n", "x.csv: its first line has no column of UCDP GED or ACLED; is the header there?"),
        ((",".join(GED) + ",best\n").encode(), "x.csv: has the column best twice; leave one of them out"),
    ],
)
def test_a_file_that_is_no_such_table_is_told_in_one_line(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(data)
    with pytest.raises(ValueError, match=re.escape(says)):
        read_other(path, Problems())


def test_a_quotation_mark_left_open_is_told_by_line(tmp_path: Path) -> None:
    path = table(tmp_path / "ged.csv", GED, [{**GED_ROW, "side_b": '"' + "x" * 200_000}])
    with pytest.raises(ValueError, match="a cell after line 1 does not end; is a quotation mark left open"):
        read_other(path, Problems())


@pytest.mark.parametrize(("line", "says"), [("{broken", "line 1 is broken"), ("[1]", "line 1 is no incident")])
def test_a_broken_record_is_told_by_line(tmp_path: Path, line: str, says: str) -> None:
    (tmp_path / "incidents.jsonl").write_text(f"{line}\n")
    with pytest.raises(ValueError, match=rf"incidents\.jsonl: {says}; code the reports again"):
        list(read_other(tmp_path, Problems()))


def test_an_older_layout_is_read_by_its_own_names(tmp_path: Path) -> None:
    older = {"best": "best_est", "low": "low_est", "high": "high_est", "country_id": "gwno"}
    row = {older.get(column, column): cell for column, cell in {**GED_ROW, "country": "Kabulistan"}.items()}
    found = one(tmp_path / "old.csv", row, row)
    assert (found.low, found.best, found.high, found.country) == (6, 6, 8, "AF")


def test_a_cell_is_named_by_the_column_that_the_table_has(tmp_path: Path) -> None:
    row = {"best_est" if column == "best" else column: cell for column, cell in GED_ROW.items()}
    problems = Problems()
    assert not list(read_other(table(tmp_path / "old.csv", list(row), [{**row, "best_est": "many"}]), problems))
    assert problems.told == [f"{tmp_path / 'old.csv'}: line 2 has 'many' in best_est, which is no number"]


def test_columns_that_must_be_there_are_named_and_the_others_told(tmp_path: Path) -> None:
    path = table(tmp_path / "ged.csv", [column for column in GED if column != "best"], [GED_ROW])
    with pytest.raises(ValueError, match="for UCDP GED it lacks the column best; name the columns as UCDP GED does"):
        read_other(path, Problems())
    path = table(tmp_path / "ged.csv", [column for column in GED if column not in ("best", "country")], [GED_ROW])
    with pytest.raises(ValueError, match="for UCDP GED it lacks 2 columns: country, best; name"):
        read_other(path, Problems())
    problems = Problems()
    read_other(table(tmp_path / "ged.csv", [column for column in GED if column != "adm_1"], [GED_ROW]), problems)
    assert problems.notices == [f"{path}: has no column adm_1; what would stand there is taken as not told"]


def test_a_type_that_acled_gave_up_is_told(tmp_path: Path) -> None:
    problems = Problems()
    read_other(table(tmp_path / "a.csv", ACLED, [{**ACLED_ROW, "event_type": "Remote violence"}]), problems)
    assert "line 2 has 'Remote violence' in event_type, which is none of Battles; Explosions" in problems.told[0]


def test_only_what_the_other_layout_takes_is_compared(tmp_path: Path) -> None:
    ged = open_other(table(tmp_path / "ged.csv", GED, []), Problems()).takes
    acled = open_other(table(tmp_path / "acled.csv", ACLED, []), Problems()).takes
    protest = other(types=frozenset({"protest"}))
    threat = other(types=frozenset({"threat"}))
    assert [ged(event) for event in (KABUL, protest, other(low=0, best=0, high=0))] == [True, False, False]
    assert [acled(event) for event in (KABUL, protest, threat)] == [True, True, False]
    assert open_other(tmp_path, Problems()).takes(threat)


@pytest.mark.slow
@pytest.mark.parametrize(("day", "missing"), [("1999-01-01", 0), ("2020-05-01", 49_999)])
def test_many_rows_are_read_in_bounded_memory(tmp_path: Path, day: str, missing: int) -> None:
    """Rows that nothing of ours can match, and rows that all lie in its country and days."""
    import tracemalloc

    path = tmp_path / "big.csv"
    with path.open("w") as stream:
        stream.write(",".join(GED) + "\n")
        for number in range(50_000):
            row = {**GED_ROW, "date_start": day, "date_end": day, "id": str(number)}
            stream.write(",".join(row[column] for column in GED) + "\n")
    tracemalloc.start()
    found = compare([KABUL], open_other(path, Problems()))
    assert sum(1 for _ in found.missing) == len(found.missing) == missing
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found.matched) + missing + found.theirs_apart.counts.total() == 50_000
    assert peak < 25_000_000
