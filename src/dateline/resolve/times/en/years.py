"""Days and months of a year that is told beside them: "3 March last year", "last year, in March"."""

import re
from collections.abc import Callable

from dateline.resolve.times import calendar
from dateline.resolve.times.calendar import UNRESOLVED, Stretch
from dateline.resolve.times.context import Context
from dateline.resolve.times.en.lexicon import DAY, MONTH, NUMBER, YEAR, count, month_number
from dateline.resolve.times.en.periods import WHICH, named, number_of

Match = re.Match[str]
Resolver = Callable[[Match, Context], Stretch | None]


def _of_named_year(match: Match, context: Context) -> Stretch | None:
    """ "3 March last year", "early March of the previous year"."""
    year = named(match["whose"], "year", match, context)
    return _in_year(match, year.start.year) if year.start else UNRESOLVED


def _years_ago(match: Match, context: Context) -> Stretch | None:
    """ "On 3 March two years ago"."""
    number = count(match["n"])
    if number is None or context.published is None:
        return UNRESOLVED
    return _in_year(match, context.published.year - number)


def _of_later_year(match: Match, context: Context) -> Stretch | None:
    """The 3 March of "on 3 March and 7 June 2022", the March of "in March and June 2022"."""
    return _in_year(match, int(match["y"]))


def _in_year(match: Match, year: int) -> Stretch | None:
    month = month_number(match["m"] or match["m2"])
    day = match["d"] or match["d2"]
    if day:
        return calendar.day(year, month, number_of(day))
    return calendar.month(year, month, _part(match["part"] or ""))


def _part(written: str) -> str:
    words = written.lower()
    if "mid" in words:
        return "mid"
    return "early" if re.match("early|.*(?:beginning|start)", words) else "late" if words else ""


_DATE = rf"(?:(?P<d>{DAY})(?:\s+of)?\s+(?P<m>{MONTH})(?!\w)|(?P<m2>{MONTH})(?:\s+(?P<d2>{DAY})(?![\w:]))?)"
_PART = r"(?:(?P<part>early|mid|late|(?:the\s+)?(?:beginning|start|middle|end)\s+of)[\s-]+)?"
_WHOSE = rf"(?P<whose>{WHICH})\s+year(?![\w-]|['’]\w)"
_AND = r"(?:\s+(?:and|or)|,(?:\s+and)?)\s+(?:on\s+)?"

RULES: tuple[tuple[str, str, Resolver], ...] = (
    ("date-of-named-year", rf"{_PART}{_DATE},?\s+(?:of\s+)?{_WHOSE}", _of_named_year),
    (
        "named-year-date",
        rf"{_WHOSE},?\s+(?:on|in)\s+(?:the\s+)?{_PART}{_DATE}(?!,?\s+{YEAR})(?!['’\w-])",
        _of_named_year,
    ),
    ("date-years-ago", rf"{_PART}{_DATE},?\s+(?P<n>{NUMBER})\s+years?\s+ago", _years_ago),
    (
        "day-of-later-year",
        rf"(?P<part>(?!))?(?P<d>{DAY})\s+(?P<m>{MONTH})(?P<m2>(?!))?(?P<d2>(?!))?"
        rf"(?=(?:{_AND}{DAY}\s+{MONTH}){{1,4}},?\s+(?P<y>{YEAR})(?!\d))",
        _of_later_year,
    ),
    (
        "day-of-later-year",
        rf"(?P<part>(?!))?(?P<d>(?!))?(?P<m>(?!))?(?P<m2>{MONTH})\s+(?P<d2>{DAY})(?=(?:{_AND}{MONTH}\s+{DAY}){{1,4}},?\s+(?P<y>{YEAR})(?!\d))",
        _of_later_year,
    ),
    (
        "month-of-later-year",
        rf"(?:in|of|during|since)\s+(?P<part>(?!))?(?P<m>{MONTH})(?P<m2>(?!))?(?P<d>(?!))?(?P<d2>(?!))?"
        rf"(?=(?:{_AND}(?:in\s+)?{MONTH}){{1,6}},?\s+(?:of\s+)?(?P<y>{YEAR})(?!\d))",
        _of_later_year,
    ),
)
