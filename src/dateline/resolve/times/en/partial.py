"""Parts of a month or a year: "the first week of May", "the second half of 2023", "the start of the year"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateline.resolve.times import calendar
from dateline.resolve.times.calendar import UNRESOLVED, Stretch
from dateline.resolve.times.context import Context
from dateline.resolve.times.en.lexicon import NUMBER, WEEKDAY, YEAR, count, weekday_number
from dateline.resolve.times.en.periods import PERIOD, WHICH, named, period

Match = re.Match[str]
Resolver = Callable[[Match, Context], Stretch | None]

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NTH = {word: number for number, word in enumerate(_ORDINALS, start=1)} | {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_EARLY = ("first", "opening", "initial", "early", "starting")
_LATE = ("last", "final", "closing", "dying", "concluding", "latter")


def _portion(take: Callable[[Match, Stretch], Stretch | None]) -> Resolver:
    """The rule for a part of a PERIOD, unresolved where that is, or where the part may be of another year."""

    def resolver(match: Match, context: Context) -> Stretch | None:
        whole = period(match, context)
        found = take(match, whole) if whole.start else UNRESOLVED
        if found is None:
            return UNRESOLVED
        return UNRESOLVED if _not_over(found, match, context) else found

    return resolver


def _not_over(found: Stretch, match: Match, context: Context) -> bool:
    """ "The first half of the year", told in March of what was, is that of the year before or none."""
    over = not (context.published and found.end) or found.end <= context.published
    return not over and not context.ahead and (match["which"] or "").lower() == "the"


def _is_last(word: str) -> bool:
    return word.lower() in _LATE


def _half(match: Match, whole: Stretch) -> Stretch | None:
    start, end = _ends(whole)
    if whole.precision == "week":
        return whole
    second = date(start.year, start.month, 16) if whole.precision == "month" else date(start.year, 7, 1)
    first = match["nth"].lower() in ("first", "1st")
    return Stretch(start, second - timedelta(days=1), "range") if first else Stretch(second, end, "range")


def _quarter(match: Match, whole: Stretch) -> Stretch | None:
    if whole.precision != "year":
        return None
    number = 4 if _is_last(match["nth"]) else _NTH.get(match["nth"].lower(), 0)
    return _quarter_of(_ends(whole)[0].year, number)


def _quarter_of(year: int, number: int) -> Stretch | None:
    if not 1 <= number <= 4:
        return None
    return calendar.between(calendar.month(year, 3 * number - 2), calendar.month(year, 3 * number))


def _short_quarter(match: Match, _: Context) -> Stretch | None:
    return _quarter_of(int(match["y"]), int(match["nth"]))


def _units(match: Match, whole: Stretch) -> Stretch | None:
    """ "The first week", "the last three months", "the final days"."""
    number = count(match["n"]) if match["n"] else None if match["many"] else 1
    word, unit = match["nth"].lower(), match["part"].lower()
    if number is None:
        return _edge_of(unit, word in _LATE, whole)
    if word in _LATE:
        return _cut(whole, unit, -number, number)
    if word in _EARLY:
        return _cut(whole, unit, 0, number)
    return None if match["n"] or match["many"] else _cut(whole, unit, _NTH[word] - 1, 1)


def _edge_of(unit: str, late: bool, whole: Stretch) -> Stretch | None:
    """ "The final days of April" are its last third; those of a year are that of December."""
    start, end = _ends(whole)
    word = "late" if late else "early"
    if whole.precision == "month":
        return None if unit == "month" else calendar.month(start.year, start.month, word)
    if whole.precision == "week":
        return whole if unit == "day" else None
    if unit == "month":
        return calendar.year(start.year, word)
    return calendar.month(end.year, 12 if late else 1, word if unit == "day" else "")


def _cut(whole: Stretch, unit: str, first: int, number: int) -> Stretch | None:
    """So many days, weeks or months of a stretch, counted from its start, or from its end where `first` is below 0."""
    start, end = _ends(whole)
    if unit == "month":
        first = first if first >= 0 else 12 + first
        if whole.precision != "year" or not 0 <= first < first + number <= 12:
            return None
        last = calendar.month(start.year, first + number)
        return last if number == 1 else calendar.between(calendar.month(start.year, first + 1), last)
    days = 7 if unit == "week" else 1
    begins = start + timedelta(days=days * first) if first >= 0 else end + timedelta(days=days * first + 1)
    ends = min(end, begins + timedelta(days=days * number - 1))
    fits = start <= begins <= ends and (unit == "day" or whole.precision != "week")
    return Stretch(begins, ends, "day" if begins == ends else "range") if fits else None


def _weekday(match: Match, whole: Stretch) -> Stretch | None:
    """ "The last Friday of March"."""
    start, end = _ends(whole)
    if whole.precision == "week":
        return None
    weekday = weekday_number(match["weekday"])
    if _is_last(match["nth"]):
        return calendar.single(end, -((end.weekday() - weekday) % 7))
    found = start + timedelta(days=(weekday - start.weekday()) % 7 + 7 * (_NTH[match["nth"].lower()] - 1))
    return calendar.single(found) if found <= end else None


def _some_weekday(match: Match, whole: Stretch) -> Stretch | None:
    """ "One Friday in May": some day of it."""
    return whole


def _ends(whole: Stretch) -> tuple[date, date]:
    return whole.start or date.min, whole.end or date.max


def _edge(match: Match, context: Context) -> Stretch:
    """ "The start of the year", "the end of last month"; a week has no such parts."""
    whole = named(match["which"], match["unit"], match, context)
    if whole.start is None:
        return UNRESOLVED
    told = (match["part"] or match["adverb"]).lower()
    word = "mid" if told == "middle" else "late" if told in ("end", "close", "late") else "early"
    found = _third(whole, word)
    to_come = context.published and found.start and found.start > context.published and not context.ahead
    # Unless "this" says so, what was "at the end of the month" was at that of the one before.
    plain = match["which"].lower() == "the" and not match["by"]
    if whole.precision == "week" and word != "late" and context.published and whole.end:
        over = min(whole.end, max(context.published, whole.start))
        return Stretch(whole.start, over, "week") if not context.ahead else whole
    return UNRESOLVED if to_come and plain else found


def _third(whole: Stretch, word: str) -> Stretch:
    start = _ends(whole)[0]
    if whole.precision == "month":
        return calendar.month(start.year, start.month, word)
    return calendar.year(start.year, word) if whole.precision == "year" else whole


RULES: tuple[tuple[str, str, Resolver], ...] = (
    ("half", rf"(?:the\s+)?(?P<nth>first|second|1st|2nd|latter|last)\s+half\s+of\s+{PERIOD}", _portion(_half)),
    (
        "quarter",
        rf"(?:the\s+)?(?P<nth>first|second|third|fourth|last|final|[1-4](?:st|nd|rd|th))\s+quarter\s+of\s+{PERIOD}",
        _portion(_quarter),
    ),
    ("short-quarter", rf"Q(?P<nth>[1-4])\s+(?:of\s+)?(?P<y>{YEAR})(?!\d)", _short_quarter),
    (
        "units-of-period",
        rf"(?:the\s+)?(?:very\s+)?(?P<nth>{'|'.join((*_NTH, *_EARLY[1:], *_LATE))})\s+(?:(?P<n>{NUMBER})\s+)?"
        rf"(?P<part>day|week|month)(?P<many>s)?\s+of\s+{PERIOD}",
        _portion(_units),
    ),
    (
        "weekday-of-month",
        rf"(?:the\s+)?(?P<nth>first|second|third|fourth|fifth|last|final)\s+(?P<weekday>{WEEKDAY})\s+(?:of|in)\s+{PERIOD}",
        _portion(_weekday),
    ),
    ("some-weekday", rf"(?:one|a)\s+{WEEKDAY}\s+(?:of|in)\s+{PERIOD}", _portion(_some_weekday)),
    (
        "edge",
        r"(?:(?P<by>by|until|before)\s+)?(?:(?:the\s+)?(?:very\s+)?(?P<part>beginning|start|turn|outset|middle|end|close)\s+of"
        r"|(?P<adverb>early|late)\s+in)\s+"
        rf"(?P<which>{WHICH}|the)\s+(?P<unit>week|month|year)\b(?![-–]|['’]s|\s+(?:of\b|(?:19|20)\d\d))",
        _edge,
    ),
)
