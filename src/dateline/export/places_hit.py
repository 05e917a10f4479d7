"""Places that reports name where one would name who was hit: "Westgate mall", "the Ghouta suburbs of Damascus"."""

from collections.abc import Iterable

from dateline.export.losses import Losses
from dateline.export.sides import Side
from dateline.export.told import ToldIncident
from dateline.resolve.actors.kinds import is_civil_site
from dateline.schema import event_types

_EXPLOSION = "explosion"


def is_place(told: ToldIncident, side: Side) -> bool:
    """Whether the side is a building that people use, or the place of the incident.

    What an explosion hits may hold the place's name beside other words; elsewhere these are people from there.
    """
    if side.entry is not None:
        return False
    if is_civil_site(side.name):
        return True
    hit = [told.place[key] for key in ("name", "text", "site") if told.place.get(key)]
    if side.kind is not None or event_types()[told.row["type"]].group != _EXPLOSION:
        return side.name in hit
    return any(name in side.name for name in hit)


def without_places(told: ToldIncident, found: Iterable[Side]) -> list[Side]:
    """Those that are no place."""
    return [side for side in found if not is_place(told, side)]


def tell_places(told: ToldIncident, found: Iterable[Side], losses: Losses) -> None:
    """Count the places among those who were hit."""
    count = sum(is_place(told, side) for side in found)
    losses.value("target", "a place that was hit is no actor there", told.id, count)
