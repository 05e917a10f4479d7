"""Cells of others' tables as values. Raises RowError for one that cannot be read."""

import re
from collections.abc import Mapping
from functools import lru_cache
from math import isfinite, nan

from dateline.schema.countries import countries
from dateline.schema.crosswalks import country_codes, ged_names

Cells = Mapping[str, str]
_EMPTY = ("", "NA")  # R writes NA for a cell without a value
_DECIMAL_COMMA = re.compile(r"-?\d+,\d+")


class RowError(ValueError):
    """A cell of a column that cannot be read, and why: what it is that no such cell can be."""

    def __init__(self, cell: str, column: str, why: str) -> None:
        super().__init__(cell, column, why)
        self.cell, self.column, self.why = cell, column, why

    def __str__(self) -> str:
        return self.told({})

    def told(self, columns: Mapping[str, str | None]) -> str:
        """The error in words; `columns` are the names that columns have in the table."""
        return f"{self.cell!r} in {columns.get(self.column) or self.column}, which {self.why}"


# Tables of millions of rows hold few names; one object for each is a third of the memory and half of the time.
@lru_cache(maxsize=2**16)
def names(*cells: str) -> tuple[str, ...]:
    """The names of actors in the cells, which may hold several with a semicolon between."""
    return tuple(name for cell in cells for part in cell.split(";") if (name := part.strip()) not in _EMPTY)


@lru_cache(maxsize=2**16)
def text(cell: str) -> str | None:
    """The words of a cell, None where it is empty."""
    return None if cell.strip() in _EMPTY else cell.strip()


def degrees(cells: Cells, column: str, most: float) -> float | None:
    """A coordinate, also with a decimal comma."""
    cell = cells[column].strip()
    found = _number(cell.replace(",", ".") if _DECIMAL_COMMA.fullmatch(cell) else cell, column)
    if found is not None and abs(found) > most:
        raise RowError(cell, column, f"lies outside {-most:g} to {most:g}")
    return found


@lru_cache(maxsize=2**16)
def count(cell: str, column: str) -> int | None:
    """A count of people."""
    found = _number(cell, column)
    if found is None:
        return None
    if found < 0 or found != int(found):
        raise RowError(cell, column, "is no count of people")
    return int(found)


@lru_cache(maxsize=2**12)
def code(cell: str, column: str, highest: int) -> int | None:
    """A code from 1 on."""
    found = _number(cell, column)
    if found is not None and found not in range(1, highest + 1):
        raise RowError(cell, column, f"is none of 1 to {highest}")
    return None if found is None else int(found)


@lru_cache(maxsize=2**12)
def country(name: str, column: str) -> str | None:
    """The ISO code of a country by its name or code, None for an empty cell."""
    found = country_named(name)
    if found is None and name.strip():
        raise RowError(name, column, "is no country that is known; write its ISO code")
    return found


def country_named(name: str) -> str | None:
    """The ISO code of a country by its name or code, None where no country is called so.

    A name in brackets, such as an older one, counts where that before them is not known.
    """
    before, _, within = name.partition("(")
    return _called(before) or _called(within.rstrip(") "))


def _called(name: str) -> str | None:
    wanted = _bare(name)
    if not wanted:
        return None
    by_name = (code for code, own in countries().items() if wanted in map(_bare, (own.name, *own.names)))
    by_code = (code for code, codes in country_codes().items() if wanted in (code.casefold(), codes.iso3.casefold()))
    by_list = (code for code, named in ged_names("countries").items() if wanted == _bare(named.name) and not named.gw)
    return next(by_name, None) or next(by_code, None) or next(by_list, None)


@lru_cache(maxsize=2**12)
def country_by(number: str, scheme: str) -> str | None:
    """The ISO code of the country with that number in a scheme, None where none has it."""
    wanted = number.strip().partition(".")[0].lstrip("0")
    return next((code for code, codes in country_codes().items() if str(getattr(codes, scheme)) == wanted), None)


def unknown_number(cells: Cells, column: str, scheme: str) -> RowError | None:
    """What is wrong with the number of a country that none has in a scheme, None where one has it or it is empty."""
    cell = cells[column]
    if text(cell) is None or country_by(cell, scheme):
        return None
    return RowError(cell, column, "is the number of no country that is known")


def _bare(name: str) -> str:
    """A country's name without what stands in brackets behind it."""
    return name.partition("(")[0].strip().casefold()


def _number(cell: str, column: str) -> float | None:
    if cell.strip() in _EMPTY:
        return None
    try:
        found = float(cell)
    except ValueError:
        found = nan
    if not isfinite(found):
        raise RowError(cell, column, "is no number")
    return found
