"""Rows of UCDP's and ACLED's layouts as coded events. Raises RowError for a cell that cannot be read."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache, lru_cache
from math import isfinite, nan
from typing import NamedTuple

from dateline.evaluate.compare.coded import CodedEvent
from dateline.schema import event_types
from dateline.schema.countries import countries
from dateline.schema.crosswalks import country_codes, crosswalk

Cells = Mapping[str, str]
GED_WANTED = (
    "id", "date_start", "date_end", "where_prec", "latitude", "longitude", "country", "country_id", "adm_1",
    "type_of_violence", "side_a", "side_b", "best", "high", "low",
)  # fmt: skip
ACLED_WANTED = (
    "event_id_cnty", "event_date", "time_precision", "event_type", "sub_event_type", "actor1", "actor2", "country",
    "admin1", "location", "latitude", "longitude", "geo_precision", "fatalities",
)  # fmt: skip
_VIOLENCE = {"1": "state-based", "2": "non-state", "3": "one-sided"}
# The town itself, near it, the province: ACLED's coarsest stands for all that is wider.
_ACLED_PLACE = {1: 1, 2: 3, 3: 4}
_WEEK = 3  # days on either side of a day that stands for a week
_YEARS = range(1800, 2200)
_R_EMPTY = "NA"  # how R writes a cell without a value


class Layout(NamedTuple):
    """A layout: the columns that must be there, others that are read, how, and which events of ours it would hold."""

    wanted: tuple[str, ...]
    besides: tuple[str, ...]
    read: Callable[[Cells, int], CodedEvent]
    takes: Callable[[CodedEvent], bool]


class RowError(ValueError):
    """A cell that cannot be read; the message names the column."""


def ged_event(cells: Cells, where: int) -> CodedEvent:
    """A row of UCDP's event dataset."""
    start, end = _days(cells, "date_start", "date_end")
    low, best, high = (_whole(cells[column], column) for column in ("low", "best", "high"))
    return CodedEvent(
        id=cells["id"], where=where, kind=_VIOLENCE.get(cells["type_of_violence"], "armed force"), types=_armed(),
        start=start, end=end, country=_by_number(cells["country_id"]) or _by_name(cells["country"]),
        admin1=_text(cells["adm_1"]), place=_text(cells.get("where_coordinates", "")),
        latitude=_degrees(cells, "latitude", 90), longitude=_degrees(cells, "longitude", 180),
        precision=_whole(cells["where_prec"], "where_prec") or 6, actors=_names(cells["side_a"], cells["side_b"]),
        low=low, best=best, high=high,
    )  # fmt: skip


def acled_event(cells: Cells, where: int) -> CodedEvent:
    """A row of ACLED's event table. A day that stands for a week or a month becomes that stretch."""
    day, precision = _day(cells["event_date"], "event_date"), _whole(cells["time_precision"], "time_precision") or 1
    start, end = day, day
    if precision == 2:
        start, end = day - timedelta(days=_WEEK), day + timedelta(days=_WEEK)
    elif precision > 2:
        start = day.replace(day=1)
        end = (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    dead = _whole(cells["fatalities"], "fatalities")
    return CodedEvent(
        id=cells["event_id_cnty"], where=where, kind=cells["sub_event_type"] or cells["event_type"],
        types=_acled_types(cells["event_type"], cells["sub_event_type"]), start=start, end=end,
        country=_by_name(cells["country"]), admin1=_text(cells["admin1"]), place=_text(cells["location"]),
        latitude=_degrees(cells, "latitude", 90), longitude=_degrees(cells, "longitude", 180),
        precision=_ACLED_PLACE.get(_whole(cells["geo_precision"], "geo_precision") or 1, 4),
        actors=_names(cells["actor1"], cells["actor2"]), low=dead, best=dead, high=dead,
    )  # fmt: skip


def ged_takes(event: CodedEvent) -> bool:
    """True for an event of ours that UCDP would code: armed force with at least one death."""
    return bool(event.types & _armed()) and max(event.low or 0, event.best or 0, event.high or 0) > 0


def acled_takes(event: CodedEvent) -> bool:
    """True for an event of ours of a type that ACLED has."""
    return any(row.target for kind in event.types for row in crosswalk("acled")[kind])


LAYOUTS: Mapping[str, Layout] = {
    "ucdp-ged": Layout(GED_WANTED, ("where_coordinates",), ged_event, ged_takes),
    "acled": Layout(ACLED_WANTED, (), acled_event, acled_takes),
}


@cache
def _armed() -> frozenset[str]:
    return frozenset(kind for kind, rows in crosswalk("ucdp").items() if rows[0].target["armed_force"])


@cache
def _acled_types(event_type: str, sub_event_type: str) -> frozenset[str]:
    """Our types that the crosswalk leads there; those of the event type where none leads to the sub-type."""
    targets = {kind: [row.target for row in rows] for kind, rows in crosswalk("acled").items()}
    exact = {k for k, rows in targets.items() if any(row.get("sub_event_type") == sub_event_type for row in rows)}
    wide = {k for k, rows in targets.items() if any(row.get("event_type") == event_type for row in rows)}
    return frozenset(exact & set(event_types())) or frozenset(wide)


@cache
def _by_name(name: str) -> str | None:
    wanted = name.partition("(")[0].strip().casefold()
    named = ((code, (country.name, *country.names)) for code, country in countries().items())
    return next((code for code, names in named if wanted in (word.casefold() for word in names)), None)


@cache
def _by_number(number: str) -> str | None:
    return next((code for code, codes in country_codes().items() if str(codes.gw) == number.partition(".")[0]), None)


# Tables of millions of rows hold few names and days; one object for each is a third of the memory and half of the time.
@lru_cache(maxsize=2**16)
def _names(*cells: str) -> tuple[str, ...]:
    return tuple(name for cell in cells for part in cell.split(";") if (name := part.strip()) and name != _R_EMPTY)


@lru_cache(maxsize=2**16)
def _text(cell: str) -> str | None:
    return None if cell in ("", _R_EMPTY) else cell


def _days(cells: Cells, first: str, last: str) -> tuple[date, date]:
    start, end = _day(cells[first], first), _day(cells[last], last)
    if end < start:
        raise RowError(f"{cells[last]!r} in {last}, which is before {first}")
    return start, end


@lru_cache(maxsize=2**16)
def _day(cell: str, column: str) -> date:
    try:
        day = date.fromisoformat(cell.strip()[:10])
    except ValueError:
        day = date.min
    if day.year not in _YEARS:
        raise RowError(f"{cell!r} in {column}, which is no day such as 2021-08-15")
    return day


def _degrees(cells: Cells, column: str, most: float) -> float | None:
    found = _number(cells[column], column)
    if found is not None and abs(found) > most:
        raise RowError(f"{cells[column]!r} in {column}, which lies outside {-most:g} to {most:g}")
    return found


@lru_cache(maxsize=2**16)
def _whole(cell: str, column: str) -> int | None:
    found = _number(cell, column)
    return None if found is None else int(found)


def _number(cell: str, column: str) -> float | None:
    if cell.strip() in ("", _R_EMPTY):
        return None
    try:
        found = float(cell)
    except ValueError:
        found = nan
    if not isfinite(found):
        raise RowError(f"{cell!r} in {column}, which is no number")
    return found
