"""How two places of one incident lie to each other."""

from math import cos, radians

from dateline.core import Place
from dateline.link.consolidate.values.relations import Relation
from dateline.link.names import name_words

NEAR = 25.0  # kilometres up to which an exact place may be the other's surroundings, as UCDP's second precision has it
_POINT, _DISTRICT, _PROVINCE, _COUNTRY = 2, 3, 4, 6
_SHAPES = (5, 7)  # regions across provinces, routes, waters: nothing says what lies in them


def relation(left: Place, right: Place) -> Relation:
    """How the two lie to each other, by distance where both are points, else by the names that hold them."""
    if _named(left) & _named(right) and left.precision == right.precision and _same_country(left, right):
        return Relation.SAME
    if left.country and right.country and left.country != right.country:
        return Relation.APART
    if left.precision in _SHAPES or right.precision in _SHAPES:
        return Relation.UNKNOWN
    if left.precision <= _POINT and right.precision <= _POINT:
        return _of_points(left, right)
    if left.precision == right.precision:
        return _of_equals(left, right)
    return _nested(left, right) if left.precision > right.precision else _reverse(_nested(right, left))


def _of_points(left: Place, right: Place) -> Relation:
    apart = _kilometres(left, right)
    if apart is None:
        return Relation.UNKNOWN
    return Relation.SAME if apart <= NEAR else Relation.APART


def _of_equals(left: Place, right: Place) -> Relation:
    """Two districts, two provinces or two countries of different names."""
    if left.precision == _COUNTRY:
        return Relation.SAME if _same_country(left, right) else Relation.UNKNOWN
    return Relation.APART if left.country and right.country else Relation.UNKNOWN


def _nested(coarse: Place, fine: Place) -> Relation:
    if coarse.precision == _COUNTRY:
        return Relation.HOLDS if coarse.country and coarse.country == fine.country else Relation.UNKNOWN
    inside = fine.admin1 if coarse.precision == _PROVINCE else fine.admin2
    own = coarse.admin1 if coarse.precision == _PROVINCE else coarse.admin2 or coarse.name
    if {inside, fine.name} & {own, coarse.name} - {None}:
        return Relation.HOLDS
    if coarse.admin1 and fine.admin1 and coarse.admin1 != fine.admin1:
        return Relation.APART
    return Relation.UNKNOWN


def _reverse(found: Relation) -> Relation:
    return Relation.WITHIN if found is Relation.HOLDS else found


def _same_country(left: Place, right: Place) -> bool:
    return left.country == right.country


def _named(place: Place) -> set[str]:
    return {" ".join(name_words([place.name])), str(place.geonames_id) if place.geonames_id else ""} - {""}


def _kilometres(left: Place, right: Place) -> float | None:
    """The distance on a plane tangent between the two, good enough for what is near; None without two points."""
    if left.latitude is None or right.latitude is None or left.longitude is None or right.longitude is None:
        return None
    north = left.latitude - right.latitude
    turn = abs(left.longitude - right.longitude) % 360
    east = min(turn, 360 - turn) * cos(radians((left.latitude + right.latitude) / 2))
    return 111.2 * float((north * north + east * east) ** 0.5)
