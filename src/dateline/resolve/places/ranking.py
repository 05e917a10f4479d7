"""Which of the places that bear a name is meant."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.gazetteer.base import GazetteerPlace
from dateline.gazetteer.entries import PRIMARY_WEIGHT, importance
from dateline.gazetteer.names import fold

CONTAINED = 5.0
CONTAINED_LOOSELY = 3.0
_KIND_AGREES = 4.0
_TOWN_BEFORE_PROVINCE = 1.0
_TOLD, _TOLD_SHARE = 1.0, 2.0
_ADMIN1_TOLD = 2.5
_NEARNESS, _NEARNESS_KM = 2.0, 200.0
_KM_A_DEGREE = 111.2
_UNLOCATED = -0.5


@dataclass(frozen=True, slots=True)
class Context:
    """What the rest of a document tells: shares of countries, provinces named, points of settled places."""

    countries: Mapping[str, float]
    provinces: frozenset[tuple[str | None, str]]
    points: Sequence[tuple[float, float]]


def score(place: GazetteerPlace, kind: str | None, context: Context, contained: float) -> float:
    """How likely the place is meant: known by itself, kind word, container, countries told, nearness.

    The weights were set by measurement on hand-coded reports and on GeoVirus.
    """
    total = importance(place.feature_code, place.population) + PRIMARY_WEIGHT * place.primary + contained
    total += _kind_bonus(place, kind)
    if not place.located:
        total += _UNLOCATED
    share = context.countries.get(place.country or "", 0.0)
    if share:
        total += _TOLD + _TOLD_SHARE * share
    if place.admin1 and (place.country, fold(place.admin1)) in context.provinces:
        total += _ADMIN1_TOLD
    return total + _nearness(place, context.points)


def contains(outer: GazetteerPlace, inner: GazetteerPlace) -> bool:
    """True where the outer place, a country, a part of one, a province or district, holds the inner one."""
    if outer.geonames_id == inner.geonames_id or outer.country != inner.country or outer.country is None:
        return False
    if outer.feature_code == "PCLI":
        return inner.feature_code != "PCLI"
    if outer.feature_code == "RGN":
        return inner.feature_code not in ("PCLI", "RGN")
    if outer.feature_code == "ADM1":
        return inner.feature_code != "ADM1" and same_name(inner.admin1, outer.name)
    return outer.feature_code == "ADM2" and inner.feature_class != "A" and same_name(inner.admin2, outer.name)


def same_name(one: str | None, other: str | None) -> bool:
    """True where both are there and compare equal."""
    return one is not None and other is not None and fold(one) == fold(other)


def kilometres(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """The distance between two points in kilometres, on the sphere by the haversine."""
    low, high = math.radians(latitude), math.radians(other_latitude)
    across = math.sin(math.radians(other_longitude - longitude) / 2) ** 2
    half = math.sin((high - low) / 2) ** 2 + math.cos(low) * math.cos(high) * across
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))


def _kind_bonus(place: GazetteerPlace, kind: str | None) -> float:
    if kind is None:
        return _TOWN_BEFORE_PROVINCE if place.feature_class == "P" else 0.0
    if kind == "PPL":
        return _KIND_AGREES if place.feature_class == "P" else 0.0
    return _KIND_AGREES if place.feature_code == kind else 0.0


def _nearness(place: GazetteerPlace, points: Sequence[tuple[float, float]]) -> float:
    if not points or place.feature_code == "PCLI":
        return 0.0
    narrowing = math.cos(math.radians(place.latitude))
    nearest = min(
        math.hypot(latitude - place.latitude, (longitude - place.longitude) * narrowing)
        for latitude, longitude in points
    )
    return _NEARNESS * math.exp(-nearest * _KM_A_DEGREE / _NEARNESS_KM)
