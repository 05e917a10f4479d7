"""Days as tables write them: year first, the month in words, or day and month in numbers in one order a file."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
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
            raise RowError(cell, column, f"is no day such as 2021-08-15{self._as_ordered(cell)}")
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

    def _in_order(self, first: str, mark: str, second: str, year: str) -> date | None:
        readings = _readings(first, second, year)
        if mark == ".":  # points part the day from the month in every country that writes them
            return readings.get("day-first")
        if len(set(readings.values())) < len(readings) or not readings:
            return next(iter(readings.values()), None)
        if self._order is None:
            self._order = self._told()
        return readings.get(self._order)

    def _told(self) -> Order:
        """The order that the table tells. Raises ValueError where no row tells it, or two rows tell two orders."""
        telling, open_one = self._telling()
        if len(telling) == len(ORDERS):
            both = " and ".join(telling.values())
            raise _OrderError(
                f"{self._name}: {both}, so days and months change places; write days as 2021-08-15, or give --dates "
                "day-first or month-first to leave out the rows that do not fit"
            )
        if not telling:
            raise _OrderError(
                f"{self._name}: {open_one}, and no row tells day from month; give --dates day-first or month-first"
            )
        return next(iter(telling))

    def _telling(self) -> tuple[dict[Order, str], str]:
        """For each order the first row that is a day in it alone, and the first that is another day in either."""
        telling: dict[Order, str] = {}
        open_one = ""
        for line, column, cell in self._written():
            found = _IN_NUMBERS.fullmatch(_HOURS.sub("", cell.strip()))
            readings = _readings(found[1], found[3], found[4]) if found and found[2] != "." else {}
            where = f"line {line} has {cell!r} in {column}"
            if len(readings) == 1:
                telling.setdefault(next(iter(readings)), where)
            elif len(set(readings.values())) > 1:
                open_one = open_one or where
        return telling, open_one

    def _as_ordered(self, cell: str) -> str:
        """What the order has to do with it that the cell is no day."""
        numbers = _IN_NUMBERS.match(cell.strip())
        if not (self._order and numbers):
            return ""
        readings = _readings(numbers[1], numbers[3], numbers[4]) if numbers[2] != "." else {}
        other = next(iter(readings), None) if self._order not in readings else None
        return f" ({self._order}; --dates {other} would read it)" if other else f" ({self._order})"


class _OrderError(ValueError):
    """The table as a whole does not tell the order."""


def _readings(first: str, second: str, year: str) -> dict[Order, date]:
    """The day in each order in which it is one."""
    found: dict[Order, date] = {}
    for order, (day, month) in zip(ORDERS, ((first, second), (second, first)), strict=True):
        with suppress(ValueError):
            found[order] = date(int(year), int(month), int(day))
    return found


def _in_words(cell: str) -> date | None:
    words = " ".join(cell.replace("-", " ").replace(",", " ").split())
    for pattern in _IN_WORDS:
        try:
            return datetime.strptime(words, pattern).date()
        except ValueError:
            continue
    return None
