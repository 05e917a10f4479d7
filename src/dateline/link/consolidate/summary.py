"""One sentence on an incident, built from its record."""

from collections.abc import Mapping, Sequence
from datetime import date

from dateline.core import Consolidated, EventActor, Place, TimeInterval
from dateline.core.counts import count_in_words
from dateline.schema import event_types
from dateline.schema.countries import countries

_TOLD = ("killed", "injured", "casualties", "abducted", "arrested", "attendance")


def summarise(
    kind: str, realis: str, time: TimeInterval | None, place: Place | None, actors: Sequence[EventActor],
    counts: Mapping[str, Consolidated], contested: Sequence[str],
) -> str:  # fmt: skip
    """ "Bombing in Kunduz, May 2021, by Islamic State: killed 5 to 9 (best estimate 7); contested: killed." """
    label = event_types()[kind].label
    opening = label if realis == "actual" else f"{label} ({realis})"
    doers = dict.fromkeys(a.canonical or a.name for a in actors if a.role == "perpetrator")
    by = f", by {', '.join(doers)}" if doers else ""
    told = [f"{name} {_words(counts[name])}" for name in _TOLD if name in counts]
    disputed = f"; contested: {', '.join(contested)}" if contested else ""
    return f"{opening}{_where(place)}{_when(time)}{by}{': ' + ', '.join(told) if told else ''}{disputed}."


def _where(place: Place | None) -> str:
    if place is None:
        return ""
    known = countries().get(place.country or "")
    country = known.name if known else None
    return f" in {place.name}" + (f", {country}" if country and country != place.name else "")


def _when(time: TimeInterval | None) -> str:
    if time is None or time.start is None or time.end is None:
        return f", “{time.text}”" if time and time.text else ""
    if time.start == time.end:
        return f", {_day(time.start)}"
    if time.precision == "month":
        return f", {time.start:%B %Y}"
    if time.precision == "year":
        return f", {time.start.year}"
    return f", {_day(time.start)} to {_day(time.end)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _words(cell: Consolidated) -> str:
    return count_in_words(cell.low, cell.high, cell.best)
