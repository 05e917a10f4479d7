"""The other coding: a table in UCDP's or ACLED's layout, or another record."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dateline.evaluate.compare.cells import RowError
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.days import DayReader, Order, Written
from dateline.evaluate.compare.layouts import Layout, layout_of
from dateline.evaluate.compare.problems import Problems
from dateline.evaluate.compare.reading import read_record
from dateline.evaluate.compare.table import TableRows

_KEPT = "rows with it are kept, and the country goes by its name"


@dataclass(frozen=True)
class Other:
    """The other coding: its events, read one at a time, which of ours it could hold, and words for the others.

    `events` counts in what it is given, by reason, those of the other coding that have no day or did not happen.
    """

    name: str
    events: Callable[[Counter[str]], Iterator[CodedEvent]]
    takes: Callable[[CodedEvent], bool] = lambda _: True
    untaken: str = ""


def open_other(path: Path, problems: Problems, order: Order | None = None, encoding: str | None = None) -> Other:
    """The coding at a path: a CSV, or the folder of a record.

    A row that cannot be read is told to `problems` and left out. Raises ValueError, in one line, for a file that is no
    table, a layout that is not known, or days whose order the table does not tell and `order` does not give.
    """
    if path.is_dir():
        return Other(str(path), partial(read_record, path))
    rows = TableRows(path, encoding)
    layout = layout_of(path, rows.header)
    columns = layout.columns(rows.header)
    problems.notices += _notices(rows, columns)
    return Other(str(path), lambda _: _events(rows, layout, columns, problems, order), layout.takes, layout.untaken)


def _notices(rows: TableRows, columns: dict[str, str | None]) -> Iterator[str]:
    if rows.guessed:
        yield f"{rows.path}: is no UTF-8, and was read as {rows.encoding}; --encoding names another"
    absent = [name for name, column in columns.items() if column is None]
    if absent:
        yield f"{rows.path}: has no column {', '.join(absent)}; what would stand there is taken as not told"


def _events(
    rows: TableRows, layout: Layout, columns: dict[str, str | None], problems: Problems, order: Order | None
) -> Iterator[CodedEvent]:
    read = None
    day = DayReader(str(rows.path), lambda: _written(rows, layout, columns), order)
    for line, cells in rows.read(columns):
        read = line
        try:
            if not isinstance(cells, str):
                event = layout.read(cells, line, day)
                if doubt := layout.doubt(cells):
                    wrong = doubt.told(columns)
                    problems.doubt(wrong, f"{rows.path}: line {line} has {wrong}; {_KEPT}")
                yield event
                continue
            wrong = cells
        except RowError as error:
            wrong = error.told(columns)
        problems.add(f"{rows.path}: line {line} has {wrong}")
    if read is None:
        raise ValueError(f"{rows.path}: has a header and no row")


def _written(rows: TableRows, layout: Layout, columns: dict[str, str | None]) -> Written:
    """All days of the table as they are written there."""
    for line, cells in rows.read({name: columns[name] for name in layout.days}):
        if not isinstance(cells, str):
            yield from ((line, column, cell) for column, cell in cells.items())
