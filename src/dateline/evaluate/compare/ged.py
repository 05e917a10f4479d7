"""Rows of UCDP's event dataset as coded events."""

from functools import cache

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
from dateline.schema.crosswalks import crosswalk, ged_territory

DAYS = ("date_start", "date_end")
WANTED = ("id", *DAYS, "latitude", "longitude", "country", "type_of_violence", "best")
BESIDES = ("country_id", "adm_1", "where_coordinates", "where_prec", "side_a", "side_b", "low", "high")
# Versions before 20.1, and shapefiles, which cut names after ten letters.
OLDER = {
    "best": "best_est", "low": "low_est", "high": "high_est", "type_of_violence": "type_of_vi", "country_id": "gwno",
    "where_coordinates": "where_coor",
}  # fmt: skip
_VIOLENCE = ("state-based", "non-state", "one-sided")
UNTAKEN = "without armed force, a death or a place, which UCDP does not code"
_COARSEST = 7
_COUNTRY = 6


def ged_event(cells: Cells, where: int, day: DayReader) -> CodedEvent:
    """A row of UCDP's event dataset."""
    start, end = (day(cells[column], column) for column in DAYS)
    if end < start:
        raise RowError(cells["date_end"], "date_end", "is before date_start")
    violence = code(cells["type_of_violence"], "type_of_violence", len(_VIOLENCE))
    low, best, high = _deaths(cells)
    return CodedEvent(
        id=cells["id"], where=where, kind=_VIOLENCE[violence - 1] if violence else "armed force", types=armed(),
        start=start, end=end,
        country=ged_territory(
            country_by(cells["country_id"], "gw") or country(cells["country"], "country"), text(cells["adm_1"])
        ),
        admin1=text(cells["adm_1"]), place=text(cells["where_coordinates"]),
        latitude=degrees(cells, "latitude", 90), longitude=degrees(cells, "longitude", 180),
        precision=code(cells["where_prec"], "where_prec", _COARSEST) or _COUNTRY,
        actors=names(cells["side_a"], cells["side_b"]), low=low, best=best, high=high,
    )  # fmt: skip


def ged_doubt(cells: Cells) -> RowError | None:
    """What is wrong in a row that can be read all the same: a number of no country, beside a country's name."""
    return unknown_number(cells, "country_id", "gw")


def ged_takes(event: CodedEvent) -> bool:
    """True for an event of ours that UCDP would hold: armed force, a death in any of its counts, and a place."""
    dead = max(event.low or 0, event.best or 0, event.high or 0)
    return bool(event.types & armed()) and dead > 0 and event.place is not None


@cache
def armed() -> frozenset[str]:
    """Our types that are armed force in UCDP's sense."""
    return frozenset(kind for kind, rows in crosswalk("ucdp").items() if rows[0].target["armed_force"])


def _deaths(cells: Cells) -> tuple[int | None, int | None, int | None]:
    low, best, high = (count(cells[column], column) for column in ("low", "best", "high"))
    if low is not None and best is not None and low > best:
        raise RowError(cells["low"], "low", f"is more than the best count, {best}")
    if high is not None and best is not None and high < best:
        raise RowError(cells["high"], "high", f"is less than the best count, {best}")
    return low, best, high
