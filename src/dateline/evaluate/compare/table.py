"""Rows of a table of any size, one at a time, with the line on which each ends."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

_LONGEST_CELL = 131_072  # characters; a longer one is most likely a quotation mark that was left open


class TableRows:
    """The rows of a CSV as mappings of the columns asked for; a column that the table lacks is left out.

    Raises ValueError, in one line, for a file that cannot be read on: no UTF-8, or a quotation mark left open.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._line = 1

    def header(self) -> tuple[str, ...]:
        """The names of the columns, none for an empty file."""
        return tuple(next(self._raw(), ()))

    def read(self, columns: Sequence[str]) -> Iterator[tuple[int, Mapping[str, str] | str]]:
        """Line and cells of each row, or line and what is wrong where a row has not as many cells as the header."""
        rows = self._raw()
        header = next(rows, [])
        places = [(column, header.index(column)) for column in columns if column in header]
        width = len(header)
        for row in rows:
            if len(row) == width:
                yield self._line, {column: row[place] for column, place in places}
            elif row:
                yield self._line, f"{len(row)} cells, the header {width}"

    def _raw(self) -> Iterator[list[str]]:
        try:
            csv.field_size_limit(_LONGEST_CELL)  # one number for the process: whoever reads a table sets its own
            with self._path.open(encoding="utf-8-sig", newline="") as stream:
                rows = csv.reader(stream)
                for row in rows:
                    self._line = rows.line_num
                    yield row
        except UnicodeDecodeError as error:
            raise ValueError(f"{self._path}: is no UTF-8 after line {self._line}; save it as UTF-8") from error
        except csv.Error as error:
            raise ValueError(
                f"{self._path}: a cell after line {self._line} does not end; is a quotation mark left open?"
            ) from error
