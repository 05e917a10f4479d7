"""Writing a layout that is one table: the columns in their order, cells that no program runs."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from dateline.export.losses import Losses
from dateline.export.tables import Table

Row = dict[str, Any]


def write_rows(
    path: Path,
    columns: Sequence[str],
    rows: Iterable[tuple[str, Row]],
    losses: Losses,
    delimiter: str = ",",
    tags: Row | None = None,
) -> None:
    """Write the rows, each with its incident's id; `tags` is a row that says more about the columns than the header.

    Texts that had to change to be harmless, and columns in which no row has a value, are told to `losses`.
    """
    filled: set[str] = set()
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = Table(stream, tuple(columns), delimiter)
        if tags:
            table.write(tags)
        for id_, row in rows:
            unknown = set(row) - set(columns)
            if unknown:
                raise KeyError(f"no column {sorted(unknown)[0]!r}")
            filled.update(column for column, value in row.items() if value not in (None, ""))
            for column in table.write(row):
                losses.value(column, "changed so that no spreadsheet runs it or breaks the line", id_)
    if filled:
        losses.empty(column for column in columns if column not in filled)
