"""Days that a time beside them or before them fixes: "on the 12th", "the day after 6 May", "the following Monday"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateline.resolve.times import calendar
from dateline.resolve.times.calendar import UNRESOLVED, Stretch
from dateline.resolve.times.context import Context
from dateline.resolve.times.en.lexicon import PART_OF_DAY, WEEKDAY, weekday_number
from dateline.resolve.times.en.narrative import WHAT_FOLLOWS, told_day
from dateline.resolve.times.en.periods import DATE, dated, number_of

Match = re.Match[str]
Resolver = Callable[[Match, Context], Stretch | None]

_LATE_IN_MONTH, _EARLY_IN_MONTH = 20, 10


def _day_alone(match: Match, context: Context) -> Stretch:
    """ "On the 12th": of the month told before where that is another one, or the last up to publication."""
    number, told, published = number_of(match["d"]), context.told, context.published
    month = told.start if told and told.start and told.precision in ("day", "month") else None
    if month and (published is None or (month.year, month.month) != (published.year, published.month)):
        if told and told.precision == "day" and month.day >= _LATE_IN_MONTH and number <= _EARLY_IN_MONTH:
            return UNRESOLVED  # "on 28 April ... on the 2nd" goes on into May
        return calendar.day(month.year, month.month, number) or UNRESOLVED
    return _nearest(published, number, context.ahead) if published else UNRESOLVED


def _nearest(published: date, number: int, ahead: bool) -> Stretch:
    """The last day of that number up to publication, or the next in talk of the future."""
    later = number > published.day if not ahead else number >= published.day
    steps = (0 if later else 1) if ahead else (-1 if later else 0)
    start = calendar.months_from(published, steps).start
    return (calendar.day(start.year, start.month, number) if start else None) or UNRESOLVED


def _two_days_alone(match: Match, context: Context) -> Stretch | None:
    """ "On the 12th and 13th"."""
    first = _day_alone(match, context)
    if first.start is None or number_of(match["d2"]) != number_of(match["d"]) + 1:
        return UNRESOLVED
    return Stretch(first.start, first.start + timedelta(days=1), "range")


def _beside_date(match: Match, context: Context) -> Stretch | None:
    """ "The day after 6 May"."""
    day = dated(match, context)
    if day is None or day.start is None:
        return UNRESOLVED if day else None
    return calendar.single(day.start, -1 if match["way"].lower() == "before" else 1)


def _weekday_beside(match: Match, context: Context) -> Stretch:
    """ "The following Monday", from the day told."""
    day = told_day(context)
    if day is None:
        return UNRESOLVED
    weekday = weekday_number(match["day"])
    if match["which"].lower() in ("following", "next"):
        return calendar.single(day, (weekday - day.weekday()) % 7 or 7)
    return calendar.single(day, -((day.weekday() - weekday) % 7 or 7))


def _same_weekday(match: Match, context: Context) -> Stretch:
    """ "On that Monday": the day told, where it was one."""
    day = told_day(context)
    return calendar.single(day) if day and day.weekday() == weekday_number(match["day"]) else UNRESOLVED


def _unfixed(match: Match, context: Context) -> Stretch:
    """ "Every Friday" is no day, and nothing tells that of "the Friday before the vote"."""
    return UNRESOLVED


_NAMES_NOUN = r"(?!\s+(?:\d|last|final|first|next|second|third))"
_CLOSED = (
    r"(?=\s*(?:[.,;:!?)”\"]|$)"
    rf"|\s+(?:and{_NAMES_NOUN}|when|after|at|in|before|as|but|that|because|while|near|by"
    r"|he|she|it|they|we|the|an?|his|her|its|their)\b)"
)
_NTH = r"[0-3]?\d(?:st|nd|rd|th)"

RULES: tuple[tuple[str, str, Resolver], ...] = (
    ("day-alone", rf"on\s+the\s+(?P<d>{_NTH}){_CLOSED}", _day_alone),
    ("days-alone", rf"on\s+the\s+(?P<d>{_NTH})\s+and\s+(?:the\s+)?(?P<d2>{_NTH}){_CLOSED}", _two_days_alone),
    (
        "beside-date",
        rf"(?:on\s+)?the\s+(?:day|{PART_OF_DAY})\s+(?P<way>before|after)\s+(?:the\s+)?(?:{WEEKDAY},?\s+)?{DATE}(?!['’]\w)",
        _beside_date,
    ),
    (
        "weekday-beside",
        rf"(?:on\s+)?the\s+(?P<which>following|previous|preceding|next)\s+(?P<day>{WEEKDAY})(?:\s+{PART_OF_DAY})?",
        _weekday_beside,
    ),
    (
        "same-weekday",
        rf"(?:on\s+(?:that(?:\s+same)?|the\s+same)|that\s+same)\s+(?P<day>{WEEKDAY})(?:\s+{PART_OF_DAY})?",
        _same_weekday,
    ),
    (
        "weekday-of-event",
        rf"(?:on\s+)?(?:the|a)\s+{WEEKDAY}(?:\s+{PART_OF_DAY})?\s+(?:before|after){WHAT_FOLLOWS}",
        _unfixed,
    ),
    ("every-weekday", rf"(?:on\s+)?(?:every|each)\s+{WEEKDAY}(?:\s+{PART_OF_DAY})?", _unfixed),
)
