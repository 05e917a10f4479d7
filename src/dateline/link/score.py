"""Whether two events are the same happening: named features, each with its weight, added up."""

from collections.abc import Callable, Mapping
from math import asin, cos, radians, sin, sqrt

from dateline.core import Judgement
from dateline.link.signature import Signature
from dateline.schema import event_types

SAME = 5.0  # least sum of features for one happening
NEVER = -100.0  # a feature of this weight rules the pair out
_NEAR, _FAR = 20.0, 80.0  # kilometres
_FINE = 3  # places up to this precision are points; coarser ones hold points
_GENERAL = frozenset({"attack", "armed_clash", "raid", "assassination"})
_VIOLENT_GROUPS = frozenset({"battle", "explosion", "civilians"})


def judge(left: Signature, right: Signature) -> Judgement:
    """The judgement on two events of different documents, with every feature in words."""
    features = {name: feature(left, right) for name, feature in FEATURES.items()}
    score = sum(features.values())
    told = features["time"] > 0 and features["place"] > 0
    verdict = "same" if score >= SAME and told and left.realis == right.realis else "different"
    why = ", ".join(f"{name} {value:+.1f}" for name, value in features.items() if value)
    return Judgement(left.id, right.id, verdict, round(score, 2), "link.v1", why or "nothing in common")


def type_likeness(left: Signature, right: Signature) -> float:
    """The same type, or kinds of violence that reports take for each other."""
    if left.type == right.type:
        return 3.0
    groups = {event_types()[left.type].group, event_types()[right.type].group}
    if not groups <= _VIOLENT_GROUPS and groups != {"demonstration"}:
        return NEVER
    return 1.5 if len(groups) == 1 or {left.type, right.type} & _GENERAL else -1.0


def time_overlap(left: Signature, right: Signature) -> float:
    """One day told by both, a shorter stretch inside a longer one, or news of the same days."""
    if left.first is None or right.first is None or left.last is None or right.last is None:
        return _by_publication(left, right)
    gap = max(left.first, right.first) - min(left.last, right.last)
    if gap > 1:
        return NEVER
    longest = max(left.last - left.first, right.last - right.first)
    if gap == 1:
        return 0.5 if longest <= 1 else NEVER
    return 3.0 if longest <= 1 else 2.0 if longest <= 31 else 0.5


def _by_publication(left: Signature, right: Signature) -> float:
    days = [found.first if found.first is not None else found.published for found in (left, right)]
    if days[0] is None or days[1] is None:
        return 0.0
    return 1.0 if abs(days[0] - days[1]) <= 3 else NEVER if abs(days[0] - days[1]) > 31 else 0.0


def place_distance(left: Signature, right: Signature) -> float:
    """Two points near each other, or a point inside a province or country that the other tells."""
    if left.country and right.country and left.country != right.country:
        return NEVER
    if left.precision is None or right.precision is None:
        return 0.0
    distance = _kilometres(left, right)
    if max(left.precision, right.precision) <= _FINE:
        return NEVER if distance > _FAR else 3.0 if distance <= _NEAR else 1.0
    if left.admin1 and right.admin1:
        return 1.0 if left.admin1 == right.admin1 else NEVER
    return 0.5 if left.country else 0.0


def actor_likeness(left: Signature, right: Signature) -> float:
    """Actors in common; known actors of which none is common speak against."""
    if not left.actors or not right.actors:
        return 0.0
    return 1.0 if set(left.actors) & set(right.actors) else -1.0


def casualty_compatibility(left: Signature, right: Signature) -> float:
    """The same toll, tolls that can both be true, or tolls far from each other."""
    if not left.killed or not right.killed:
        return 0.0
    if any(low and low > 2 for low, _ in set(left.killed) & set(right.killed)):
        return 1.5
    highest = [max(low or high or 0 for low, high in found.killed) for found in (left, right)]
    return -1.0 if min(highest) * 8 < max(highest) else 0.0


def text_likeness(left: Signature, right: Signature) -> float:
    """Words in common among those that tell the event."""
    both = set(left.words) | set(right.words)
    return round(2.0 * len(set(left.words) & set(right.words)) / len(both), 2) if both else 0.0


FEATURES: Mapping[str, Callable[[Signature, Signature], float]] = {
    "type": type_likeness,
    "time": time_overlap,
    "place": place_distance,
    "actors": actor_likeness,
    "killed": casualty_compatibility,
    "words": text_likeness,
}


def _kilometres(left: Signature, right: Signature) -> float:
    """The haversine distance on a sphere of 6,371 km; 0 where a point is missing."""
    if left.latitude is None or left.longitude is None or right.latitude is None or right.longitude is None:
        return 0.0
    a, b, c, d = map(radians, (left.latitude, left.longitude, right.latitude, right.longitude))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 12742 * asin(sqrt(half))
