"""Times that lean on a time told before them."""

import re
from collections.abc import Callable
from datetime import date

from dateline.resolve.times import calendar
from dateline.resolve.times.calendar import UNRESOLVED, Stretch
from dateline.resolve.times.context import Context
from dateline.resolve.times.en.lexicon import DAY, MONTH, NUMBER, PART_OF_DAY, before_events, count, month_number

Match = re.Match[str]
Resolver = Callable[[Match, Context], Stretch | None]

_COMING = r"(?<=\bcame\s)|(?<=\bcomes\s)|(?<=\boccurred\s)|(?<=\bhappened\s)|(?<=\btook\splace\s)"
_POINTING = re.compile(
    r"(?:^|[.;:,!?”\"]\s*)(?:the|this|that|it|these|they)\s"
    r"(?!(?:second|third|next|latest|new|other|following|further|reprisal|response)\b)(?:[\w-]+\s){0,9}$",
    re.IGNORECASE,
)
_TOLD_AGAIN = re.compile(
    r"\s+(?:that|this|these|it|(?:the|his|her|their|its)\s+(?:\w+\s+)?(?:first|last|previous|attack|killing|raid|shooting|bombing|"
    r"strike|blast|explosion|clash|assault|seizure|abduction|kidnapping|massacre|incident|arrest|murder|ambush|shelling)(?:e?s)?)\b",
    re.IGNORECASE,
)
_SUBJECT = 90  # characters before the time in which it stands
_SAID = 14  # characters before "that" in which a verb has it for its object: "said that August was quiet"
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|thinks?|thought|kn[eo]ws?|(?:believ|claim|show|report|add|announc|estimat|warn|admit|so|such)\w{0,4})\s+$",
    re.IGNORECASE,
)
_OWN = re.compile(r"\s+(?:his|her|their|its|my|our)\b", re.IGNORECASE)
# What opens a noun or a clause of which the words before it are told: "the day before the vote".
WHAT_FOLLOWS = (
    r"(?=\s+(?:(?:the|an?|his|her|their|its|my|our|this|that|these|those|any|another|he|she|it|they|we|i|you|last\s+\w+"
    rf"|{before_events()})\b|\d|(?-i:[A-Z])\w))"
)
_HEDGE = r"(?:(?:less|more)\s+than|nearly|almost|about|around|roughly|barely|over|at\s+least)\s+"


def told_day(context: Context) -> date | None:
    """The day told before, where it is a single one."""
    told = context.told
    return told.start if told and told.start and told.start == told.end else None


def _same(match: Match, context: Context) -> Stretch:
    """ "that evening", "the same day": the day told."""
    day = told_day(context)
    return calendar.single(day) if day else UNRESOLVED


def _next(match: Match, context: Context) -> Stretch:
    day = told_day(context)
    return calendar.single(day, 1) if day else UNRESOLVED


def _before(match: Match, context: Context) -> Stretch:
    """ "the previous day": the one before the day told, or before publication where none was."""
    day = told_day(context) or (context.published if context.told is None else None)
    return calendar.single(day, -1) if day else UNRESOLVED


def is_of_what_follows(match: Match) -> bool:
    """True where what came is told before, and what it came after is not: "the raid came a day after a vote"."""
    before = match.string[max(0, match.start() - _SUBJECT) : match.start()].replace("\n\n", ". ")
    again = _TOLD_AGAIN.match(match.string, match.end()) and not match["hedge"]
    return bool(_POINTING.search(before)) and not again


def _reference(match: Match, context: Context) -> Stretch:
    """ "It came a day after the raid": the raid was a day before the day told, and "before a vote" that a day after it.

    "Less than a week after" fixes none.
    """
    number, unit = count(match["n"]), match["unit"].lower()
    if match["hedge"] or not number:
        return UNRESOLVED
    found = _stepped(context, unit, -number if match["way"].lower() == "after" else number)
    ahead = context.published and found.start and found.start > context.published
    return UNRESOLVED if ahead else found


def _before_what_follows(match: Match, context: Context) -> Stretch:
    """ "The day before the vote" is of the day told only where words point back to that: "before the attack"."""
    again = _TOLD_AGAIN.match(match.string, match.end()) and not _OWN.match(match.string, match.end())
    number = 1 if match["n"].lower() == "the" else count(match["n"])
    if told_day(context) is None or not again or not number:
        return UNRESOLVED
    unit = match["unit"].lower()
    return _stepped(context, unit if unit in ("week", "month", "year") else "day", -number)


def _whole(match: Match, context: Context) -> Stretch:
    """ "later that month": the whole month, since a later part of it is not told."""
    told = context.told
    if told is None or told.start is None:
        return UNRESOLVED
    unit = match["unit"].lower()
    if unit == "week":
        return calendar.week(told.start)
    if unit == "month":
        return calendar.month(told.start.year, told.start.month)
    return calendar.year(told.start.year)


