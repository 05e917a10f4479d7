"""Rows of ACLED's event table as coded events."""

from datetime import date, timedelta
from functools import lru_cache

from dateline.evaluate.compare.cells import (
    Cells,
    RowError,
    code,
    count,
    country,
    country_by,
    degrees,
    names,
    text,
    unknown_number,
)
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.days import DayReader
from dateline.schema import event_types
from dateline.schema.crosswalks import crosswalk

DAYS = ("event_date",)
ACTORS = ("actor1", "assoc_actor_1", "actor2", "assoc_actor_2")
WANTED = ("event_id_cnty", *DAYS, "event_type", "country", "latitude", "longitude", "fatalities")
BESIDES = (
    "iso", "admin1", "location", "time_precision", "geo_precision", "sub_event_type", *ACTORS,
)  # fmt: skip
UNTAKEN = "of a type that ACLED does not have"
# The town itself, near it, the province: ACLED's coarsest stands for all that is wider.
_PLACE = {1: 1, 2: 3, 3: 4}
_WEEK = 3  # days on either side of a day that stands for a week
_COARSEST = 3


def acled_event(cells: Cells, where: int, day: DayReader) -> CodedEvent:
    """A row of ACLED's event table. Its one count of the dead is the lowest that sources give, so it is `low` here."""
    precision = code(cells["time_precision"], "time_precision", _COARSEST) or 1
    start, end = _stretch(day(cells["event_date"], "event_date"), precision)
    return CodedEvent(
        id=cells["event_id_cnty"], where=where, kind=cells["sub_event_type"] or cells["event_type"],
        types=_types(cells["event_type"].strip(), cells["sub_event_type"].strip()), start=start, end=end,
        country=country_by(cells["iso"], "number") or country(cells["country"], "country"),
        admin1=text(cells["admin1"]), place=text(cells["location"]),
        latitude=degrees(cells, "latitude", 90), longitude=degrees(cells, "longitude", 180),
        precision=_PLACE[code(cells["geo_precision"], "geo_precision", _COARSEST) or 1],
        actors=names(*(cells[column] for column in ACTORS)),
        low=count(cells["fatalities"], "fatalities"), best=None, high=None,
    )  # fmt: skip


def acled_doubt(cells: Cells) -> RowError | None:
    """What is wrong in a row that can be read all the same: a number of no country, beside a country's name."""
    return unknown_number(cells, "iso", "number")


def acled_takes(event: CodedEvent) -> bool:
    """True for an event of ours of a type that ACLED has."""
    return any(row.target for kind in event.types for row in crosswalk("acled")[kind])


def _stretch(day: date, precision: int) -> tuple[date, date]:
    """The day, or the week or month that it stands for."""
    if precision == 1:
        return day, day
    if precision == 2:
        return day - timedelta(days=_WEEK), day + timedelta(days=_WEEK)
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


@lru_cache(maxsize=2**12)
def _types(event_type: str, sub_event_type: str) -> frozenset[str]:
    """Our types that the crosswalk leads there; those of the event type where none leads to the sub-type."""
    targets = {kind: [row.target for row in rows] for kind, rows in crosswalk("acled").items()}
    exact = {k for k, rows in targets.items() if any(row.get("sub_event_type") == sub_event_type for row in rows)}
    wide = {k for k, rows in targets.items() if any(row.get("event_type") == event_type for row in rows)}
    if not wide:
        known = sorted({row["event_type"] for rows in targets.values() for row in rows if "event_type" in row})
        raise RowError(event_type, "event_type", f"is none of {'; '.join(known)}")
    return frozenset(exact & set(event_types())) or frozenset(wide)
