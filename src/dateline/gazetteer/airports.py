"""Airports and air bases as places."""

import zlib
from collections.abc import Iterator, Mapping

import airportsdata

from dateline.gazetteer.entries import Entry

_MILITARY = ("Air Base", "Airbase", "Air Force Base", "Military", "Army", "Naval", "Camp ")


def airports() -> Iterator[Entry]:
    """Airports that have an IATA code, and bases; ids are negative, since GeoNames numbers are not known."""
    for airport in airportsdata.load("ICAO").values():
        if airport["iata"] or any(word in airport["name"] for word in _MILITARY):
            yield _entry(airport)


def _entry(airport: Mapping[str, object]) -> Entry:
    name, city = str(airport["name"]), str(airport["city"])
    aliases = (f"{city} Airport", f"{city} International Airport") if city and airport["iata"] else ()
    return Entry(
        id=-zlib.crc32(str(airport["icao"]).encode()) - 1_000_000,
        name=name,
        admin1=str(airport["subd"]) or None,
        admin2=None,
        country=str(airport["country"]) or None,
        latitude=float(str(airport["lat"])),
        longitude=float(str(airport["lon"])),
        population=0,
        feature_class="S",
        feature_code="AIRP",
        other_names=aliases,
        weight=0.5 if "International" in name else 0.0,
    )
