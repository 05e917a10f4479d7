"""Rows of a table of any size, one at a time, with the line on which each ends."""

import csv
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from dateline.evaluate.compare.encodings import WESTERN, checked, encoding_of, separator_of

_LONGEST_CELL = 131_072  # characters; a longer one is most likely a quotation mark that was left open


class TableRows:
    """The rows of a CSV, its encoding and separator told by itself.

    Raises ValueError, in one line, for a file that cannot be read on: empty, in another encoding, or with a quotation
    mark left open. `encoding` names the encoding in place of what the file tells.
    """

    def __init__(self, path: Path, encoding: str | None = None) -> None:
        self.path = path
        self.encoding = checked(encoding) if encoding else encoding_of(path)
        self.guessed = encoding is None and self.encoding == WESTERN
        self._line = 1

    @cached_property
    def header(self) -> tuple[str, ...]:
        """The names of the columns in small letters, with _ for spaces."""
        return tuple("_".join(name.casefold().split()) for name in next(self._raw(), ()))

    def read(self, columns: Mapping[str, str | None]) -> Iterator[tuple[int, Mapping[str, str] | str]]:
        """Line and cells of each row, or line and what is wrong where a row has not as many cells as the header.

        `columns` are names to read by, each with the column of the file that it stands for; None reads as empty.
        """
        places = {name: self._place(column) for name, column in columns.items() if column}
        empty = {name: "" for name, column in columns.items() if not column}
        rows = self._raw()
        next(rows, None)
        for row in rows:
            if not any(row):
                continue
            if len(row) == len(self.header):
                yield self._line, empty | {name: row[place] for name, place in places.items()}
            else:
                yield self._line, f"{len(row)} cells, the header {len(self.header)}"

    def _place(self, column: str) -> int:
        if self.header.count(column) > 1:
            raise ValueError(f"{self.path}: has the column {column} twice; leave one of them out")
        return self.header.index(column)

    @cached_property
    def separator(self) -> str:
        """What parts cells."""
        with self.path.open(encoding=self.encoding, newline="") as stream:
            return separator_of(stream.readline(_LONGEST_CELL))

    def _raw(self) -> Iterator[list[str]]:
        try:
            csv.field_size_limit(_LONGEST_CELL)  # one number for the process: whoever reads a table sets its own
            with self.path.open(encoding=self.encoding, newline="") as stream:
                rows = csv.reader(stream, delimiter=self.separator)
                for row in rows:
                    self._line = rows.line_num
                    yield row
        except UnicodeError as error:
            raise ValueError(
                f"{self.path}: is no {self.encoding} after line {self._line}; name its encoding with --encoding"
            ) from error
        except csv.Error as error:
            raise ValueError(
                f"{self.path}: a cell after line {self._line} does not end; is a quotation mark left open?"
            ) from error
