"""The seam between a name and the places that bear it."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """A place as the gazetteer knows it. Coordinates are WGS 84 degrees.

    `feature_class` and `feature_code` are GeoNames' ("P" a populated place, "A" "ADM1" a province, "A" "PCLI"
    a country, "S" "AIRP" an airport, "L" "RGN" a region). `primary` is True where the name that was looked up
    is the place's own and not one of its other names. `located` is False where the point of the place itself
    is not known and that of its province stands in for it.
    """

    geonames_id: int
    name: str
    admin1: str | None
    admin2: str | None
    country: str | None
    latitude: float
    longitude: float
    population: int
    feature_class: str
    feature_code: str
    primary: bool = True
    located: bool = True


class Gazetteer(Protocol):
    """Looks up places. Names are matched whatever their case, accents and hyphens."""

    def named(self, name: str) -> tuple[GazetteerPlace, ...]:
        """Every place that bears the name, best known first; empty where none does."""

    def place(self, geonames_id: int) -> GazetteerPlace | None:
        """The place with that id."""

    def country(self, code: str) -> GazetteerPlace | None:
        """The country with that ISO 3166-1 alpha-2 code."""

    def capital(self, code: str) -> GazetteerPlace | None:
        """The capital of the country with that code; None where it has none or several."""

    def known(self, name: str) -> bool:
        """True where at least one place bears the name; quicker than `named`."""
