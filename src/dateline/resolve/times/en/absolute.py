"""Dates with their year, and dates that want one."""

import re
from collections.abc import Callable

from dateline.resolve.times import calendar
from dateline.resolve.times.calendar import UNRESOLVED, Stretch
from dateline.resolve.times.context import Context
from dateline.resolve.times.en.lexicon import DASH, DAY, MONTH, YEAR, known_days, month_number

Match = re.Match[str]
Resolver = Callable[[Match, Context], Stretch | None]
_DIGITS = re.compile(r"\d+")


def _number(written: str) -> int:
    found = _DIGITS.match(written)
    return int(found.group()) if found else 0


def _year(written: str) -> int:
    number = int(written)
    return number if number > 99 else number + (1900 if number >= 50 else 2000)


def iso_day(match: Match, _: Context) -> Stretch | None:
    return calendar.day(int(match["y"]), int(match["m"]), int(match["d"]))


def day_of_year(match: Match, _: Context) -> Stretch | None:
    return calendar.day(_year(match["y"]), month_number(match["m"]), _number(match["d"]))


def day_without_year(match: Match, context: Context) -> Stretch | None:
    month, number = month_number(match["m"]), _number(match["d"])
    known = known_days().get(match["core"].lower())
    reference = context.published
    if (
        known
        and reference
        and known < reference
        and abs((reference - known).days) > 31
        and not _near(month, number, context)
    ):
        return calendar.single(known)
    year = context.year_for(month, number)
    return UNRESOLVED if year is None else calendar.day(year, month, number)


def _near(month: int, number: int, context: Context) -> bool:
    """True where the day of this year lies within a month of publication, so that a known day is not meant."""
    year = context.year_for(month, number)
    found = calendar.day(year, month, number) if year else None
    return bool(found and found.start and context.published and abs((context.published - found.start).days) <= 31)


def days_without_month_end(match: Match, context: Context) -> Stretch | None:
    """ "3 to 7 May", "May 3-7, 2019", "the night of 14-15 March"."""
    month = month_number(match["m"])
    year = _year(match["y"]) if match["y"] else context.year_for(month, _number(match["d2"]))
    if year is None:
        return UNRESOLVED
    first = calendar.day(year, month, _number(match["d1"]))
    last = calendar.day(year, month, _number(match["d2"]))
    return calendar.between(first, last) if first and last else None


def days_across_months(match: Match, context: Context) -> Stretch | None:
    m1, m2 = month_number(match["m1"]), month_number(match["m2"])
    year = _year(match["y"]) if match["y"] else context.year_for(m2, _number(match["d2"]))
    if year is None:
        return UNRESOLVED
    first = calendar.day(year - (m1 > m2), m1, _number(match["d1"]))
    last = calendar.day(year, m2, _number(match["d2"]))
    return calendar.between(first, last) if first and last else None


def month_of_year(match: Match, _: Context) -> Stretch | None:
    return calendar.month(int(match["y"]), month_number(match["m"]), _part(match["part"]))


def months_of_year(match: Match, context: Context) -> Stretch | None:
    m1, m2 = month_number(match["m1"]), month_number(match["m2"])
    year = int(match["y"]) if match["y"] else context.year_for(m2, 1)
    if year is None:
        return UNRESOLVED
    first = int(match["y1"]) if match["y1"] else year - (m1 > m2)
    return calendar.between(calendar.month(first, m1), calendar.month(year, m2))


def month_without_year(match: Match, context: Context) -> Stretch | None:
    month = month_number(match["m"])
    if match["last"] and context.reference:
        return calendar.month(context.reference.year - 1, month)
    year = context.year_for(month, 1)
    return UNRESOLVED if year is None else calendar.month(year, month, _part(match["part"]))


def years(match: Match, _: Context) -> Stretch | None:
    written = match["y2"]
    last = int(written) if len(written) == 4 else int(match["y1"][:2] + written)
    return calendar.between(calendar.year(int(match["y1"])), calendar.year(last))


def one_year(match: Match, _: Context) -> Stretch | None:
    return calendar.year(int(match["y"]), _part(match["part"]))


def decade(match: Match, _: Context) -> Stretch | None:
    first = int(match["y"])
    return calendar.between(calendar.year(first), calendar.year(first + 9))


def season(match: Match, context: Context) -> Stretch | None:
    year = int(match["y"]) if match["y"] else (context.reference.year if context.reference else None)
    if match["last"] and year:
        year -= 1
    return UNRESOLVED if year is None else calendar.season(match["s"].lower(), year)


def _part(written: str | None) -> str:
    words = (written or "").lower()
    for part, names in (
        ("early", ("early", "beginning", "start")),
        ("mid", ("mid", "middle")),
        ("late", ("late", "end")),
    ):
        if any(name in words for name in names):
            return part
    return ""


# Before these a number of four digits is a count or a time of day, no year.
_COUNTED = (
    r"(?:people|persons|troops|soldiers|fighters|militants|men|women|children|civilians|refugees|prisoners|dead|rounds|"
    r"homes|houses|votes|cases|tonnes|tons|pounds|kg|km|metres|meters|miles|hours|hrs|gmt|local|utc)\b"
)
_PART = r"(?P<part>(?:in\s+)?(?:early|mid|late|(?:the\s+)?(?:beginning|start|middle|end)\s+of)[\s-]+)?"

