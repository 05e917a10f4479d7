"""An incident of the record as one row of a terminal's table."""

import heapq
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from textwrap import shorten
from typing import Any, NamedTuple

from dateline.schema import event_types

NOTHING = "–"
# Enough of an id to be the only one among a few thousand.
SHORT = 7
# A row stays readable at 80 columns: so many names a side, each so long.
_MOST_NAMES = 2
_LONGEST_NAME = 40


class Row(NamedTuple):
    """The cells of one row."""

    id: str
    date: str
    type: str
    place: str
    actors: str
    killed: str
    sources: str
    mark: str


def latest(incidents: Iterable[Mapping[str, Any]], most: int) -> list[Mapping[str, Any]]:
    """The latest of the incidents, at most that many, by date; those without a date come last."""
    numbered = enumerate(incidents)
    kept = heapq.nlargest(most, numbered, key=lambda entry: (*_day(entry[1]), -entry[0]))
    dated = sorted(kept, key=lambda entry: (not _day(entry[1])[0], _day(entry[1]), entry[0]))
    return [incident for _, incident in dated]


def row(incident: Mapping[str, Any]) -> Row:
    """The row of one incident."""
    kind = event_types().get(incident["type"])
    label = kind.label if kind else incident["type"]
    realis = "" if incident["realis"] == "actual" else f" ({incident['realis']})"
    return Row(
        incident["id"][:SHORT],
        when(incident["time"]),
        label + realis,
        where(incident["place"]),
        who(incident["actors"]),
        _toll(incident.get("killed")),
        str(incident["sources"]),
        "!" if incident["contested"] else "",
    )


def when(time: Mapping[str, Any] | None) -> str:
    """The days of an interval, as short as its grain allows; the report's words where they give no day."""
    if time is None:
        return NOTHING
    start, end = time["start"], time["end"]
    if start is None or end is None:
        return f"by {end}" if end else f"from {start}" if start else NOTHING
    if time["precision"] == "month" and start[:7] == end[:7]:
        return str(start[:7])
    if time["precision"] == "year" and start[:4] == end[:4]:
        return str(start[:4])
    return str(start) if start == end else _range(date.fromisoformat(start), date.fromisoformat(end))


def where(place: Mapping[str, Any] | None) -> str:
    """The place and its country."""
    if place is None:
        return NOTHING
    country = place["country"]
    return place["name"] if not country or place["precision"] == 6 else f"{place['name']}, {country}"


def who(actors: list[Mapping[str, Any]]) -> str:
    """Those who do it, an arrow, those to whom it is done; without an arrow those who take part.

    Of each side the first names; how many more there are is told in words.
    """
    does, suffers = _named(actors, "perpetrator"), _named(actors, "target")
    if does or suffers:
        return f"{does or '?'} → {suffers}" if suffers else does
    return _named(actors, "participant") or _named(actors, "claimant") or NOTHING


def how_many(cell: Mapping[str, Any] | None) -> str:
    """Low and high of a count; a plus where no highest is told."""
    if cell is None:
        return NOTHING
    low, high = cell["low"], cell["high"]
    if high is None:
        return NOTHING if low is None else f"{low:,}+"
    return f"{high:,}" if low == high else f"{low or 0:,}–{high:,}"


def _toll(cell: Mapping[str, Any] | None) -> str:
    """The same with the best figure in place of an end that is open: "61–108+" is 61, or 108, or more."""
    if cell is None or cell["high"] is not None or cell["best"] in (None, cell["low"]):
        return how_many(cell)
    return f"{cell['low'] or 0:,}–{cell['best']:,}+"


def _named(actors: list[Mapping[str, Any]], role: str) -> str:
    names = list(dict.fromkeys(actor["canonical"] or actor["name"] for actor in actors if actor["role"] == role))
    shown = ", ".join(_clipped(name) for name in names[:_MOST_NAMES])
    more = len(names) - _MOST_NAMES
    return f"{shown} and {more} more" if more > 0 else shown


def _clipped(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else shorten(name, _LONGEST_NAME, placeholder=" …")


def _range(start: date, end: date) -> str:
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    if start.year == end.year and start.month == end.month:
        return f"{start.isoformat()}–{end.day:02}"
    return f"{start:%Y-%m}–{end:%Y-%m}"


def _day(incident: Mapping[str, Any]) -> tuple[bool, str]:
    time = incident["time"] or {}
    day = time.get("start") or time.get("end")
    return bool(day), day or ""


def read_rows(file: Path) -> Iterator[Mapping[str, Any]]:
    """The rows of a file of the record, one at a time."""
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
