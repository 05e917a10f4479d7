"""Rows of UCDP's and ACLED's layouts as coded events. Raises RowError for a cell that cannot be read."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache
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


class Layout(NamedTuple):
    """A layout: the columns that are read, how a row is read, and which events of ours it would hold."""

    wanted: tuple[str, ...]
    read: Callable[[Cells, int], CodedEvent]
    takes: Callable[[CodedEvent], bool]


class RowError(ValueError):
    """A cell that cannot be read; the message names the column."""


def ged_event(cells: Cells, where: int) -> CodedEvent:
    """A row of UCDP's event dataset."""
    return CodedEvent(
        id=cells["id"], where=where, kind=_VIOLENCE.get(cells["type_of_violence"], "armed force"), types=_armed(),
        start=_day(cells, "date_start"), end=_day(cells, "date_end"),
        country=_by_number(cells["country_id"]) or _by_name(cells["country"]), admin1=cells["adm_1"] or None,
        place=cells.get("where_coordinates") or None, latitude=_number(cells, "latitude"),
        longitude=_number(cells, "longitude"), precision=_whole(cells, "where_prec") or 6,
        actors=_names(cells["side_a"], cells["side_b"]), low=_whole(cells, "low"), best=_whole(cells, "best"),
        high=_whole(cells, "high"),
    )  # fmt: skip


def acled_event(cells: Cells, where: int) -> CodedEvent:
    """A row of ACLED's event table. A day that stands for a week or a month becomes that stretch."""
    day, precision = _day(cells, "event_date"), _whole(cells, "time_precision") or 1
    start, end = day, day
    if precision == 2:
        start, end = day - timedelta(days=_WEEK), day + timedelta(days=_WEEK)
    elif precision > 2:
        start = day.replace(day=1)
        end = (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    dead = _whole(cells, "fatalities")
    return CodedEvent(
        id=cells["event_id_cnty"], where=where, kind=cells["sub_event_type"] or cells["event_type"],
        types=_acled_types(cells["event_type"], cells["sub_event_type"]), start=start, end=end,
        country=_by_name(cells["country"]), admin1=cells["admin1"] or None, place=cells["location"] or None,
        latitude=_number(cells, "latitude"), longitude=_number(cells, "longitude"),
        precision=_ACLED_PLACE.get(_whole(cells, "geo_precision") or 1, 4),
        actors=_names(cells["actor1"], cells["actor2"]), low=dead, best=dead, high=dead,
    )  # fmt: skip


def ged_takes(event: CodedEvent) -> bool:
    """True for an event of ours that UCDP would code: armed force with at least one death."""
    return bool(event.types & _armed()) and max(event.low or 0, event.best or 0, event.high or 0) > 0


def acled_takes(event: CodedEvent) -> bool:
    """True for an event of ours of a type that ACLED has."""
    return any(row.target for kind in event.types for row in crosswalk("acled")[kind])


LAYOUTS: Mapping[str, Layout] = {
    "ucdp-ged": Layout(GED_WANTED, ged_event, ged_takes),
    "acled": Layout(ACLED_WANTED, acled_event, acled_takes),
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


def _names(*cells: str) -> tuple[str, ...]:
    return tuple(name.strip() for cell in cells for name in cell.split(";") if name.strip())


def _day(cells: Cells, column: str) -> date:
    try:
        return date.fromisoformat(cells[column].strip()[:10])
    except ValueError:
        raise RowError(f"{cells[column]!r} in {column}, which is no day such as 2021-08-15") from None


def _number(cells: Cells, column: str) -> float | None:
    cell = cells[column].strip()
    try:
        return float(cell) if cell else None
    except ValueError:
        raise RowError(f"{cell!r} in {column}, which is no number") from None


def _whole(cells: Cells, column: str) -> int | None:
    found = _number(cells, column)
    return None if found is None else int(found)
