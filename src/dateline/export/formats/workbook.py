"""An Excel workbook with a sheet of incidents, of claims and of documents."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from dateline.export.columns import TABLES, rows_of
from dateline.export.fields import FLAT
from dateline.export.losses import Losses
from dateline.export.source import RecordSource
from dateline.export.told import ToldIncident

MOST_ROWS = 1_048_576
MOST_LETTERS = 32_767
# Text stays text: nothing is taken for a formula, a link or a number.
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_MADE = datetime(2000, 1, 1, tzinfo=UTC)  # the same record makes the same bytes


class Workbook:
    """Three sheets with a fixed header. Cells are text or numbers and never formulas."""

    files = ("incidents.xlsx",)
    fields = FLAT | {"claims"}
    aggregates = True
    documents = True

    def refuses(self, told: ToldIncident) -> str | None:
        """Nothing is refused."""
        return None

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the workbook. Raises ValueError where a sheet cannot hold the rows."""
        with xlsxwriter.Workbook(str(folder / self.files[0]), _OPTIONS) as book:
            book.set_properties({"created": _MADE.replace(tzinfo=None)})
            bold = book.add_format({"bold": True})
            for name, columns in TABLES.items():
                sheet = book.add_worksheet(name)
                sheet.freeze_panes(1, 1)
                for at, column in enumerate(columns):
                    sheet.write_string(0, at, column, bold)
                for number, row in enumerate(rows_of(name, incidents, record), start=1):
                    _check_room(number, name)
                    _write(sheet, number, [row.get(column) for column in columns], columns, losses, row)


def _check_room(number: int, name: str) -> None:
    if number >= MOST_ROWS:
        raise ValueError(f"a sheet holds {MOST_ROWS:,} rows and there are more {name}; export as csv or parquet")


def _write(sheet: Any, number: int, cells: list[Any], columns: tuple[str, ...], losses: Losses, row: Any) -> None:
    for at, cell in enumerate(cells):
        if isinstance(cell, bool):
            sheet.write_boolean(number, at, cell)
        elif isinstance(cell, int | float):
            sheet.write_number(number, at, cell)
        elif cell:
            if len(cell) > MOST_LETTERS:
                losses.value(columns[at], f"a cell holds {MOST_LETTERS:,} characters", row["id"])
            sheet.write_string(number, at, cell[:MOST_LETTERS])