def _in_that_year(match: Match, context: Context) -> Stretch | None:
    """ "July of that year", "19 February of this year", "that August": of the year told, or of publication's."""
    if match["which"] is None and _SAYS.search(match.string, max(0, match.start() - _SAID), match.start()):
        return None
    start = context.told.start if context.told else None
    told = context.published if (match["which"] or "").lower() == "this" else start
    if told is None:
        return UNRESOLVED
    month, day = month_number(match["m"]), match["d"] or match["d2"]
    if day is None:
        return calendar.month(told.year, month)
    return calendar.day(told.year, month, int(re.sub(r"\D", "", day)))


def _later(match: Match, context: Context) -> Stretch:
    """ "two days later", "a week earlier": from the day told; "a month later" from the month told too."""
    number, unit = count(match["n"]), match["unit"].lower()
    if number is None:
        return UNRESOLVED
    return _stepped(context, unit, number if match["way"].lower() in ("later", "after") else -number)


def _stepped(context: Context, unit: str, steps: int) -> Stretch:
    """So many days or weeks from the day told, or months or years from the start of what was told."""
    start = told_day(context) if unit in ("day", "week") else context.told.start if context.told else None
    if start is None:
        return UNRESOLVED
    if unit in ("day", "week"):
        return calendar.single(start, steps * (7 if unit == "week" else 1))
    return calendar.months_from(start, steps) if unit == "month" else calendar.year(start.year + steps)


def _following(match: Match, context: Context) -> Stretch:
    """ "the following week", from what was told; "the previous month", from publication where nothing was."""
    told = context.told
    sign = 1 if match["which"].lower() in ("following", "next") else -1
    start = told.start if told else context.published if sign < 0 else None
    if start is None:
        return UNRESOLVED
    unit = match["unit"].lower()
    if unit == "week":
        return calendar.week(start, sign)
    if unit == "month":
        return calendar.months_from(start, sign)
    return calendar.year(start.year + sign)


RULES: tuple[tuple[str, str, Resolver], ...] = (
    (
        "same-day",
        rf"(?:(?:later|earlier)\s+)?(?:(?:on\s+)?(?:that|the\s+same)\s+(?:same\s+)?(?:day|{PART_OF_DAY})|later\s+in\s+the\s+day)",
        _same,
    ),
    (
        "of-what-follows",
        rf"(?:{_COMING})(?:(?P<hedge>{_HEDGE})|just\s+|only\s+)?(?P<n>{NUMBER})\s+(?P<unit>day|week|month|year)s?\s+"
        rf"(?P<way>after|before)(?=\s+(?!(?:in|at|near|on|inside|outside|when|and)\b)\w)",
        _reference,
    ),
    (
        "before-what-follows",
        rf"(?<!\bin\s)(?<!\bfor\s)(?:on\s+)?(?P<n>the|{NUMBER})\s+(?P<unit>day|week|month|year|{PART_OF_DAY})s?\s+before{WHAT_FOLLOWS}",
        _before_what_follows,
    ),
    ("next-day", rf"(?:on\s+)?(?:the\s+)?(?:following|next)\s+(?:day|{PART_OF_DAY})|a\s+day\s+(?:later|after)", _next),
    (
        "day-before",
        rf"(?:on\s+)?the\s+(?:previous|preceding)\s+(?:day|{PART_OF_DAY})|"
        # "In the morning before talks" and "the day before leaving" tell of what came next.
        rf"(?<!\bin\s)(?:the|a)\s+(?:day|{PART_OF_DAY})\s+(?:before(?!\s+\w+ing\b)|earlier)",
        _before,
    ),
    (
        "that-whole",
        r"(?:(?:later|earlier|also|during|in)\s+){0,4}(?:that|the\s+same)\s+(?P<unit>week|month|year)",
        _whole,
    ),
    (
        "in-that-year",
        rf"(?:(?P<d>{DAY})(?:\s+of)?\s+)?(?P<m>{MONTH})(?:\s+(?P<d2>{DAY}))?\s+(?:of\s+)?(?P<which>this|that|the\s+same)\s+(?:same\s+)?year",
        _in_that_year,
    ),
    (
        "that-month",
        rf"that\s+(?:same\s+)?(?P<m>{MONTH})(?P<which>(?!))?(?P<d>(?!))?(?P<d2>(?!))?(?![\w'’-]|\s+\d)",
        _in_that_year,
    ),
    (
        "later",
        rf"(?<!\bfor\s)(?P<n>{NUMBER})\s+(?P<unit>day|week|month|year)s?\s+(?P<way>later|earlier|after|before)(?!\s+\w+ing)",
        _later,
    ),
    ("following", r"(?:the\s+)(?P<which>following|next|previous|preceding)\s+(?P<unit>week|month|year)", _following),
    ("hours-later", r"(?:shortly|hours|minutes|moments)\s+(?:later|afterwards?|earlier)", _same),
)
