"""An Excel workbook with a sheet of incidents, of claims and of documents."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from dateline.export.columns import TABLES, rows_of, typed
from dateline.export.fields import SOURCED
from dateline.export.losses import Losses
from dateline.export.source import RecordSource
from dateline.export.told import Row, ToldIncident

MOST_ROWS = 1_048_576
MOST_LETTERS = 32_767
# Text stays text: nothing is taken for a formula, a link or a number.
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_FIRST_DAY = date(1900, 3, 1)  # before it Excel counts a day that never was; such days are written as text
_WIDTH = 14  # of a column, in characters
_WIDTHS = {"summary": 80, "quote": 80, "title": 60, "grade_reason": 40, "perpetrator": 30, "target": 30}
_MADE = datetime(2000, 1, 1, tzinfo=UTC)  # the same record makes the same bytes


class Workbook:
    """Three sheets with a fixed header and a filter. Cells are text, numbers, days, yes or no, and never formulas."""

    files = ("incidents.xlsx",)
    fields = SOURCED
    aggregates = True
    documents = True

    def refuses(self, told: ToldIncident) -> str | None:
        """Nothing is refused."""
        return None

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the workbook. Raises ValueError where a sheet cannot hold the rows."""
        with xlsxwriter.Workbook(str(folder / self.files[0]), _OPTIONS) as book:
            book.set_properties({"created": _MADE.replace(tzinfo=None)})
            bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
            for name in TABLES:
                sheet = _Sheet(book.add_worksheet(name), name, day, losses)
                sheet.write_all(bold, rows_of(name, incidents, record))


@dataclass(frozen=True, slots=True)
class _Sheet:
    sheet: Any
    table: str
    day: Any
    losses: Losses

    def write_all(self, bold: Any, rows: Iterator[Row]) -> None:
        """The header, which stays in sight, and a row for each row, with a filter on every column."""
        self.sheet.freeze_panes(1, 1)
        number = 0
        for at, column in enumerate(TABLES[self.table]):
            self.sheet.set_column(at, at, _WIDTHS.get(column, _WIDTH))
            self.sheet.write_string(0, at, column, bold)
        for number, row in enumerate(rows, start=1):
            self._check_room(number)
            for at, column in enumerate(TABLES[self.table]):
                self._write(number, at, typed(self.table, column, row.get(column)), row["id"])
        self.sheet.autofilter(0, 0, number, len(TABLES[self.table]) - 1)

    def _check_room(self, number: int) -> None:
        if number >= MOST_ROWS:
            raise ValueError(
                f"a sheet holds {MOST_ROWS:,} rows and there are more {self.table}; export as csv or parquet"
            )

    def _write(self, number: int, at: int, cell: Any, id_: str) -> None:
        if isinstance(cell, bool):
            self.sheet.write_boolean(number, at, cell)
        elif isinstance(cell, int | float):
            self.sheet.write_number(number, at, cell)
        elif isinstance(cell, date) and cell >= _FIRST_DAY:
            self.sheet.write_datetime(number, at, cell, self.day)
        elif cell:
            if isinstance(cell, date):
                self.losses.value(TABLES[self.table][at], "written as text, as a workbook has no day so early", id_)
            self._write_text(number, at, str(cell), id_)

    def _write_text(self, number: int, at: int, text: str, id_: str) -> None:
        if len(text) > MOST_LETTERS:
            self.losses.value(TABLES[self.table][at], f"a cell holds {MOST_LETTERS:,} characters", id_)
        self.sheet.write_string(number, at, text[:MOST_LETTERS])
