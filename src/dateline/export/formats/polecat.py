"""The layout of POLECAT: 40 columns parted by tabs, with PLOVER's event types. It has no column for the dead.

What the record does not know stays empty: contexts, titles, Wikipedia names, the numbers of the Correlates of War, and
the people of a story, who are mostly private. The story's places and organisations are those that any event of its
documents names.
"""

from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from dateline.export.deaths import deaths
from dateline.export.features import feature, town_name
from dateline.export.formats.entities import country, parties, sector
from dateline.export.formats.stories import Story, stories_of
from dateline.export.losses import Losses
from dateline.export.refusals import kind, reason
from dateline.export.rows import Row, write_rows
from dateline.export.sides import Side, first_kind
from dateline.export.source import RecordSource
from dateline.export.suspects import likeliest
from dateline.export.told import ToldIncident
from dateline.schema.crosswalks import Crossing, country_codes, cross

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name",
    "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw",
    "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector",
    "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
    "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip


class Polecat:
    """Incidents that happened on a day that is known, of a type that PLOVER has."""

    files = ("polecat.tsv",)
    fields = frozenset(
        ("id", "type", "time", "place", "admin1", "admin2", "country", "point", "geonames_id", "words of the place",
         "perpetrator", "target", "participant", "documents")
    )  # fmt: skip
    aggregates = False
    documents = False

    def refuses(self, told: ToldIncident) -> str | None:
        """What the layout does not take."""
        return not_plover(told)

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the table."""
        stories = stories_of(record)
        rows = ((told.id, _row(told, stories, losses)) for told in incidents)
        write_rows(folder / self.files[0], COLUMNS, rows, losses, delimiter="\t")


def not_plover(told: ToldIncident) -> str | None:
    """Why PLOVER has no place for an incident."""
    row = crossing(told)
    if told.row["realis"] != "actual":
        return f"{told.row['realis']}, for which no mode is in use there"
    if not row.target.get("event"):
        return f"{kind(told)} has no event type there: {reason(row)}"
    return None if told.days else "no day is told"


def crossing(told: ToldIncident) -> Crossing:
    """The row of the crosswalk that counts for the incident."""
    does, suffers = likeliest(told)
    toll = deaths(told)
    killed = toll is not None and toll.best > 0
    return cross("plover", told.row["type"], first_kind(does), first_kind(suffers), told.row["weapon"], killed)


def _row(told: ToldIncident, stories: Mapping[str, Story], losses: Losses) -> Row:
    target = crossing(told).target
    actors, recipients = parties(told, losses)
    start, end = told.time["start"], told.time["end"]
    if start != end:
        losses.value("time", "the first day stands for several", told.id)
    place, entry = told.place, feature(told.place)
    codes = country_codes().get(place.get("country") or "")
    published = sorted(row["published"] for row in told.documents if row["published"])
    return {
        "Event ID": told.id,
        "Event Date": start,
        "Event Type": target["event"],
        "Event Mode": target.get("mode"),
        "Intensity": target["intensity"],
        "Quad Code": target["quad"],
        **_party("Actor", actors),
        **_party("Recipient", recipients),
        "Placename": place.get("name"),
        "City": town_name(place) if entry is None or entry.feature_class == "P" else None,
        "District": place.get("admin2"),
        "Province": place.get("admin1"),
        "Country": codes.iso3 if codes else None,
        "Latitude": place.get("latitude"),
        "Longitude": place.get("longitude"),
        "GeoNames ID": place.get("geonames_id"),
        "Raw Placename": place.get("text"),
        "Feature Type": entry.feature_code if entry else None,
        "Source": "; ".join(dict.fromkeys(row["outlet"] or row["name"] for row in told.documents)),
        "Publication Date": published[0] if published else None,
        "Story Organizations": _told_in(stories, told, "organisations"),
        "Story Locations": _told_in(stories, told, "places"),
        "Language": "; ".join(dict.fromkeys(row["language"] for row in told.documents if row["language"])),
        "Version": f"Dateline {version('dateline')}",
    }


def _told_in(stories: Mapping[str, Story], told: ToldIncident, what: str) -> str:
    found = (getattr(stories[row["name"]], what) for row in told.documents if row["name"] in stories)
    return "; ".join(dict.fromkeys(name for names in found for name in names))


def _party(title: str, found: list[Side]) -> Row:
    sectors = [code for code in map(sector, found) if code]
    return {
        f"{title} Name": "; ".join(side.name for side in found),
        f"{title} Country": "; ".join(dict.fromkeys(code for code in map(country, found) if code)),
        f"Primary {title} Sector": sectors[0] if sectors else None,
        f"{title} Sectors": "; ".join(dict.fromkeys(sectors)),
        f"{title} Name Raw": "; ".join(dict.fromkeys(side.text for side in found)),
    }
