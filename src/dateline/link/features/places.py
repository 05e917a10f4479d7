"""Likeness in space: by the points where both have one, else by the names from province to site."""

from collections.abc import Hashable
from math import asin, cos, radians, sin, sqrt

from dateline.link.features.pair import Pair
from dateline.link.features.steps import step
from dateline.link.rarity import Rarity, place_words
from dateline.link.signature import Signature

NEAR, FAR = 20.0, 80.0  # kilometres
ONE_PLACE = 4.0
AT_ONE_PLACE = ("same_", "one_point", "close", "named_")  # how the levels of one place begin
POINT = 3  # places up to this precision are points; coarser ones hold points
_RARE, _COMMON = 5.5, 3.5


def place(pair: Pair) -> str:
    """One place (the rarer its name, the more it tells), one inside the other, two places, or unknown."""
    left, right, rarity = pair.left, pair.right, pair.rarity_of_place
    if left.country and right.country and left.country != right.country:
        return "two_countries"
    if not left.places or not right.places:
        return _named(left, right, rarity) or _of_countries(left, right)
    if left.places[-1] == right.places[-1]:
        return "same_" + _rarity_of(left.places[-1], rarity)
    distance = kilometres(left, right)
    if distance is not None:
        return _of_points(distance)
    shared = [name for name in left.places if name in right.places]
    if not shared:
        return "shared_word" if place_words(left) & place_words(right) else "two_places"
    nested = shared[-1] in (left.places[-1], right.places[-1])
    return ("inside_" if nested else "two_sites_") + _rarity_of(shared[-1], rarity)


def as_placed(found: Signature) -> Hashable:
    """What `place` reads of an event."""
    return found.country, found.places, found.latitude, found.longitude, found.precision, found.hints


def kilometres(left: Signature, right: Signature) -> float | None:
    """The haversine distance on a sphere of 6,371 km; None where one of the two is no point."""
    if not (is_point(left) and is_point(right)):
        return None
    a, b, c, d = map(radians, (left.latitude or 0, left.longitude or 0, right.latitude or 0, right.longitude or 0))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, half)))


def is_point(found: Signature) -> bool:
    """True where the event has a point that stands for no more than a district."""
    fine = found.precision is not None and found.precision <= POINT
    return fine and found.latitude is not None and found.longitude is not None


def _of_countries(left: Signature, right: Signature) -> str:
    if not left.country or not right.country:
        return "unknown"
    return "one_country" if not left.places and not right.places else "inside_country"


def _named(left: Signature, right: Signature, rarity: Rarity) -> str:
    """Where the words that tell the one, whose place is not known, name the finest place of the other."""
    for one, other in ((left, right), (right, left)):
        if other.places and one.hints and set(other.places[-1].split()) <= set(one.hints):
            return "named_" + _rarity_of(other.places[-1], rarity)
    return ""


def _of_points(distance: float) -> str:
    return step(distance, (ONE_PLACE, NEAR, FAR), ("one_point", "close", "not_far", "far"))


def _rarity_of(name: str, rarity: Rarity) -> str:
    most = rarity(name)
    return "rare" if most >= _RARE else "common" if most < _COMMON else "known"
