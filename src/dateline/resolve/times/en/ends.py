"""Stretches told by their two ends: "from Monday to Wednesday", "in March and April", "3, 4 and 5 May"."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from dateline.resolve.times import calendar
from dateline.resolve.times.calendar import UNRESOLVED, Stretch
from dateline.resolve.times.context import Context
from dateline.resolve.times.en.absolute import days_without_month_end
from dateline.resolve.times.en.lexicon import DASH, DAY, MONTH, PART_OF_DAY, WEEKDAY, YEAR, month_number, weekday_number
from dateline.resolve.times.en.periods import WHICH, named, number_of
from dateline.resolve.times.en.weeks import last_such

Match = re.Match[str]
Resolver = Callable[[Match, Context], Stretch | None]

_BETWEEN = re.compile(r"(?<!\w)(?:between|throughout|nights?\s+of)\s+(?:the\s+)?$", re.IGNORECASE)
_OPENS_BETWEEN = re.compile(r"(?:on\s+)?(?:between|(?:the\s+)?nights?\s+(?:of|between))\s", re.IGNORECASE)
_SECOND_ON = re.compile(r"\sand\s[\w\s]*\b(?:on|of)\s+$", re.IGNORECASE)
# "Postponed from Monday to Wednesday" tells two days.
_MOVED = re.compile(
    r"(?<!\w)(?:mov(?:ed?|ing)|postpon\w+|delay\w*|shift\w*|reschedul\w+|adjourn\w*|deferr?\w*|chang(?:ed?|ing)"
    r"|(?:brought|put|pushed|set)\s+(?:back|off|forward))\s[^.,;:]{0,40}$",
    re.IGNORECASE,
)
_FAR = 60  # characters before two ends in which such a word stands
_ONE_WEEKDAY, _ONE_MONTH, _ONE_DAY = (
    re.compile(rf"(?<!\w)(?:{one})(?!\w)", re.IGNORECASE) for one in (WEEKDAY, MONTH, DAY)
)


def is_one_stretch(match: Match, before: str) -> bool:
    """True for "between 3 and 7 May" and "14 and 15 March"; "29 May and 2 June" are two times.

    `before` are the words that lead up to the time itself.
    """
    if _BETWEEN.search(before) or _OPENS_BETWEEN.match(match.group()):
        return True
    groups = match.groupdict()
    if "w" in groups:
        days = [weekday_number(word) for word in _ONE_WEEKDAY.findall(match.group())]
        return _follow(days, 7) and not _SECOND_ON.search(match.string[match.start("w") : match.start("w2")])
    if groups.get("d1"):
        listed = [groups["d1"], *_ONE_DAY.findall(groups.get("more") or ""), groups["d2"]]
        return "m" in groups and _follow([number_of(day) for day in listed], 0)
    return "m1" in groups and _follow([month_number(word) for word in _ONE_MONTH.findall(match.group())], 12)


def _follow(numbers: Sequence[int], turn: int) -> bool:
    """True where each is the next of the one before it; after the last of a `turn` comes the first again."""
    return all(b == a + 1 or (turn and (b - a) % turn == 1) for a, b in pairwise(numbers))


def is_moved(match: Match) -> bool:
    """True for "the vote was moved from Monday to Wednesday"."""
    return bool(_MOVED.search(match.string, max(0, match.start() - _FAR), match.start()))


def _weekdays(match: Match, context: Context) -> Stretch:
    published = context.published
    first, last = weekday_number(match["w"]), weekday_number(match["w2"])
    length = timedelta(days=(last - first) % 7 or 7)
    if match["which"]:
        start = named(match["which"], "week", match, context).start
        return _lasting(start + timedelta(days=first), length) if start else UNRESOLVED
    if published is None:
        return UNRESOLVED
    coming = (match["turn"] or "").lower().startswith(("next", "coming"))
    if coming or (context.ahead and not match["turn"]):
        ahead = (first - published.weekday()) % 7
        return _lasting(published + timedelta(days=7 if coming and not ahead else ahead), length)
    start = last_such(published, last) - length
    return UNRESOLVED if not match["both"] and _goes_on(start, length, published) else _lasting(start, length)


def _goes_on(start: date, length: timedelta, published: date) -> bool:
    """True where such days have begun anew and are not over: those may be meant, or the last."""
    again = start + timedelta(days=7)
    return again < published < again + length


def _lasting(start: date, length: timedelta) -> Stretch:
    return Stretch(start, start + length, "range")


def _into(match: Match, context: Context) -> Stretch:
    """ "Overnight into Wednesday": that day and the one before."""
    if context.published is None:
        return UNRESOLVED
    end = last_such(context.published, weekday_number(match["w"]))
    if context.ahead and end < context.published:
        end += timedelta(days=7)
    return Stretch(end - timedelta(days=1), end, "range")


def _months(match: Match, context: Context) -> Stretch | None:
    first, last = month_number(match["m1"]), month_number(match["m2"])
    year = _year_of_end(match, last, context)
    if year is None:
        return UNRESOLVED
    found = calendar.between(
        calendar.month(year - (first > last), first, _part(match["part1"])),
        calendar.month(year, last, _part(match["part2"])),
    )
    to_come = found and context.published and not context.ahead and not (match["y"] or match["whose"])
    last_start = calendar.month(year, last).start
    return UNRESOLVED if to_come and last_start and last_start > (context.published or last_start) else found


def _year_of_end(match: Match, month: int, context: Context) -> int | None:
    if match["y"]:
        return int(match["y"])
    if match["whose"]:
        start = named(match["whose"], "year", match, context).start
        return start.year if start else None
    return context.year_for(month, 1)


def _part(written: str | None) -> str:
    return (written or "").lower()


def _dates(match: Match, context: Context) -> Stretch | None:
    """ "From Friday, 3 May 2023, to Tuesday, 7 May 2024": each end with its weekday or its year."""
    m1, m2 = month_number(match["m1"]), month_number(match["m2"])
    d1, d2 = number_of(match["d1"]), number_of(match["d2"])
    before = int(match["y1"]) if match["y1"] else None
    year = int(match["y"]) if match["y"] else before + ((m1, d1) > (m2, d2)) if before else context.year_for(m2, d2)
    if year is None:
        return UNRESOLVED
    first = calendar.day(before or year - ((m1, d1) > (m2, d2)), m1, d1)
    last = calendar.day(year, m2, d2)
    return calendar.between(first, last) if first and last else None


_LEAD = r"(?:(?:on|in|from|between|late|early|the|nights?|overnight|of)\s+){0,6}"
_TURN = r"(?:(?P<turn>last|this\s+coming|coming|next|this|this\s+past|past)\s+)?"
_AT = rf"(?:\s+{PART_OF_DAY})?"
_FILL = r"(?:(?:late|early|the|hours|morning|dawn|evening|night|midnight|of|on)\s+){0,6}"
_TO = r"(?:to|until|till|through|into)"
_OF_WEEK = rf"(?:,?\s+(?:of\s+)?(?P<which>{WHICH})\s+week(?![\w-]|['’]\w))?"
# "On Monday, and Tuesday saw more" tells Tuesday apart.
_CLOSED = (
    r"(?![\w-]|['’]|\s+(?:saw|brought|was|marked)\b)"
    rf"(?!,?\s+(?:the\s+)?(?:{MONTH}\s+\d|{DAY}\s+(?:of\s+)?{MONTH}(?!\w)))"
)
_MONTH_TO = rf"(?:{DASH}|\s+(?:to|(?P<both>and)|until|till|through)\s+)"
_PARTS = r"(?:early|mid|late)[\s-]+"
_WHOSE = rf"(?:(?:,?\s+(?:of\s+)?(?P<y>{YEAR})(?!\d))|,?\s+(?:of\s+)?(?P<whose>{WHICH})\s+year\b(?!['’]\w))?"
_AND_TO = r",?\s+(?:to|until|till|through|(?P<both>and))\s+"
_LISTED = rf"(?P<d1>{DAY})(?P<more>(?:,\s+{DAY}){{1,6}}),?\s+(?P<both>and)\s+(?P<d2>{DAY})"

RULES: tuple[tuple[str, str, Resolver], ...] = (
    (
        "weekday-ends",
        rf"{_LEAD}{_TURN}(?P<w>{WEEKDAY}){_AT}(?:[-–—/]|\s+(?:{_TO}|(?P<both>and))\s+{_FILL})(?P<w2>{WEEKDAY}){_AT}"
        rf"{_OF_WEEK}{_CLOSED}",
        _weekdays,
    ),
    (
        "weekday-list",
        rf"{_LEAD}{_TURN}(?P<w>{WEEKDAY}){_AT}(?:,\s+{WEEKDAY}{_AT}){{1,5}},?\s+(?P<both>and)\s+(?P<w2>{WEEKDAY}){_AT}"
        rf"{_OF_WEEK}{_CLOSED}",
        _weekdays,
    ),
    (
        "into-weekday",
        rf"(?:overnight|(?:(?:in|during)\s+)?the\s+night)\s+(?:in)?to\s+{_FILL}(?P<w>{WEEKDAY}){_AT}{_CLOSED}",
        _into,
    ),
    (
        "month-ends",
        rf"(?:(?:in|from|between|during|throughout|of|over|both)\s+)(?P<part1>{_PARTS})?(?P<m1>{MONTH}){_MONTH_TO}"
        rf"(?P<part2>{_PARTS})?(?P<m2>{MONTH})(?![\w'’-]){_WHOSE}(?!\s+\d)",
        _months,
    ),
    (
        "month-list",
        rf"(?:(?:in|between|during|throughout|of|over)\s+)(?P<part1>(?!))?(?P<m1>{MONTH})(?:,\s+{MONTH}){{1,10}},?\s+"
        rf"(?P<both>and)\s+(?P<part2>(?!))?(?P<m2>{MONTH})(?![\w'’-]){_WHOSE}(?!\s+\d)",
        _months,
    ),
    (
        "date-ends",
        rf"(?:{WEEKDAY},?\s+)?(?P<d1>{DAY})\s+(?P<m1>{MONTH})(?:,?\s+(?P<y1>{YEAR})(?!\d))?{_AND_TO}(?:{WEEKDAY},?\s+)?"
        rf"(?P<d2>{DAY})\s+(?P<m2>{MONTH})(?!\w)(?:,?\s+(?P<y>{YEAR})(?!\d))?",
        _dates,
    ),
    (
        "date-ends",
        rf"(?:{WEEKDAY},?\s+)?(?P<m1>{MONTH})\s+(?P<d1>{DAY})(?:,?\s+(?P<y1>{YEAR})(?!\d))?{_AND_TO}(?:{WEEKDAY},?\s+)?"
        rf"(?P<m2>{MONTH})\s+(?P<d2>{DAY})(?![\w:])(?:,?\s+(?P<y>{YEAR})(?!\d))?",
        _dates,
    ),
    ("day-list", rf"{_LISTED}(?:\s+of)?\s+(?P<m>{MONTH})(?!\w)(?:,?\s+(?P<y>{YEAR})(?!\d))?", days_without_month_end),
    ("day-list", rf"(?P<m>{MONTH})\s+{_LISTED}(?![\w:])(?:,?\s+(?P<y>{YEAR})(?!\d))?", days_without_month_end),
)
