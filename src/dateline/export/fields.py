"""The fields of an incident, by the names that loss reports use, and whether one has a value."""

from collections.abc import Callable, Iterator, Mapping

from dateline.export.told import ToldIncident
from dateline.schema import vocabulary

Has = Callable[[ToldIncident], bool]


def _place(key: str) -> Has:
    return lambda told: told.place.get(key) is not None


def _role(role: str) -> Has:
    return lambda told: bool(told.actors(role))


def _count(name: str) -> Has:
    return lambda told: bool(told.count(name))


def _always(_: ToldIncident) -> bool:
    return True


def _ranged(told: ToldIncident) -> bool:
    cells = [told.count(name) for name in vocabulary().counts]
    return any(cell and not cell["low"] == cell["best"] == cell["high"] for cell in cells)


FIELDS: Mapping[str, Has] = {
    "id": _always,
    "type": _always,
    "realis": lambda told: told.row["realis"] != "actual",
    "time": lambda told: bool(told.time.get("start") or told.time.get("end")),
    "time precision": lambda told: bool(told.time.get("precision")),
    "words of the time": lambda told: bool(told.time.get("text")),
    "place": _place("name"),
    "admin1": _place("admin1"),
    "admin2": _place("admin2"),
    "country": _place("country"),
    "point": lambda told: told.point is not None,
    "place precision": lambda told: bool(told.place),
    "geonames_id": _place("geonames_id"),
    **{role: _role(role) for role in vocabulary().roles},
    "weapon": lambda told: bool(told.row["weapon"]),
    **{count: _count(count) for count in vocabulary().counts},
    "ranges of counts": _ranged,
    "contested": lambda told: bool(told.row["contested"]),
    "grade": _always,
    "number of sources": _always,
    "documents": lambda told: bool(told.documents),
    "events": lambda told: bool(told.events),
    "part of": lambda told: bool(told.row.get("part_of", ())),
    "summary": lambda told: bool(told.row["summary"]),
    "claims": lambda told: any(event["claims"] for event in told.events),
}
# What a table of incidents holds, one row each.
FLAT = frozenset(FIELDS) - {"words of the time", "claims"}


def filled(told: ToldIncident) -> Iterator[str]:
    """The names of the fields that have a value."""
    return (name for name, has in FIELDS.items() if has(told))
