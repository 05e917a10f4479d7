"""CSV with a row of HXL 1.1 tags under the header. OCHA is giving HXL up, so this is for those who still read it."""

from collections.abc import Iterator
from pathlib import Path

from dateline.export.losses import Losses
from dateline.export.places_hit import tell_places, without_places
from dateline.export.rows import Row, write_rows
from dateline.export.sides import sides
from dateline.export.source import RecordSource
from dateline.export.told import ToldIncident
from dateline.schema.countries import countries
from dateline.schema.crosswalks import country_codes

TAGS = {
    "event_id": "#event+code", "event_type": "#event+type", "realis": "#status+realis", "date_start": "#date+start",
    "date_end": "#date+end", "date_precision": "#date+precision", "perpetrator": "#group+name+first",
    "target": "#group+name+second", "participant": "#group+name+participant", "country": "#country+name",
    "country_code": "#country+code", "admin1": "#adm1+name", "admin2": "#adm2+name", "location": "#loc+name",
    "latitude": "#geo+lat", "longitude": "#geo+lon", "geo_precision": "#geo+precision", "killed": "#affected+killed",
    "killed_min": "#affected+killed+min", "killed_max": "#affected+killed+max", "injured": "#affected+injured",
    "injured_min": "#affected+injured+min", "injured_max": "#affected+injured+max", "grade": "#status+verified",
    "sources": "#meta+source", "urls": "#meta+url", "description": "#description",
}  # fmt: skip


class Hxl:
    """One row an incident, all of them."""

    files = ("incidents.hxl.csv",)
    fields = frozenset(
        ("id", "type", "realis", "time", "time precision", "perpetrator", "target", "participant", "country", "admin1",
         "admin2", "place", "point", "place precision", "killed", "injured", "ranges of counts", "grade", "documents",
         "summary")
    )  # fmt: skip
    aggregates = False
    documents = False

    def refuses(self, told: ToldIncident) -> str | None:
        """Nothing is refused."""
        return None

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the table."""
        rows = ((told.id, _row(told, losses)) for told in incidents)
        write_rows(folder / self.files[0], tuple(TAGS), rows, losses, tags=dict(TAGS))


def _row(told: ToldIncident, losses: Losses) -> Row:
    place, row = told.place, told.row
    code = place.get("country") or ""
    hit = sides(told, "target")
    tell_places(told, hit, losses)
    killed, injured = told.count("killed"), told.count("injured")
    return {
        "event_id": told.id,
        "event_type": row["type"],
        "realis": row["realis"],
        "date_start": told.time.get("start"),
        "date_end": told.time.get("end"),
        "date_precision": told.time.get("precision"),
        **{role: "; ".join(told.names(role)) for role in ("perpetrator", "participant")},
        "target": "; ".join(side.name for side in without_places(told, hit)),
        "country": countries()[code].name if code in countries() else None,
        "country_code": country_codes()[code].iso3 if code in country_codes() else None,
        **{key: place.get(key) for key in ("admin1", "admin2", "latitude", "longitude")},
        "location": place.get("name"),
        "geo_precision": place.get("precision"),
        **{"killed": killed.get("best"), "killed_min": killed.get("low"), "killed_max": killed.get("high")},
        **{"injured": injured.get("best"), "injured_min": injured.get("low"), "injured_max": injured.get("high")},
        "grade": row["grade"]["word"],
        "sources": "; ".join(dict.fromkeys(document["outlet"] or document["name"] for document in told.documents)),
        "urls": " ".join(document["url"] for document in told.documents if document["url"]),
        "description": row["summary"],
    }
