"""Dates and stretches as pieces of patterns that rules go on from: "6 May 2023", "last year", "May"."""

import re
from datetime import date

from dateline.resolve.times import calendar
from dateline.resolve.times.calendar import UNRESOLVED, Stretch
from dateline.resolve.times.context import Context
from dateline.resolve.times.en.lexicon import DAY, MONTH, YEAR, month_number

Match = re.Match[str]

# Which week, month or year; what stands before it tells whether of publication or of what was told.
WHICH = r"(?:the\s+(?:same|previous|preceding|following|current|next|last)|last|this|next|that)(?:\s+same)?(?=\s)"
DATE = (
    rf"(?:(?P<d>{DAY})(?:\s+of)?\s+(?P<m>{MONTH})(?!\w)|(?P<m2>{MONTH})\s+(?P<d2>{DAY})(?![\w:]|[.,]\d))"
    rf"(?:,?\s+(?P<y>{YEAR})(?!\d))?"
)
PERIOD = (
    rf"(?:(?:the\s+month\s+of\s+)?(?P<m>{MONTH})(?!\w)(?:,?\s+(?:of\s+)?(?:(?P<y>{YEAR})(?!\d)|(?P<whose>{WHICH})\s+year\b))?"
    rf"|(?P<which>{WHICH}|the)\s+(?P<unit>week|month|year)\b(?![-–]|\s+(?:of\b|(?:19|20)\d\d))"
    rf"|(?:the\s+year\s+)?(?P<y1>{YEAR})(?![\w-]|[.,]\d))(?!['’]\w)"
)
_SINCE = re.compile(r"(?<!\w)since\s+(?:(?:the|very|around|about|at\s+least)\s+)*$", re.IGNORECASE)


def number_of(written: str) -> int:
    """3 of "3rd"."""
    return int(re.sub(r"\D", "", written))


def moved(found: date, steps: int, unit: str) -> Stretch:
    """The day, week, month or year so many of them from that of a day."""
    if unit.startswith("day"):
        return calendar.single(found, steps)
    if unit.startswith("week"):
        return calendar.week(found, steps)
    return calendar.months_from(found, steps) if unit.startswith("month") else calendar.year(found.year + steps)


def dated(match: Match, context: Context) -> Stretch | None:
    """The day of a DATE; None where the calendar has none such."""
    month, number = month_number(match["m"] or match["m2"]), number_of(match["d"] or match["d2"])
    year = int(match["y"]) if match["y"] else context.year_for(month, number)
    return UNRESOLVED if year is None else calendar.day(year, month, number)


def period(match: Match, context: Context) -> Stretch:
    """The whole stretch that a PERIOD names."""
    if match["y1"]:
        return calendar.year(int(match["y1"]))
    if match["which"]:
        return named(match["which"], match["unit"], match, context)
    month = month_number(match["m"])
    if match["whose"]:
        year = named(match["whose"], "year", match, context)
        return calendar.month(year.start.year, month) if year.start else UNRESOLVED
    number = int(match["y"]) if match["y"] else context.year_for(month, 1)
    return UNRESOLVED if number is None else calendar.month(number, month)


def named(which: str, unit: str, match: Match, context: Context) -> Stretch:
    """Last, this, that or the following week, month or year, whole."""
    word, unit = re.sub(r"\s+", " ", which.lower()), unit.lower()
    told = context.told.start if context.told else None
    if word == "the":
        return _plain(unit, match, context)
    if word.startswith("that") or word.endswith("same"):
        return moved(told, 0, unit) if told else UNRESOLVED
    if word in ("the following", "the next"):
        return moved(told, 1, unit) if told else UNRESOLVED
    if word in ("the previous", "the preceding"):
        start = told or (context.published if context.told is None else None)
        return moved(start, -1, unit) if start else UNRESOLVED
    steps = {"last": -1, "next": 1}.get(word.split()[-1], 0)
    return moved(context.published, steps, unit) if context.published else UNRESOLVED


def _plain(unit: str, match: Match, context: Context) -> Stretch:
    """ "The year" is that of publication, unless what was told before lies in another one: then it may be either."""
    if context.published is None:
        return UNRESOLVED
    now = moved(context.published, 0, unit)
    told = context.told.start if context.told else None
    since = _SINCE.search(match.string, max(0, match.start() - 40), match.start())
    if told is None or since or match.group().lower().startswith("since"):
        return now
    return now if now.start and now.end and now.start <= told <= now.end else UNRESOLVED
