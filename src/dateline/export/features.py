"""What the gazetteer knows of the place of an incident: which town or area the point stands for."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from dateline.gazetteer import Gazetteer, GazetteerPlace, open_gazetteer

TOWN = 2  # the coarsest precision at which a place is a town or lies near one


def feature(place: Mapping[str, Any]) -> GazetteerPlace | None:
    """The entry that the place's id names, None where it has no id or the entry lies in another country."""
    if place.get("geonames_id") is None:
        return None
    found = _gazetteer().place(place["geonames_id"])
    return found if found is not None and found.country == place.get("country") else None


def town_name(place: Mapping[str, Any]) -> str | None:
    """The name of the town that the point stands for, of a site that of the town around it; None for a wider place.

    A site that has a point of its own, such as an airport, is told by its own name.
    """
    if not place or place["precision"] > TOWN:
        return None
    if not place.get("site"):
        return str(place["name"])
    entry = feature(place)
    return entry.name if entry else str(place["name"]).removeprefix(f"{place['site']}, ")


@cache
def _gazetteer() -> Gazetteer:
    return open_gazetteer()
