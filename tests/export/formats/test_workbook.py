"""The workbook and the Parquet files, read by openpyxl, pandas and pyarrow."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas
import pyarrow.parquet
import pytest

from dateline.export import export
from dateline.export.columns import TABLES, rows_of, type_of
from dateline.export.formats import workbook
from dateline.export.source import RecordSource
from tests.export.formats.written import written
from tests.export.sample import write_sample

DAYS = {"incidents": ("start", "end"), "claims": ("published",), "documents": ("published",)}


def expected(tmp: Path, table: str) -> list[dict[str, object]]:
    record = RecordSource(tmp / "out")
    rows = [{c: row.get(c) for c in TABLES[table]} for row in rows_of(table, record.by_day(), record)]
    days = [{day: date.fromisoformat(str(row[day])) for day in DAYS[table] if row[day]} for row in rows]
    return [{**row, **own} for row, own in zip(rows, days, strict=True)]


def as_sheet(value: object) -> object:
    """The value as openpyxl gives it: an empty text is an empty cell, a day has an hour."""
    return datetime.combine(value, datetime.min.time()) if isinstance(value, date) else value if value != "" else None


def column_of(sheet: Any, name: str) -> tuple[Any, ...]:
    found: tuple[Any, ...] = next(column for column in sheet.iter_cols() if column[0].value == name)
    return found[1:]


@pytest.mark.parametrize("table", TABLES)
def test_a_workbook_comes_back(tmp_path: Path, table: str) -> None:
    sheet = openpyxl.load_workbook(written(tmp_path, "xlsx") / "incidents.xlsx")[table]
    header, *rows = sheet.iter_rows(values_only=True)
    assert header == TABLES[table]
    assert rows == [tuple(map(as_sheet, row.values())) for row in expected(tmp_path, table)]
    for day in DAYS[table]:
        assert {cell.number_format for cell in column_of(sheet, day) if cell.value} == {"yyyy-mm-dd"}
    assert sheet.auto_filter.ref.startswith("A1:")


def test_no_cell_of_a_workbook_is_a_formula_or_a_link(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(tmp_path, "xlsx") / "incidents.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "d"}
    assert not any(cell.hyperlink for cell in cells)
    assert any(str(cell.value).startswith("=") for cell in cells)


def test_the_same_record_makes_the_same_bytes(tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    for layout, name in (("xlsx", "incidents.xlsx"), ("parquet", "claims.parquet"), ("geopackage", "incidents.gpkg")):
        for run in "ab":
            export(layout, record, tmp_path / f"{layout}{run}")
        assert (tmp_path / f"{layout}a" / name).read_bytes() == (tmp_path / f"{layout}b" / name).read_bytes()


def test_a_day_that_no_workbook_has_is_text_and_told(tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    for name in ("incidents.jsonl", "events.jsonl", "documents.jsonl"):
        old = (record / name).read_text(encoding="utf-8").replace("2015-10-04", "1871-05-21")
        (record / name).write_text(old, encoding="utf-8")
    done = export("xlsx", record, tmp_path / "x.xlsx")
    assert any(loss.what == "published" and "no day so early" in loss.reason for loss in done.losses)
    sheet = openpyxl.load_workbook(tmp_path / "x.xlsx")["documents"]
    assert "1871-05-21" in [cell.value for cell in column_of(sheet, "published")]


def test_a_text_longer_than_a_cell_is_cut_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_LETTERS", 40)
    done = export("xlsx", write_sample(tmp_path / "out"), tmp_path / "x.xlsx")
    assert any(loss.what == "summary" and "a cell holds 40 characters" in loss.reason for loss in done.losses)
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    assert max(len(str(cell or "")) for row in book["incidents"].iter_rows(values_only=True) for cell in row) == 40


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    with pytest.raises(ValueError, match="a sheet holds 3 rows and there are more incidents; export as csv"):
        export("xlsx", write_sample(tmp_path / "out"), tmp_path / "x.xlsx")
    assert not (tmp_path / "x.xlsx").exists()


@pytest.mark.parametrize("table", TABLES)
def test_parquet_comes_back_with_its_types(tmp_path: Path, table: str) -> None:
    path = written(tmp_path, "parquet") / f"{table}.parquet"
    assert pyarrow.parquet.read_table(path).to_pylist() == expected(tmp_path, table)
    frame = pandas.read_parquet(path, dtype_backend="pyarrow")
    for column in TABLES[table]:
        if type_of(table, column) is int:
            assert pandas.api.types.is_integer_dtype(frame[column]), column
