"""Airports and air bases as places."""

import zlib
from collections.abc import Iterator, Mapping

import airportsdata

from dateline.gazetteer.entries import Entry
from dateline.gazetteer.names import fold

_MILITARY = ("Air Base", "Airbase", "Air Force Base", "Military", "Army", "Naval", "Camp ")


def airports(people: Mapping[tuple[str, str], int]) -> Iterator[Entry]:
    """Airports that have an IATA code, and bases; ids are negative, since GeoNames numbers are not known.

    `people` gives the inhabitants of towns by country and folded name: the airport of a city is known better.
    """
    for airport in airportsdata.load("ICAO").values():
        if airport["iata"] or any(word in airport["name"] for word in _MILITARY):
            city = (str(airport["country"]), fold(str(airport["city"])))
            yield _entry(airport, people.get(city, 0))


def _entry(airport: Mapping[str, object], people: int) -> Entry:
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
        population=people,
        feature_class="S",
        feature_code="AIRP",
        other_names=aliases,
        weight=0.5 if "International" in name else 0.0,
    )
