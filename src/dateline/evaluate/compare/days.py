"""Days as tables write them: year first, the month in words, or day and month in numbers in one order a file."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from dateline.evaluate.compare.cells import RowError

Order = Literal["day-first", "month-first"]
ORDERS: tuple[Order, ...] = ("day-first", "month-first")
Written = Iterable[tuple[int, str, str]]  # line, column and cell of each day in a table
_YEARS = range(1800, 2200)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_IN_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_IN_WORDS = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y")
_HOURS = re.compile(r"(?:T|\s+)\d{1,2}:\d{2}.*")
_LAST_MONTH = 12


class DayReader:
    """Reads the days of one table.

    Day and month in numbers come in one order throughout a table: that which is `given`, or that which the rows that
    leave no choice tell. Raises RowError for a cell that is no day, and ValueError where the rows do not tell the
    order.
    """

    def __init__(self, name: str, written: Callable[[], Written], given: Order | None = None) -> None:
        self._name, self._written, self._order = name, written, given
        # Tables of millions of rows hold few days.
        self._read = lru_cache(maxsize=2**16)(self._parse)

    def __call__(self, cell: str, column: str) -> date:
        """The day of a cell."""
        day = self._read(cell)
        if day is None or day.year not in _YEARS:
            raise RowError(f"{cell!r} in {column}, which is no day such as 2021-08-15{self._as_ordered(cell)}")
        return day

    def _parse(self, cell: str) -> date | None:
        bare = _HOURS.sub("", cell.strip())
        numbers = _IN_NUMBERS.fullmatch(bare)
        try:
            if year_first := _YEAR_FIRST.fullmatch(bare):
                return date(*map(int, year_first.groups()))
            return self._in_order(*numbers.groups()) if numbers else _in_words(bare)
        except ValueError as error:
            if isinstance(error, _OrderError):
                raise
            return None

    def _in_order(self, first: str, mark: str, second: str, year: str) -> date:
        # Points part the day from the month in every country that writes them.
        if mark != "." and first != second and self._order is None:
            self._order = self._told()
        day, month = (second, first) if mark != "." and self._order == "month-first" else (first, second)
        return date(int(year), int(month), int(day))

    def _told(self) -> Order:
        """The order that the table tells. Raises ValueError where no row tells it, or two rows tell two orders."""
        telling: dict[Order, str] = {}
        example = ""
        for line, column, cell in self._written():
            found = _IN_NUMBERS.fullmatch(_HOURS.sub("", cell.strip()))
            if found is None or found[2] == ".":
                continue
            where = f"line {line} has {cell!r} in {column}"
            example = example or where * (found[1] != found[3])
            if int(found[1]) > _LAST_MONTH:
                telling.setdefault("day-first", where)
            elif int(found[3]) > _LAST_MONTH:
                telling.setdefault("month-first", where)
        if len(telling) == len(ORDERS):
            both = " and ".join(telling.values())
            raise _OrderError(f"{self._name}: {both}, so days and months change places; write days as 2021-08-15")
        if not telling:
            raise _OrderError(
                f"{self._name}: {example}, and no row tells day from month; give --dates day-first or month-first"
            )
        return next(iter(telling))

    def _as_ordered(self, cell: str) -> str:
        return f" ({self._order})" if self._order and _IN_NUMBERS.match(cell.strip()) else ""


class _OrderError(ValueError):
    """The table as a whole does not tell the order."""


def _in_words(cell: str) -> date | None:
    words = " ".join(cell.replace("-", " ").replace(",", " ").split())
    for pattern in _IN_WORDS:
        try:
            return datetime.strptime(words, pattern).date()
        except ValueError:
            continue
    return None
