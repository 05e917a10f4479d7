"""Whether two tellings are of two places, or of two times."""

import re
from collections.abc import Sequence
from datetime import timedelta
from math import asin, cos, radians, sin, sqrt

from dateline.core import Place, TimeInterval
from dateline.extract.cues.drafts import Draft

_NEAR = 50.0  # kilometres
_LONG = timedelta(days=31)
# Two of them that differ are two days, whatever the year.
_DAYS = frozenset({"times.en:month-day", "times.en:day-month"})
_MONTH_OR_DAY = re.compile(r"(?<![a-z])[a-z]{3}|\d+")  # of "Mar. 5", "March 5th" and "5 of March"


def is_apart(draft: Draft, places: Sequence[Place], times: Sequence[TimeInterval]) -> bool:
    """True where one of the places or times is of another act than the draft's."""
    return any(_places_apart(draft.place, place) for place in places) or any(
        _times_apart(draft.time, time) for time in times
    )


def places_differ(group: Sequence[Draft], draft: Draft) -> bool:
    """True where the telling has another place than one of the group."""
    return any(_places_apart(d.place, draft.place) for d in group)


def times_differ(group: Sequence[Draft], draft: Draft) -> bool:
    """True where the telling has another time than one of the group."""
    return any(_times_apart(d.time, draft.time) for d in group)


def is_since(time: TimeInterval) -> bool:
    """True for a stretch up to now: "since 2014"."""
    return time.precision == "range" and time.text.lower().startswith("since")


def one_is_sum(group: Sequence[Draft], draft: Draft) -> bool:
    """True where one tells an act of a day, and the other what has happened since long before, or in a year."""
    since = _tells_since(draft)
    others = [d for d in group if _tells_since(d) != since]
    pairs = [(draft, d) if since else (d, draft) for d in others]
    return any(_oneis_since(a.time, b.time) or _is_total(a, b) for a, b in pairs) or _tells_total(group, draft)


def _tells_since(draft: Draft) -> bool:
    return draft.time is not None and is_since(draft.time)


def _is_total(sum_: Draft, one: Draft) -> bool:
    """True where words for "since March" tell of more people than others: "strikes have killed 300 since March"."""
    return any(f.property == g.property and (f.low or 0) > (g.low or 0) > 0 for f in sum_.figures for g in one.figures)


def _tells_total(group: Sequence[Draft], draft: Draft) -> bool:
    """True for words of harm alone with a long time of their own: "43 people were killed last year"."""
    time = draft.time
    if not (time and time.start and time.end and draft.telling.harm_only and draft.figures):
        return False
    return time.end - time.start > _LONG and not any(d.time and d.time.start == time.start for d in group)


def are_apart(first: Draft, second: Draft) -> bool:
    """True where two tellings are of two places, or of two times."""
    return _places_apart(first.place, second.place) or _times_apart(first.time, second.time)


def _places_apart(first: Place | None, second: Place | None) -> bool:
    return bool(first and second) and not close(first, second)


def close(first: Place | None, second: Place | None) -> bool:
    """True where two namings may be of one place: near, or one holds the other."""
    if first is None or second is None:
        return False
    if first.country != second.country:
        return first.country is None or second.country is None
    if first.name == second.name or first.precision >= 5 or second.precision >= 5:
        return True
    coarse, fine = sorted((first, second), key=lambda place: -place.precision)
    if coarse.precision in (3, 4) and coarse.admin1 and coarse.admin1 == fine.admin1:
        return True
    return _kilometres(first, second) <= _NEAR


def _kilometres(first: Place, second: Place) -> float:
    """Great-circle distance by the haversine formula."""
    if None in (first.latitude, first.longitude, second.latitude, second.longitude):
        return 0.0
    la1, lo1, la2, lo2 = (
        radians(x or 0.0) for x in (first.latitude, first.longitude, second.latitude, second.longitude)
    )
    half = sin((la2 - la1) / 2) ** 2 + cos(la1) * cos(la2) * sin((lo2 - lo1) / 2) ** 2
    return 12742 * asin(sqrt(half))


def _month_and_day(words: str) -> set[str]:
    return {found.lstrip("0") for found in _MONTH_OR_DAY.findall(words.lower())}


def _times_apart(first: TimeInterval | None, second: TimeInterval | None) -> bool:
    if first and second and {first.rule, second.rule} <= _DAYS and not (first.resolved or second.resolved):
        return _month_and_day(first.text) != _month_and_day(second.text)
    if not (first and second and first.start and first.end and second.start and second.end):
        return False
    return _oneis_since(first, second) or first.start > second.end or second.start > first.end


def _oneis_since(first: TimeInterval | None, second: TimeInterval | None) -> bool:
    """True where one is a long stretch up to now, "since 2014", and the other is none: the one is a sum of acts."""
    if not (first and second and first.start and first.end and second.start and second.end):
        return False
    differ = abs((first.end - first.start) - (second.end - second.start)) > _LONG
    return differ and is_since(first) != is_since(second)
