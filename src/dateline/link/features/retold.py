"""Whether anything shows that two reports of different days, neither of which tells the day, tell one act."""

from collections.abc import Hashable

from dateline.link.features.pair import Pair
from dateline.link.features.times import grain
from dateline.link.rarity import in_the_news, place_words
from dateline.link.signature import Signature

_LARGE = 10  # a toll from which equal figures are hardly a chance


def retold(pair: Pair) -> str:
    """News is of its own day where it tells no other, unless a name, a sort of site or a large toll is in common."""
    left, right = pair.left, pair.right
    if _tells_its_day(left) or _tells_its_day(right) or left.published == right.published:
        return ""
    named = any(not in_the_news(word) for word in pair.targets - place_words(left) - place_words(right))
    if named or _same_large(left, right) or not set(left.sites).isdisjoint(right.sites):
        return ""
    return "everyday" if pair.targets else "nothing"


def as_retold(found: Signature) -> Hashable:
    """What `retold` reads of an event: nothing where it would say nothing."""
    if _tells_its_day(found):
        return None
    return found.targets, found.sites, found.killed, found.places, found.published


def _tells_its_day(found: Signature) -> bool:
    return found.published is None or grain(found) != "none"


def _same_large(left: Signature, right: Signature) -> bool:
    return any((low or high or 0) >= _LARGE for low, high in set(left.killed) & set(right.killed))
