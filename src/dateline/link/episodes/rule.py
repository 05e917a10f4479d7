"""When one event is a part of what another tells as going on for days or sums up: never the same as it."""

from collections.abc import Mapping
from functools import cache

from dateline.link.features.kinds import family
from dateline.link.features.places import NEAR, POINT, kilometres
from dateline.link.signature import Signature
from dateline.schema.loader import load_toml

_SHORTER = 3  # times: what is told to a week may be a part of a month of siege, not of ten days
_REACH = {"at one place": 88, "inside its place": 31, "in its country": 7, "in one report": 7}  # days of the whole


def part_of(part: Signature, whole: Signature, summed: bool) -> str:
    """Why `part` is a part of `whole`, in words; empty where nothing says so.

    `summed` is True for a whole that is an aggregate, whose parts may all be on its own day; any other goes on for
    days. The wider the place of the whole is, the fewer its days may be, since much else happens there and then.
    """
    if part.realis != whole.realis or not _holds(whole.type, part.type):
        return ""
    days, place = _days(part, whole, summed), _place(part, whole)
    if not days or not place or _length(whole) > _REACH[place] or _against(part, whole):
        return ""
    return f"{days}, {place}"


def kinds_of_parts(whole: str) -> set[str]:
    """The kinds of act, or names of families of them, that one of this kind may hold."""
    return set(_held().get(whole, whole).split())


def kinds_of_wholes(part: str) -> set[str]:
    """The kinds of act that one of this kind may be a part of."""
    return {kind for kind in (part, *_held()) if _holds(kind, part)}


def _holds(whole: str, part: str) -> bool:
    names = _held().get(whole, whole).split()
    return part in names or family(part) in names


def _days(part: Signature, whole: Signature, summed: bool) -> str:
    if None in (part.first, part.last, whole.first, whole.last) or not (summed or whole.lasting):
        return ""
    if (part.first or 0) < (whole.first or 0) or (part.last or 0) > (whole.last or 0):
        return ""
    if part.first == whole.first and part.last == whole.last:
        return "on the same days" if summed else ""
    return "within its days" if _SHORTER * _length(part) <= _length(whole) else ""


def _place(part: Signature, whole: Signature) -> str:
    """How the place of the part lies in that of the whole; a report that tells both need not name it twice."""
    if part.country != whole.country and part.country and whole.country:
        return ""
    if part.places and whole.places:
        return _of_names(part, whole)
    if part.document == whole.document:
        return "in one report"
    return "in its country" if part.country and part.places and part.country == whole.country else ""


def _of_names(part: Signature, whole: Signature) -> str:
    if part.places[-1] == whole.places[-1]:
        return "at one place"
    if whole.places[-1] not in part.places:
        near = kilometres(part, whole)
        return "in one report" if part.document == whole.document and near is not None and near <= NEAR else ""
    town = whole.precision is not None and whole.precision < POINT
    return "at one place" if town else "inside its place"


def _against(part: Signature, whole: Signature) -> bool:
    """True where other actors are known of the two, or where more died in the part than in the whole."""
    strangers = bool(part.actors and whole.actors) and not set(part.actors) & set(whole.actors)
    least = min((low or 0 for low, _ in part.killed), default=0)
    return strangers or least > max((_open(high) for _, high in whole.killed), default=float("inf"))


def _open(high: int | None) -> float:
    return float("inf") if high is None else high


def _length(found: Signature) -> int:
    """The days after the first."""
    return (found.last or 0) - (found.first or 0)


@cache
def _held() -> Mapping[str, str]:
    return load_toml("dateline.link.episodes", "holds.toml")
