"""Days reckoned from that of publication: "the day before yesterday", "a year ago today"."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from dateline.resolve.times import calendar
from dateline.resolve.times.calendar import UNRESOLVED, Stretch
from dateline.resolve.times.context import Context
from dateline.resolve.times.en.lexicon import NUMBER, PART_OF_DAY, YEAR, count

Match = re.Match[str]
Resolver = Callable[[Match, Context], Stretch | None]

_MONTHS = {"month": 1, "year": 12, "decade": 120}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}


def _beside(match: Match, context: Context) -> Stretch:
    """ "The day before yesterday", "the day after tomorrow"."""
    if context.published is None:
        return UNRESOLVED
    return calendar.single(context.published, -2 if match["before"] else 2)


def _exactly_ago(match: Match, context: Context) -> Stretch:
    """ "A year ago today", "exactly two weeks ago", "two years ago to the day"; "a year ago yesterday"."""
    number, published = count(match["n"]), context.published
    if number is None or published is None:
        return UNRESOLVED
    shift = {"yesterday": -1, "tomorrow": 1}.get((match["from"] or "").lower().strip(), 0)
    found = back(published + timedelta(days=shift), match["unit"].lower(), number)
    return calendar.single(found) if found else UNRESOLVED


def back(found: date, unit: str, number: int) -> date | None:
    """The day so many days, weeks, months or years before; None where the calendar has none such."""
    if unit in _DAYS:
        return found - timedelta(days=_DAYS[unit] * number)
    index = found.year * 12 + found.month - 1 - _MONTHS[unit] * number
    year, month = index // 12, index % 12 + 1
    return date(year, month, found.day) if year > 0 and found.day <= monthrange(year, month)[1] else None


def _ago_this(match: Match, context: Context) -> Stretch:
    """ "Ten years ago this month"."""
    number, published = count(match["n"]), context.published
    if number is None or published is None:
        return UNRESOLVED
    year, unit = published.year - number, match["unit"].lower()
    if unit == "month":
        return calendar.month(year, published.month)
    found = back(published, "year", number)
    return calendar.week(found) if found else UNRESOLVED


def _on_this_day(match: Match, context: Context) -> Stretch | None:
    """ "On this day in 1990", "on this day last year"."""
    published = context.published
    if published is None:
        return UNRESOLVED
    number = count(match["n"]) if match["n"] else 1
    year = int(match["y"]) if match["y"] else published.year - number if number else None
    return calendar.day(year, published.month, published.day) if year else UNRESOLVED


_AGO = rf"(?P<n>{NUMBER})\s+(?P<unit>day|week|fortnight|month|year|decade)s?\s+ago"

RULES: tuple[tuple[str, str, Resolver], ...] = (
    (
        "day-beside",
        rf"(?:on\s+)?the\s+(?:day|{PART_OF_DAY})\s+(?:(?P<before>before)\s+yesterday|after\s+tomorrow)(?:\s+{PART_OF_DAY})?",
        _beside,
    ),
    (
        "exactly-ago",
        rf"(?:(?:exactly|precisely)\s+)?{_AGO},?\s+(?:(?P<from>today|yesterday|tomorrow)|to\s+(?:the|this)\s+(?:very\s+)?day)",
        _exactly_ago,
    ),
    ("exactly-ago", rf"(?:exactly|precisely)\s+{_AGO}(?P<from>(?!))?", _exactly_ago),
    ("ago-this", rf"(?P<n>{NUMBER})\s+years?\s+ago\s+this\s+(?P<unit>week|month)(?!['’]\w)", _ago_this),
    (
        "on-this-day",
        rf"(?:on\s+)?this\s+(?:very\s+|same\s+)?day,?\s+(?:in\s+(?P<y>{YEAR})(?![\w-])|last\s+year|(?P<n>{NUMBER})\s+years?\s+ago)",
        _on_this_day,
    ),
)
