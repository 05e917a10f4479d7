"""Writing a layout that is one table: the columns in their order, cells that no program runs."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from dateline.export.losses import Losses
from dateline.export.tables import Table

Row = dict[str, Any]


def write_rows(
    path: Path, columns: Sequence[str], rows: Iterable[tuple[str, Row]], losses: Losses, delimiter: str = ","
) -> None:
    """Write the rows, each with its incident's id. Texts that had to change to be harmless are told to `losses`."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = Table(stream, tuple(columns), delimiter)
        for id_, row in rows:
            unknown = set(row) - set(columns)
            if unknown:
                raise KeyError(f"no column {sorted(unknown)[0]!r}")
            for column in table.write(row):
                losses.value(column, "changed so that no spreadsheet runs it or breaks the line", id_)
