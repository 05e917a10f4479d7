"""Days of another week than the last, and weeks named by a day: "Tuesday of last week", "the week of 6 May"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateline.resolve.times import calendar
from dateline.resolve.times.calendar import UNRESOLVED, Stretch
from dateline.resolve.times.context import Context
from dateline.resolve.times.en.lexicon import MONTH, NUMBER, PART_OF_DAY, WEEKDAY, count, weekday_number
from dateline.resolve.times.en.periods import DATE, WHICH, dated, named

Match = re.Match[str]
Resolver = Callable[[Match, Context], Stretch | None]


def last_such(published: date, weekday: int) -> date:
    """The last such day up to publication."""
    return published - timedelta(days=(published.weekday() - weekday) % 7)


def _weekday_of_week(match: Match, context: Context) -> Stretch:
    """ "Tuesday of last week", "last week, on Tuesday"."""
    week = named(match["which"], "week", match, context)
    return calendar.single(week.start, weekday_number(match["day"])) if week.start else UNRESOLVED


def _weekdays_of_week(match: Match, context: Context) -> Stretch:
    """ "Last week on Monday and Tuesday"; of days that do not follow each other the week is told."""
    week = named(match["which"], "week", match, context)
    first, last = weekday_number(match["day"]), weekday_number(match["day2"])
    if week.start is None or last != first + 1:
        return week
    return Stretch(week.start + timedelta(days=first), week.start + timedelta(days=last), "range")


def _weekday_ago(match: Match, context: Context) -> Stretch:
    """ "Two weeks ago on Friday" is of that week. "Friday two weeks ago" may be counted from the last Friday too."""
    number, published = count(match["n"]) if match["n"] else 2, context.published
    if number is None or published is None:
        return UNRESOLVED
    weekday = weekday_number(match["day"])
    of_week = calendar.single(calendar.week(published, -number).start or published, weekday)
    counted = calendar.single(last_such(published, weekday), -7 * number)
    return of_week if match["on"] or of_week == counted else UNRESOLVED


def _before_last(match: Match, context: Context) -> Stretch:
    """ "The Friday before last": a week before the last one."""
    published = context.published
    if published is None:
        return UNRESOLVED
    before = published - timedelta(days=1)
    return calendar.single(last_such(before, weekday_number(match["day"])), -7)


def _unit_before_last(match: Match, context: Context) -> Stretch:
    published, unit = context.published, match["unit"].lower()
    if published is None:
        return UNRESOLVED
    if unit == "night":
        return calendar.single(published, -2)
    if unit == "weekend":
        saturday = last_such(published, 5) - timedelta(days=7)
        return Stretch(saturday, saturday + timedelta(days=1), "range")
    if unit == "week":
        return calendar.week(published, -2)
    return calendar.months_from(published, -2) if unit == "month" else calendar.year(published.year - 2)


def _weekdays_ago(match: Match, context: Context) -> Stretch:
    """ "Three Fridays ago"."""
    number, published = count(match["n"]), context.published
    if not number or published is None:
        return UNRESOLVED
    before = published - timedelta(days=1)
    return calendar.single(last_such(before, weekday_number(match["day"])), -7 * (number - 1))


def _weekday_week(match: Match, context: Context) -> Stretch:
    """ "Will vote on Friday week": a week after the coming Friday."""
    if context.published is None or not context.ahead:
        return UNRESOLVED
    return calendar.single(last_such(context.published, weekday_number(match["day"])), 14)


def _week_of_day(match: Match, context: Context) -> Stretch | None:
    """ "The week of 6 May" holds it, that "to" it ends with it, that "beginning" with it begins with it."""
    day = dated(match, context)
    if day is None or day.start is None:
        return UNRESOLVED if day else None
    if match["to"]:
        return Stretch(day.start - timedelta(days=6), day.start, "range")
    if match["from"]:
        return Stretch(day.start, day.start + timedelta(days=6), "range")
    return calendar.week(day.start)


def _week_to_weekday(match: Match, context: Context) -> Stretch:
    if context.published is None:
        return UNRESOLVED
    end = last_such(context.published, weekday_number(match["day"]))
    return Stretch(end - timedelta(days=6), end, "range")


def _weekend_of_day(match: Match, context: Context) -> Stretch | None:
    day = dated(match, context)
    if day is None or day.start is None or day.start.weekday() < 5:
        return UNRESOLVED if day else None
    saturday = day.start - timedelta(days=day.start.weekday() - 5)
    return Stretch(saturday, saturday + timedelta(days=1), "range")


_ON = r"(?:(?:on|late|early|since|by|until|from|before)\s+){0,4}"
_DAY = rf"(?P<day>{WEEKDAY})(?:\s+{PART_OF_DAY})?"
_WEEK = rf"(?P<which>{WHICH})\s+week(?![\w-]|['’]\w)"
_TO = r"(?P<to>(?:to|ending|ended|until|through|up\s+to)(?:\s+on)?)"
# "Before last week's vote" is told of the vote.
_LAST_ONE = rf"before\s+last(?!\s+(?:week|month|year|night|spring|summer|autumn|winter|{MONTH}|{WEEKDAY})|['’])"

RULES: tuple[tuple[str, str, Resolver], ...] = (
    (
        "weekday-of-week",
        rf"{_ON}{_DAY},?\s+(?P<of>(?:of|in)\s+)?{_WEEK}(?(of)|(?!\s+(?:was|is|were)\b))",
        _weekday_of_week,
    ),
    (
        "weekday-of-later-week",
        rf"{_ON}{_DAY}(?=(?:,\s+{WEEKDAY}){{0,4}},?\s+(?:and|or)\s+(?:on\s+)?{WEEKDAY}(?:\s+{PART_OF_DAY})?,?\s+(?:of\s+)?{_WEEK})",
        _weekday_of_week,
    ),
    (
        "weekday-of-week",
        rf"(?:(?:early|late|earlier|later)\s+)?{_WEEK},?\s+(?:(?:late|early)\s+)?on\s+{_DAY}(?!['’])",
        _weekday_of_week,
    ),
    (
        "weekdays-of-week",
        rf"{_WEEK},?\s+on\s+{_DAY}\s+and\s+(?:on\s+)?(?P<day2>{WEEKDAY})(?:\s+{PART_OF_DAY})?(?!['’])",
        _weekdays_of_week,
    ),
    (
        "weekday-ago",
        rf"(?:(?P<n>{NUMBER})\s+weeks?|a\s+fortnight)\s+ago,?\s+(?P<on>on\s+)?{_DAY}(?!['’])",
        _weekday_ago,
    ),
    (
        "weekday-ago",
        rf"{_ON}{_DAY},?(?P<on>(?!))?\s+(?:(?P<n>{NUMBER})\s+weeks?|a\s+fortnight)\s+ago",
        _weekday_ago,
    ),
    ("weekday-before-last", rf"(?:on\s+)?(?:the\s+)?{_DAY}\s+{_LAST_ONE}", _before_last),
    (
        "unit-before-last",
        rf"(?:the\s+)?(?P<unit>night|week|weekend|month|year)\s+{_LAST_ONE}",
        _unit_before_last,
    ),
    ("weekdays-ago", rf"(?P<n>{NUMBER})\s+(?P<day>{WEEKDAY})s\s+ago", _weekdays_ago),
    (
        "weekday-week",
        rf"(?:on\s+)?(?P<day>{WEEKDAY})\s+week(?=[.,;:]|\s*$|\s+(?:to|in|at|when|after|and)\b)",
        _weekday_week,
    ),
    (
        "week-of-day",
        rf"(?:the\s+)?week\s+(?:of|(?P<to>ending|ended|(?<=the\sweek\s)(?:to|until|through|up\s+to))"
        r"|(?P<from>beginning|starting|commencing|(?<=the\sweek\s)from))(?:\s+on)?"
        rf"\s+(?:the\s+)?(?:{WEEKDAY},?\s+)?{DATE}(?!\s?[-–—/]\s?\d)",
        _week_of_day,
    ),
    ("week-to-weekday", rf"the\s+(?:week|seven\s+days)\s+{_TO}\s+{_DAY}(?!['’])", _week_to_weekday),
    ("days-to-day", rf"the\s+seven\s+days\s+{_TO}(?P<from>(?!))?\s+(?:{WEEKDAY},?\s+)?{DATE}", _week_of_day),
    (
        "weekend-of-day",
        rf"(?:the\s+)?weekend\s+of\s+(?:the\s+)?(?:{WEEKDAY},?\s+)?{DATE}(?!\s?[-–—/]\s?\d)",
        _weekend_of_day,
    ),
)
