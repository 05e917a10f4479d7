"""Dates of digits, or of digits joined to a month: "13/05/2024", "13.05.2024", "13-May-2024", "May '24"."""

import re
from collections.abc import Callable

from dateline.resolve.times import calendar
from dateline.resolve.times.calendar import UNRESOLVED, Stretch
from dateline.resolve.times.context import Context
from dateline.resolve.times.en.lexicon import MONTH, YEAR, month_number

Match = re.Match[str]
Resolver = Callable[[Match, Context], Stretch | None]


def _full(written: str) -> int:
    """The year that the last two digits stand for."""
    number = int(written)
    return number if number > 99 else number + (1900 if number >= 50 else 2000)


def _either_first(match: Match, _: Context) -> Stretch | None:
    """Some put the day first and some the month: unresolved where both can be and are two days."""
    year, first, second = _full(match["y"]), int(match["n1"]), int(match["n2"])
    readings = {found for found in (calendar.day(year, second, first), calendar.day(year, first, second)) if found}
    return readings.pop() if len(readings) == 1 else UNRESOLVED if readings else None


def _day_first(match: Match, _: Context) -> Stretch | None:
    return calendar.day(_full(match["y"]), int(match["m"]), int(match["d"]))


def _with_month(match: Match, _: Context) -> Stretch | None:
    return calendar.day(_full(match["y"]), month_number(match["m"]), int(match["d"]))


def _short_year(match: Match, _: Context) -> Stretch | None:
    return calendar.month(_full(match["y"]), month_number(match["m"]))


_ALONE = r"(?<![\d/.,-])"
_CLOSED = r"(?![\d/]|[.,-]\d)"
_PAIR = r"(?P<n1>\d{1,2})(?P<mark>[/-])(?P<n2>\d{1,2})(?P=mark)"

RULES: tuple[tuple[str, str, Resolver], ...] = (
    ("numeric-date", rf"{_ALONE}{_PAIR}(?P<y>{YEAR}){_CLOSED}", _either_first),
    # A year of two digits makes no date of what may be a number of a document; slashes do.
    ("numeric-date", rf"{_ALONE}(?P<n1>\d{{1,2}})/(?P<n2>\d{{1,2}})/(?P<y>\d\d){_CLOSED}", _either_first),
    (
        "dotted-date",
        rf"(?<!version\s){_ALONE}(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.\s?(?P<y>{YEAR}){_CLOSED}",
        _day_first,
    ),
    (
        "dotted-date",
        rf"(?:on|since|until|by|from|dated)\s+(?P<d>[0-3]\d)\.(?P<m>[01]\d)\.(?P<y>\d\d){_CLOSED}",
        _day_first,
    ),
    ("year-first", rf"{_ALONE}(?P<y>{YEAR})(?P<mark>[/.])(?P<m>\d\d?)(?P=mark)(?P<d>\d\d?){_CLOSED}", _day_first),
    ("joined-date", rf"{_ALONE}(?P<d>\d{{1,2}})[-/](?P<m>{MONTH})[-/](?P<y>{YEAR}|\d\d){_CLOSED}", _with_month),
    ("short-year", rf"(?P<m>{MONTH})\s+['’](?P<y>\d\d)(?![\d'’])", _short_year),
)
