"""Whether two events are the same happening: named features, each with its weight and its words, added up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from dateline.core import Judgement
from dateline.link.signature import Ranges, Signature
from dateline.schema import event_types

SAME = 5.0  # least sum of weights for one happening
NEVER = -100.0  # evidence of this weight rules the pair out
NEAR, FAR = 20.0, 80.0  # kilometres
FINE = 3  # places up to this precision are points; coarser ones hold points
NEWS = 3  # days between two reports of fresh news
_EXACT = 1
_MONTH = 31
_GENERAL = frozenset({"attack", "armed_clash", "raid", "assassination"})
_VIOLENT_GROUPS = frozenset({"battle", "explosion", "civilians"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one feature says of a pair: for (above zero) or against one happening, in words."""

    weight: float
    words: str


_SILENT = Evidence(0.0, "")


def judge(left: Signature, right: Signature) -> Judgement:
    """The judgement on two events, with the evidence in words. It does not matter which of the two is the left."""
    evidence = {name: feature(left, right) for name, feature in FEATURES.items()}
    score = sum(found.weight for found in evidence.values())
    against = [found.words for found in evidence.values() if found.weight == NEVER]
    told = against or [f"{found.words} ({found.weight:+.1f})" for found in evidence.values() if found.words]
    verdict = "same" if score >= SAME else "different"
    return Judgement(left.id, right.id, verdict, round(score, 2), "link.v1", "; ".join(told))


def ruled_out(left: Signature, right: Signature) -> bool:
    """True where one feature alone says that the two are not one happening."""
    return any(feature(left, right).weight == NEVER for feature in FEATURES.values())


def family(kind: str) -> str:
    """The kinds that reports take for each other bear one name; every other kind is a family of its own."""
    group = event_types()[kind].group
    return "violence" if group in _VIOLENT_GROUPS else group if group == "demonstration" else kind


def realis(left: Signature, right: Signature) -> Evidence:
    """What happened and what is planned, feared or denied are not one."""
    if left.realis == right.realis:
        return _SILENT
    return Evidence(NEVER, " and ".join(sorted((left.realis, right.realis))) + " are not one")


def same_document(left: Signature, right: Signature) -> Evidence:
    """One report tells two events apart, unless kind, day and exact place agree and nothing else speaks against it."""
    if left.document != right.document:
        return _SILENT
    one_day = left.first is not None and left.first == left.last == right.first == right.last
    one_place = left.precision == right.precision == _EXACT and left.place == right.place
    at_odds = actors(left, right).weight < 0 or _disjoint(left.killed, right.killed)
    if left.type == right.type and one_day and one_place and not at_odds:
        return Evidence(0.0, "told twice in one report")
    return Evidence(NEVER, "one report tells them apart")


def event_type(left: Signature, right: Signature) -> Evidence:
    """The same kind, or kinds of violence that reports take for each other."""
    if left.type == right.type:
        return Evidence(3.0, "the same kind of act")
    if family(left.type) != family(right.type):
        return Evidence(NEVER, "kinds of act that nobody takes for each other")
    groups = {event_types()[left.type].group, event_types()[right.type].group}
    if len(groups) == 1 or {left.type, right.type} & _GENERAL:
        return Evidence(1.5, "kinds of act that reports mix up")
    return Evidence(-1.0, "different kinds of violence")


def time(left: Signature, right: Signature) -> Evidence:
    """One day told by both, a shorter stretch inside a longer one, or fresh news of the same days."""
    if left.first is None or right.first is None or left.last is None or right.last is None:
        return _fresh_news(left, right)
    gap = max(left.first, right.first) - min(left.last, right.last)
    longest = max(left.last - left.first, right.last - right.first)
    if gap > 1 or (gap == 1 and longest > 1):
        return Evidence(NEVER, "on different days")
    if gap == 1:
        return Evidence(-1.5, "on two days running")
    if longest <= 1:
        return Evidence(3.0, "on the same day")
    if longest <= _MONTH:
        return Evidence(1.5, "in the same week") if longest < 7 else Evidence(-0.5, "in the same month")
    return Evidence(-2.5, "in the same longer time")


