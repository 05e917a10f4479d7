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
    "words of the place": _place("text"),
    "site": _place("site"),
    "admin1": _place("admin1"),
    "admin2": _place("admin2"),
    "country": _place("country"),
    "point": lambda told: told.point is not None,
    "place precision": lambda told: bool(told.place),
    "geonames_id": _place("geonames_id"),
    **{role: _role(role) for role in vocabulary().roles},
    "ids of actors": lambda told: any(actor["id"] for actor in told.row["actors"]),
    "weapon": lambda told: bool(told.row["weapon"]),
    **{count: _count(count) for count in vocabulary().counts},
    "ranges of counts": _ranged,
    "rule of each value": lambda told: bool(told.row["cells"]),
    "claims of each value": lambda told: any(cell["claims"] or cell["against"] for cell in told.row["cells"].values()),
    "contested": lambda told: bool(told.row["contested"]),
    "sides of disputes": lambda told: bool(told.row.get("disputes")),
    "grade": _always,
    "number of sources": _always,
    "documents": lambda told: bool(told.documents),
    "events": lambda told: bool(told.events),
    "part of": lambda told: bool(told.row.get("part_of", ())),
    "ids merged into it": lambda told: bool(told.row["redirects"]),
    "summary": lambda told: bool(told.row["summary"]),
    "claims": lambda told: any(event["claims"] for event in told.events),
    "who corrected claims": lambda told: any("correction" in claim for claim in told.claims()),
}
_WORDS = frozenset(("words of the time", "words of the place"))
# What a table of incidents holds, one row each.
FLAT = frozenset(FIELDS) - _WORDS - {
    "site", "ids of actors", "rule of each value", "claims of each value", "sides of disputes", "ids merged into it",
    "claims", "who corrected claims",
}  # fmt: skip
# What it holds with a table of claims beside it; the words of a time or place are the quotes of its claims.
SOURCED = FLAT | _WORDS | {"claims"}


def filled(told: ToldIncident) -> Iterator[str]:
    """The names of the fields that have a value."""
    return (name for name, has in FIELDS.items() if has(told))
