"""The layout of UCDP's Georeferenced Event Dataset, versions 20.1 to 26.1: 49 columns.

What has no equal in the record stays empty: UCDP's own numbers of conflicts, dyads and sides.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from dateline.export.deaths import Deaths, deaths
from dateline.export.formats.ged_places import place_cells
from dateline.export.formats.ged_sides import GedSides, ged_sides
from dateline.export.formats.ged_sources import source_cells
from dateline.export.losses import Losses
from dateline.export.refusals import kind, reason
from dateline.export.rows import Row, write_rows
from dateline.export.source import RecordSource
from dateline.export.told import ToldIncident
from dateline.schema.crosswalks import country_codes, cross, ged_listed

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high",
    "low", "gwnoa", "gwnob",
)  # fmt: skip
_IDENTIFIED = 1  # told as one event; sums are no incidents of ours


class UcdpGed:
    """Incidents that happened, with at least one death, a day that is known to a year, and a place."""

    files = ("ged.csv",)
    fields = frozenset(
        ("id", "time", "time precision", "place", "admin1", "admin2", "country", "point", "place precision",
         "site", "words of the place", "perpetrator", "target", "participant", "killed", "number of sources",
         "documents")
    )  # fmt: skip
    aggregates = False
    documents = False

    def refuses(self, told: ToldIncident) -> str | None:
        """What the dataset does not take."""
        toll = deaths(told)
        row = cross("ucdp", told.row["type"])
        if told.row["realis"] != "actual":
            return f"{told.row['realis']}, and the dataset takes what happened"
        if not row.target["armed_force"]:
            return f"{kind(told)} does not count as armed force there: {reason(row)}"
        if toll is None or toll.high < 1:
            return "no death is told, and the dataset takes events with at least one"
        if told.days is None:
            return "no day is told that fixes it to a year"
        if date_precision(*told.days) is None:
            return "its days span more than a year"
        return None if told.place else "no place is told"

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the table."""
        write_rows(folder / self.files[0], COLUMNS, ((told.id, _row(told, losses)) for told in incidents), losses)


def date_precision(start: date, end: date) -> int | None:
    """UCDP's 1 to 5 for a stretch of days, both inclusive: a day, 2 to 6 days, a week, up to a month, up to a year."""
    days = (end - start).days + 1
    return next((code for code, most in ((1, 1), (2, 6), (3, 7), (4, 31), (5, 366)) if days <= most), None)


def _row(told: ToldIncident, losses: Losses) -> Row:
    toll, found = deaths(told), ged_sides(told)
    start, end = told.days or (date.min, date.min)
    if toll is None:
        raise ValueError(f"incident {told.id} has no deaths")
    _tell(told, toll, found, losses)
    iso3 = country_codes()[told.place["country"]].iso3 if told.place["country"] in country_codes() else "XXX"
    return {
        "id": int(told.id[:13], 16),
        "relid": f"{iso3}-{start.year}-{found.violence or 0}-{told.id}",
        "year": start.year,
        "code_status": "Clear",
        "type_of_violence": found.violence,
        "dyad_name": f"{found.a} - {found.b}" if found.a and found.b else None,
        "side_a": found.a,
        "side_b": found.b,
        **source_cells(told),
        **place_cells(told.place),
        "event_clarity": _IDENTIFIED,
        "date_prec": date_precision(start, end),
        "date_start": f"{start} 00:00:00.000",
        "date_end": f"{end} 00:00:00.000",
        **found.shares(told, toll.best),
        "best": toll.best,
        "high": toll.high,
        "low": toll.low,
        "gwnoa": found.gw_a,
        "gwnob": found.gw_b,
    }


def _tell(told: ToldIncident, toll: Deaths, found: GedSides, losses: Losses) -> None:
    if toll.opened:
        losses.value("killed", "an open end is closed with the highest figure that anybody gives", told.id)
    if found.violence is None:
        losses.value("type_of_violence", "left empty: the sides that it follows from are not told", told.id)
    if found.renamed:
        losses.value("sides", "a state's forces stand under the name of its government", told.id)
    if len(found.others):
        losses.value("sides", "the layout holds two; the first named on each side are kept", told.id)
    for order, column in (("first", "admin1"), ("second", "admin2")):
        if told.place[column] and not ged_listed(told.place["country"], order):
            losses.value(column, "without the word for its kind: there is none for areas of the country", told.id)
