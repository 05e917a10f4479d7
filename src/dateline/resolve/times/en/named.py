"""Days that have a name: holidays that fall on the same day every year, and days known for what happened."""

import re
from collections.abc import Callable
from functools import cache

from dateline.resolve.times import calendar
from dateline.resolve.times.calendar import UNRESOLVED, Stretch
from dateline.resolve.times.context import Context
from dateline.resolve.times.en.lexicon import YEAR, holidays, infamous_days
from dateline.resolve.times.en.periods import WHICH
from dateline.resolve.times.en.periods import named as named_stretch

Match = re.Match[str]
Resolver = Callable[[Match, Context], Stretch | None]


# Other calendars have a new year of their own.
_OTHER_CALENDAR = re.compile(
    r"(?:['’]s|\b(?:lunar|chinese|vietnamese|korean|tibetan|mongolian|burmese|thai|lao|khmer|cambodian|buddhist|hindu|tamil|bengali|"
    r"nepali|persian|iranian|afghan|kurdish|islamic|muslim|hijri|jewish|hebrew|ethiopian|coptic|orthodox|traditional|solar|water))\s+$",
    re.IGNORECASE,
)
_FAR = 24  # characters that such a word takes


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words.lower().replace("’", "'"))


def _holiday(match: Match, context: Context) -> Stretch | None:
    other = _OTHER_CALENDAR.search(match.string, max(0, match.start() - _FAR), match.start())
    if other and _plain(match["holiday"]).startswith("new"):
        return UNRESOLVED
    month, number = holidays()[_plain(match["holiday"])]
    year = _year(match, month, number, context)
    return UNRESOLVED if year is None else calendar.day(year, month, number)


def _year(match: Match, month: int, number: int, context: Context) -> int | None:
    told = match["y"] or match["before"]
    if told:
        return int(told)
    if match["whose"]:
        start = named_stretch(match["whose"], "year", match, context).start
        return start.year if start else None
    return _last_year(month, number, context) if match["last"] else context.year_for(month, number)


def _last_year(month: int, number: int, context: Context) -> int | None:
    """The year of the last such day before publication."""
    published = context.published
    if published is None:
        return None
    return published.year - ((published.month, published.day) <= (month, number))


def _infamous(match: Match, _: Context) -> Stretch:
    return calendar.single(infamous_days()[_plain(match["known"])])


@cache
def _alternation(words: tuple[str, ...]) -> str:
    """The names, each with any apostrophe and any gap between its words."""
    named = (r"\s+".join(re.escape(part) for part in word.split()).replace("'", "['’]") for word in words)
    return "|".join(sorted(named, key=len, reverse=True))


RULES: tuple[tuple[str, str, Resolver], ...] = (
    (
        "holiday",
        rf"(?<!Armenian\s)(?:(?P<before>{YEAR})\s+|(?P<last>last\s+))?(?P<holiday>{_alternation(tuple(holidays()))})"
        rf"(?:,?\s+(?:(?:of|in)\s+)?(?:(?P<y>{YEAR})(?!\d)|(?P<whose>{WHICH})\s+year\b(?!['’]\w)))?",
        _holiday,
    ),
    (
        "infamous-day",
        rf"(?<![\d/.,-])(?<!score\sof\s)(?P<known>{_alternation(tuple(infamous_days()))})(?![\d/]|[.,-]\d|\s+of\b)",
        _infamous,
    ),
)
