"""Likeness of the words that tell the two, and whether there is anything to compare besides kind and days."""

from collections.abc import Hashable
from math import sqrt

from dateline.link.features.pair import Pair
from dateline.link.features.places import AT_ONE_PLACE, as_placed, place
from dateline.link.features.steps import step
from dateline.link.rarity import squares
from dateline.link.signature import Signature

WORDING_LEVELS = ("none", "little", "some", "much", "most", "nearly_all")
WORDING_ENDS = (0.02, 0.1, 0.2, 0.35, 0.55)


def wording(pair: Pair) -> str:
    """The cosine of the words of the anchors, each weighed by its rarity."""
    left, right = pair.left.words, pair.right.words
    if not left or not right:
        return ""
    length = sqrt(squares(left) * squares(right))
    cosine = squares(tuple(word for word in left if word in right)) / length if length else 0.0
    return step(cosine, WORDING_ENDS, WORDING_LEVELS)


def compared(pair: Pair) -> str:
    """Whether only kind and days can be compared: neither targets nor tolls, no actor in common, not one place."""
    left, right = pair.left, pair.right
    if pair.both_have_targets or (left.killed and right.killed) or set(left.actors) & set(right.actors):
        return ""
    return "" if place(pair).startswith(AT_ONE_PLACE) else "little"


def as_compared(found: Signature) -> Hashable:
    """What `compared` reads of an event."""
    return bool(found.targets), bool(found.killed), found.actors, as_placed(found)