RULES: tuple[tuple[str, str, Resolver], ...] = (
    ("iso-day", r"(?<![\d-])(?P<y>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?![\d-])", iso_day),
    (
        "days-across-months",
        rf"(?P<d1>{DAY})\s+(?P<m1>{MONTH})(?:{DASH}|\s+(?:to|(?P<both>and)|until|through)\s+)(?P<d2>{DAY})\s+(?P<m2>{MONTH})"
        rf"(?:,?\s+(?P<y>{YEAR}))?(?!\d)",
        days_across_months,
    ),
    (
        "months-across-days",
        rf"(?P<m1>{MONTH})\s+(?P<d1>{DAY})(?:{DASH}|\s+(?:to|(?P<both>and)|until|through)\s+)(?P<m2>{MONTH})\s+(?P<d2>{DAY})"
        rf"(?:,?\s+(?P<y>{YEAR}))?(?!\d)",
        days_across_months,
    ),
    (
        "days-of-month",
        rf"(?P<d1>{DAY})(?:{DASH}|\s+(?:to|(?P<both>and)|until|through)\s+)(?P<d2>{DAY})(?:\s+of)?\s+(?P<m>{MONTH})"
        rf"(?:,?\s+(?P<y>{YEAR}))?(?!\d)",
        days_without_month_end,
    ),
    (
        "month-days",
        rf"(?P<m>{MONTH})\s+(?P<d1>{DAY})(?:{DASH}|\s+(?:to|(?P<both>and)|until|through)\s+)(?P<d2>{DAY})(?![\d:])"
        rf"(?:,?\s+(?P<y>{YEAR}))?(?!\d)",
        days_without_month_end,
    ),
    ("day-month-year", rf"(?P<d>{DAY})(?:\s+of)?\s+(?P<m>{MONTH}),?\s+(?P<y>{YEAR}|[5-9]\d)(?!\d|,\d)", day_of_year),
    ("month-day-year", rf"(?P<m>{MONTH})\s+(?P<d>{DAY}),?\s+(?P<y>{YEAR})(?!\d)", day_of_year),
    (
        "months-of-year",
        rf"(?P<m1>{MONTH})(?:,?\s+(?P<y1>{YEAR}))?(?:{DASH}|\s+(?:to|(?P<both>and)|until|through)\s+)(?P<m2>{MONTH})"
        rf"(?:,?\s+(?:of\s+)?(?P<y>{YEAR}))(?!\d)",
        months_of_year,
    ),
    ("month-of-year", rf"{_PART}(?P<m>{MONTH}),?\s+(?:of\s+)?(?P<y>{YEAR})(?!\d)", month_of_year),
    ("day-month", rf"(?P<core>(?P<d>{DAY})(?:\s+of)?\s+(?P<m>{MONTH}))(?!\w)", day_without_year),
    (
        "month-day",
        rf"(?P<core>(?P<m>{MONTH})\s+(?P<d>{DAY}))(?![\w:]|,\d|\.\d|\s*(?:percent|per cent|%))",
        day_without_year,
    ),
    (
        "season",
        rf"(?:the\s+)?(?P<last>last\s+)?(?P<s>spring|summer|autumn|winter)(?:\s+of)?(?:\s+(?P<y>{YEAR}))(?!\d)",
        season,
    ),
    ("last-season", r"(?P<last>last\s+)(?P<s>spring|summer|autumn|winter)\b(?P<y>(?!))?", season),
    (
        "month",
        rf"(?<!\w)(?:in|since|until|during|throughout|by|of|from|last|this|next|on|{{PART}})\s+"
        rf"(?P<m>{MONTH})(?P<last>(?:\s+of)?\s+last\s+year)?(?![\w'’-]|\s+\d)".replace(
            "{PART}", r"(?P<part>early|mid|late|mid-|(?:the\s+)?(?:beginning|start|middle|end)\s+of)"
        ),
        month_without_year,
    ),
    ("mid-month", rf"(?P<part>mid-)(?P<m>{MONTH})(?P<last>(?!))?(?![\w'’-]|\s+\d)", month_without_year),
    (
        "years",
        rf"(?:(?:between|from|throughout|during|in)\s+)?(?P<y1>{YEAR})(?:{DASH}|\s+(?:to|(?P<both>and)|until|through)\s+)"
        rf"(?P<y2>{YEAR}|\d\d)(?![\d-])",
        years,
    ),
    ("decade", r"(?:the\s+)?(?P<y>(?:19|20)\d0)['’]?s\b", decade),
    (
        "year",
        rf"(?:in|since|until|during|throughout|by|of|from|after|before|for|as of|{{PART}})\s+(?:the\s+year\s+)?"
        rf"(?P<y>{YEAR})(?![\d-]|,\d|\.\d|\s+(?:{_COUNTED}))".replace(
            "{PART}", r"(?P<part>early|mid|late|mid-|(?:the\s+)?(?:beginning|start|middle|end)\s+of)"
        ),
        one_year,
    ),
    (
        "bare-year",
        r"(?<!at )(?<!AT )(?<!\d[/.])(?P<part>(?!))?(?P<y>19[5-9]\d|20[0-3]\d)(?=\s+[a-z]|[,.;:)]?\s|[,.;:)]?$)"
        rf"(?!\s+(?:{_COUNTED}))",
        one_year,
    ),
    ("mid-year", rf"(?P<part>(?:early|mid|late)[- ])(?P<y>{YEAR})(?![\d-])", one_year),
)
