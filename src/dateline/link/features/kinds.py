"""Likeness of kind, by the tree of event types."""

from functools import cache

from dateline.link.features.pair import Pair
from dateline.schema import event_types

_GENERAL = frozenset({"attack", "armed_clash", "raid", "assassination"})
_VIOLENT_GROUPS = frozenset({"battle", "explosion", "civilians"})
_VIOLENT_KINDS = frozenset({"destruction"})


def kind(pair: Pair) -> str:
    """The same kind, one that reports take for the other, or another."""
    left, right = pair.left.type, pair.right.type
    if left == right:
        return "same_general" if left in _GENERAL else "same"
    if group(left) == group(right):
        return "same_group"
    return "general" if {left, right} & _GENERAL else "other"


def group(name: str) -> str:
    """The group of a kind in the tree of types; a kind that the tree lacks is its own."""
    known = event_types().get(name)
    return known.group if known else name


@cache
def family(name: str) -> str:
    """The kinds that reports take for each other bear one name; every other kind is a family of its own."""
    found = group(name)
    if found in _VIOLENT_GROUPS or name in _VIOLENT_KINDS:
        return "violence"
    return found if found == "demonstration" else name
