"""Stretches of days on the calendar."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.core import Precision


@dataclass(frozen=True, slots=True)
class Stretch:
    """First and last day, both inclusive; None where words do not fix an end."""

    start: date | None
    end: date | None
    precision: Precision | None


UNRESOLVED = Stretch(None, None, None)


def day(year: int, month: int, number: int) -> Stretch | None:
    """One day, or None where the calendar has none such."""
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return Stretch(found, found, "day")


def single(found: date, days: int = 0) -> Stretch:
    """The day that lies so many days from another."""
    moved = found + timedelta(days=days)
    return Stretch(moved, moved, "day")


def week(found: date, weeks: int = 0) -> Stretch:
    """Monday to Sunday of the week that holds the day, or of one so many weeks from it."""
    monday = found - timedelta(days=found.weekday()) + timedelta(weeks=weeks)
    return Stretch(monday, monday + timedelta(days=6), "week")


def month(year: int, number: int, part: str = "") -> Stretch:
    """A month, or its "early" (1 to 10), "mid" (11 to 20) or "late" (21 on) part."""
    last = monthrange(year, number)[1]
    first, end = {"early": (1, 10), "mid": (11, 20), "late": (21, last)}.get(part, (1, last))
    return Stretch(date(year, number, first), date(year, number, end), "range" if part else "month")


def months_from(found: date, months: int) -> Stretch:
    """The month so many months from that of the day."""
    index = found.year * 12 + found.month - 1 + months
    return month(index // 12, index % 12 + 1)


def year(number: int, part: str = "") -> Stretch:
    """A year, or its "early" (January to April), "mid" (May to August) or "late" part."""
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get(part, (1, 12))
    end = monthrange(number, last)[1]
    return Stretch(date(number, first, 1), date(number, last, end), "range" if part else "year")


def season(name: str, number: int) -> Stretch:
    """A meteorological season of the northern half of the earth; winter is that which begins in December."""
    first = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}[name]
    index = number * 12 + first - 1 + 2
    last = month(index // 12, index % 12 + 1)
    return Stretch(date(number, first, 1), last.end, "season")


def between(first: Stretch, last: Stretch) -> Stretch | None:
    """From the start of one stretch to the end of another, or None where the second is over before."""
    if first.start and last.end and first.start <= last.end:
        return Stretch(first.start, last.end, "day" if first.start == last.end else "range")
    return None


def up_to(first: date, last: date | None) -> Stretch:
    """From a day to the day of publication, or with an open end where that is not known or earlier."""
    return Stretch(first, last if last and last >= first else None, "range")
