"""The north, south, east, west and middle of countries, as reports speak of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline.gazetteer.entries import Entry
from dateline.gazetteer.names import fold
from dateline.schema.countries import Country, countries

_FEWEST_TOWNS = 12
_CITY = 10_000
_WAYS: dict[str, tuple[int, int]] = {
    "Northern": (1, 0),
    "Southern": (-1, 0),
    "Eastern": (0, 1),
    "Western": (0, -1),
    "Northeastern": (1, 1),
    "Northwestern": (1, -1),
    "Southeastern": (-1, 1),
    "Southwestern": (-1, -1),
    "Central": (0, 0),
}
# "Northern Ireland" is no part of Ireland, the country.
_OTHER_MEANINGS = frozenset({("IE", "Northern")})
_FIRST_ID = -2_000_000
_Point = tuple[float, float]


@dataclass(slots=True)
class Parts:
    """Yields the towns of `towns` once and afterwards knows the outlying and middle parts of
    their countries, and how many people live in larger towns by country and folded name."""

    towns: Iterable[Entry]
    points: dict[str, list[_Point]] = field(default_factory=dict)
    people: dict[tuple[str, str], int] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Entry]:
        for town in self.towns:
            if town.feature_class == "P" and town.country:
                self.points.setdefault(town.country, []).append((town.latitude, town.longitude))
                if town.population >= _CITY:
                    key = (town.country, fold(town.name))
                    self.people[key] = max(town.population, self.people.get(key, 0))
            yield town

    def entries(self) -> Iterator[Entry]:
        """A region for each part that has towns, at their mean; a part is an outer third of the towns' extent."""
        for number, (code, country) in enumerate(countries().items()):
            points = self.points.get(code, [])
            if len(points) < _FEWEST_TOWNS:
                continue
            thirds = list(zip(_thirds([p[0] for p in points]), _thirds([p[1] for p in points]), points, strict=True))
            for place, (way, (north, east)) in enumerate(_WAYS.items()):
                found = [p for up, right, p in thirds if north in (0, up) and east in (0, right)]
                if found and (code, way) not in _OTHER_MEANINGS:
                    yield _part(_FIRST_ID - 10 * number - place, way, country, found)


def _thirds(values: list[float]) -> list[int]:
    """For each value -1, 0 or 1: in the lower, middle or upper third of the range of all."""
    low, high = min(values), max(values)
    step = (high - low) / 3
    return [-1 if value < low + step else 1 if value > high - step else 0 for value in values]


def _part(identifier: int, way: str, country: Country, points: list[_Point]) -> Entry:
    return Entry(
        id=identifier,
        name=f"{way} {country.name}",
        admin1=None,
        admin2=None,
        country=country.code,
        latitude=round(sum(p[0] for p in points) / len(points), 3),
        longitude=round(sum(p[1] for p in points) / len(points), 3),
        population=0,
        feature_class="L",
        feature_code="RGN",
        usual_names=tuple(f"{way} {name}" for name in country.names),
    )