def _fresh_news(left: Signature, right: Signature) -> Evidence:
    """An event without a day is looked for about the day of its report."""
    days = [found.first if found.first is not None else found.published for found in (left, right)]
    if days[0] is None or days[1] is None:
        return Evidence(NEVER, "nothing says when")
    close = abs(days[0] - days[1]) <= NEWS
    return Evidence(0.0, "news of the same days") if close else Evidence(NEVER, "news of different days")


def place(left: Signature, right: Signature) -> Evidence:
    """Two points near each other, or a point inside a province or country that the other tells."""
    if left.precision is None or right.precision is None:
        return Evidence(NEVER, "nothing says where")
    if left.country and right.country and left.country != right.country:
        return Evidence(NEVER, "in different countries")
    if max(left.precision, right.precision) <= FINE:
        return _distance(left, right)
    if not left.country or not right.country:
        return Evidence(NEVER, "not in one country")
    if left.admin1 and right.admin1:
        return Evidence(1.0, "in one province") if left.admin1 == right.admin1 else Evidence(NEVER, "in two provinces")
    return Evidence(-1.5, "in one country")


def _distance(left: Signature, right: Signature) -> Evidence:
    distance = _kilometres(left, right)
    if distance > FAR:
        return Evidence(NEVER, "far apart")
    two_towns = left.precision == right.precision == _EXACT and left.place != right.place
    if distance > NEAR:
        return Evidence(-2.0, "in two towns") if two_towns else Evidence(1.0, "not far apart")
    return Evidence(1.5, "in places close by") if two_towns else Evidence(3.0, "at one place")


def actors(left: Signature, right: Signature) -> Evidence:
    """Actors in common; known actors of which none is common speak against."""
    if not left.actors or not right.actors:
        return _SILENT
    if set(left.actors) & set(right.actors):
        return Evidence(1.0, "an actor in common")
    return Evidence(-1.0, "no actor in common")


def killed(left: Signature, right: Signature) -> Evidence:
    """The same toll, tolls that can both be true, or tolls far from each other."""
    if not left.killed or not right.killed:
        return _SILENT
    if any(low and low > 2 for low, _ in set(left.killed) & set(right.killed)):
        return Evidence(1.5, "the same toll")
    highest = [max(low or high or 0 for low, high in found.killed) for found in (left, right)]
    return Evidence(-1.0, "tolls far from each other") if min(highest) * 8 < max(highest) else _SILENT


def words(left: Signature, right: Signature) -> Evidence:
    """Words in common among those that tell the event."""
    common = set(left.words) & set(right.words)
    share = len(common) / len({*left.words, *right.words}) if common else 0.0
    return Evidence(2.0 * share, "words in common") if common else _SILENT


FEATURES: Mapping[str, Callable[[Signature, Signature], Evidence]] = {
    "realis": realis,
    "document": same_document,
    "type": event_type,
    "time": time,
    "place": place,
    "actors": actors,
    "killed": killed,
    "words": words,
}


def _disjoint(left: Ranges, right: Ranges) -> bool:
    """True where no range of the one meets any of the other."""
    if not left or not right:
        return False
    return not any((a or 0) <= _end(d) and (c or 0) <= _end(b) for a, b in left for c, d in right)


def _end(high: int | None) -> float:
    return float("inf") if high is None else high


def _kilometres(left: Signature, right: Signature) -> float:
    """The haversine distance on a sphere of 6,371 km; 0 where a point is missing."""
    if left.latitude is None or left.longitude is None or right.latitude is None or right.longitude is None:
        return 0.0
    a, b, c, d = map(radians, (left.latitude, left.longitude, right.latitude, right.longitude))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, half)))
