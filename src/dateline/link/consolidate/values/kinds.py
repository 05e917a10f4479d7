"""How two types of one incident lie to each other."""

from functools import cache
from typing import Any

from dateline.link.consolidate.values.relations import Relation
from dateline.schema.loader import load_toml


def relation(left: str, right: str) -> Relation:
    """How the two lie to each other: a general type holds the special ones, and some means rule each other out."""
    if left == right:
        return Relation.SAME
    if right in _holds().get(left, ()):
        return Relation.HOLDS
    if left in _holds().get(right, ()):
        return Relation.WITHIN
    if _together(left, right, "apart"):
        return Relation.APART
    return Relation.UNKNOWN if _together(left, right, "beside") else Relation.OTHER


def is_general(kind: str) -> bool:
    """True for a type that says no more than that there was violence."""
    general: list[str] = _data()["general"]
    return kind in general


def _together(left: str, right: str, lists: str) -> bool:
    return any(left in kinds and right in kinds for kinds in _data()[lists])


def _holds() -> dict[str, list[str]]:
    found: dict[str, list[str]] = _data()["holds"]
    return found


@cache
def _data() -> dict[str, Any]:
    return load_toml(__package__, "kinds.toml")
