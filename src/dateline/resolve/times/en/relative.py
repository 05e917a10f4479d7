"""Times that lean on the day of publication."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateline.resolve.times import calendar
from dateline.resolve.times.calendar import UNRESOLVED, Stretch
from dateline.resolve.times.context import Context
from dateline.resolve.times.en.lexicon import DAY, MONTH, NUMBER, PART_OF_DAY, WEEKDAY, count, weekday_number
from dateline.resolve.times.en.reckoned import back

Match = re.Match[str]
Resolver = Callable[[Match, Context], Stretch | None]


def _leaning(resolve: Callable[[Match, date, Context], Stretch]) -> Resolver:
    """The rule, unresolved where the day of publication is not known."""

    def resolver(match: Match, context: Context) -> Stretch:
        return resolve(match, context.published, context) if context.published else UNRESOLVED

    return resolver


def _weekday(match: Match, published: date, context: Context) -> Stretch:
    """The last such day up to publication; the next one in talk of the future."""
    behind = (published.weekday() - weekday_number(match["w"])) % 7
    which = (match["which"] or "").lower()
    if which.startswith(("next", "coming", "this coming")) or (context.ahead and not which.startswith("last")):
        return calendar.single(published, 7 - behind if behind else 7 if which.startswith("next") else 0)
    if which.startswith("last") and behind == 0:
        behind = 7
    return calendar.single(published, -behind)


def _same_day(match: Match, published: date, context: Context) -> Stretch:
    return calendar.single(published)


def _yesterday(match: Match, published: date, context: Context) -> Stretch:
    return calendar.single(published, -1)


def _tomorrow(match: Match, published: date, context: Context) -> Stretch:
    return calendar.single(published, 1)


def _overnight(match: Match, published: date, context: Context) -> Stretch:
    return calendar.up_to(published - timedelta(days=1), published)


def _ago(match: Match, published: date, context: Context) -> Stretch:
    number, unit = count(match["n"]), match["unit"].lower()
    if unit.startswith(("hour", "minute")):
        return calendar.single(published)
    if number is None:
        return UNRESOLVED
    return _moved(published, -number, unit)


def _moved(published: date, number: int, unit: str) -> Stretch:
    if unit.startswith("day"):
        return calendar.single(published, number)
    if unit.startswith(("week", "fortnight")):
        return calendar.week(published, number * (2 if unit.startswith("fortnight") else 1))
    if unit.startswith("month"):
        return calendar.months_from(published, number)
    years = number * (10 if unit.startswith("decade") else 1)
    return calendar.year(published.year + years) if published.year + years > 0 else UNRESOLVED


def _whole(match: Match, published: date, context: Context) -> Stretch:
    """Last, this or next week, month or year; "this" ends with publication."""
    steps = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}[match["which"].lower()]
    stretch = _moved(published, steps, match["unit"].lower())
    if steps == 0 and stretch.start:
        return Stretch(stretch.start, published, stretch.precision)
    return stretch


def _part_of_whole(match: Match, published: date, context: Context) -> Stretch:
    """ "early this month", "late last year"."""
    steps = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    part = match["part"].lower()
    if match["unit"].lower() == "month":
        index = published.year * 12 + published.month - 1 + steps
        return calendar.month(index // 12, index % 12 + 1, part)
    if match["unit"].lower() == "year":
        return calendar.year(published.year + steps, part)
    return calendar.week(published, steps)


def _earlier_this(match: Match, published: date, context: Context) -> Stretch:
    stretch = _moved(published, 0, match["unit"].lower())
    if match["way"].lower() == "later":
        return Stretch(published, stretch.end, "range")
    return calendar.up_to(stretch.start or published, published)


def _past_days(match: Match, published: date, context: Context) -> Stretch:
    """ "over the past 24 hours", "in the last three days"; "over the past weeks" says not how many."""
    unit, vague = match["unit"].lower(), match["n"] is None and match["many"]
    number = count(match["n"] or "a")
    if unit == "hour":
        return calendar.up_to(published - timedelta(days=-(-(number or 24) // 24)), published)
    if number is None or vague:
        return UNRESOLVED
    if unit == "decade":
        start = back(published, unit, number)
        return calendar.up_to(start, published) if start else UNRESOLVED
    days = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}[unit] * number
    return calendar.up_to(published - timedelta(days=days), published)


def _in_a_row(match: Match, published: date, context: Context) -> Stretch:
    """ "for the third day in a row": that many days up to publication."""
    return calendar.up_to(published - timedelta(days=_NTH[match["nth"].lower()] - 1), published)


def _coming_hours(match: Match, published: date, context: Context) -> Stretch:
    return Stretch(published, published + timedelta(days=1), "range")


def _weekend(match: Match, published: date, context: Context) -> Stretch:
    behind = (published.weekday() - 5) % 7
    ahead = context.ahead and not match.group().lower().startswith("last")
    saturday = published + timedelta(days=7 - behind if ahead and behind > 1 else -behind)
    return Stretch(saturday, saturday + timedelta(days=1), "range")


def _unresolved(match: Match, context: Context) -> Stretch:
    return UNRESOLVED


_NTH = {word: number for number, word in enumerate(("second", "third", "fourth", "fifth", "sixth", "seventh"), start=2)}
_WHICH = r"(?:(?P<which>last|this\s+coming|coming|next|this|this\s+past|past)\s+)?"
# A weekday that a full date follows is told by the date.
_NO_DATE = rf"(?!,?\s+(?:the\s+)?(?:{MONTH}\s+\d|{DAY}\s+(?:of\s+)?{MONTH}(?!\w)))"
# A day that has a name of its own is no last one of its kind: "Good Friday", "Bloody Sunday".
_OF_A_FEAST = "".join(rf"(?<!{word}\s)" for word in ("good", "black", "bloody", "easter", "holy", "palm"))
_AT = rf"(?:\s+(?P<part>{PART_OF_DAY}))?"

RULES: tuple[tuple[str, str, Resolver], ...] = (
    (
        "weekday",
        rf"(?:(?:on|late|early|since|by|until|from|before)\s+){{0,4}}{_WHICH}{_OF_A_FEAST}(?P<w>{WEEKDAY})(?!\w){_AT}{_NO_DATE}",
        _leaning(_weekday),
    ),
    ("yesterday", rf"(?:yesterday(?:\s+{PART_OF_DAY})?|last\s+(?:night|evening))", _leaning(_yesterday)),
    ("tomorrow", rf"tomorrow(?:\s+{PART_OF_DAY})?", _leaning(_tomorrow)),
    (
        "today",
        rf"(?:(?:earlier|later)\s+)?(?:today|tonight|(?:early\s+)?this\s+(?:{PART_OF_DAY}|very\s+day))",
        _leaning(_same_day),
    ),
    (
        "overnight",
        rf"overnight(?!\s+(?:(?:from|on|between|of|into|to)\s|\d|{WEEKDAY}(?!\w)|{MONTH}\s+\d))|in\s+the\s+(?:past|last)\s+(?:few\s+)?hours",
        _leaning(_overnight),
    ),
    (
        "ago",
        rf"(?P<n>{NUMBER})\s+(?P<unit>minute|hour|day|week|fortnight|month|year|decade)s?\s+(?:ago|earlier\s+this)",
        _leaning(_ago),
    ),
    ("hours-ago", r"(?P<n>few\s+)?(?P<unit>minute|hour)s\s+ago", _leaning(_same_day)),
    (
        "part-of-whole",
        r"(?P<part>early|late|mid)[\s-]+(?P<which>last|this|next)\s+(?P<unit>week|month|year)",
        _leaning(_part_of_whole),
    ),
    (
        "earlier-this",
        r"(?P<way>earlier|later)\s+(?:this|in\s+the)\s+(?P<unit>week|month|year)",
        _leaning(_earlier_this),
    ),
    (
        "past-days",
        rf"(?:over|in|during|for|within)\s+the\s+(?:last|past)\s+(?:(?P<n>{NUMBER})\s+)?"
        r"(?P<unit>hour|day|night|week|fortnight|month|year|decade)(?P<many>s?)(?!\s+of\s+(?:the|its|his|her|their)\b)",
        _leaning(_past_days),
    ),
    (
        "in-a-row",
        rf"for\s+(?:the|a)\s+(?P<nth>{'|'.join(_NTH)})\s+(?:(?:straight|consecutive|successive)\s+(?:day|night)|(?:day|night)\s+(?:in\s+a\s+row|running))",
        _leaning(_in_a_row),
    ),
    (
        "whole",
        r"(?P<which>last|previous|this|next|coming)\s+(?P<unit>week|month|year)(?!\s+(?:earlier|before|later))",
        _leaning(_whole),
    ),
    (
        "coming-hours",
        rf"(?:in|over|within)\s+the\s+(?:coming|next)\s+(?:few\s+|{NUMBER}\s+(?:to\s+{NUMBER}\s+)?)?hours",
        _leaning(_coming_hours),
    ),
    ("weekend", r"(?:over\s+the|this|last|at\s+the)\s+(?P<weekend>weekend)", _leaning(_weekend)),
    (
        "vague",
        r"(?:in\s+)?(?:the\s+)?recent\s+(?:hour|day|week|month|year)s|recently|"
        r"(?:a\s+)?(?:few|several|some|many|couple\s+of)\s+(?:day|week|month|year|decade)s\s+ago|"
        rf"(?:(?:more|less)\s+than|over|under|nearly|almost|about|around|some)\s+{NUMBER}\s+decades?\s+ago|"
        r"(?:in|over)\s+the\s+(?:coming|next)\s+(?:few\s+)?(?:day|week|month)s|earlier\s+in\s+the\s+day|"
        # The last week of a war is no week of publication.
        rf"in\s+the\s+last\s+(?:{NUMBER}\s+)?(?:day|night|week|month|year)s?(?=\s+of\s+(?:the|its|his|her|their)\b)",
        _unresolved,
    ),
)
