"""Whether anything shows that two reports of different days, neither of which tells the day, tell one act."""

from dateline.link.features.pair import Pair
from dateline.link.features.times import grain
from dateline.link.rarity import in_the_news, place_words
from dateline.link.signature import Signature

_LARGE = 10  # a toll from which equal figures are hardly a chance


def retold(pair: Pair) -> str:
    """News is of its own day where it tells no other, unless a name, a sort of site or a large toll is in common."""
    left, right = pair.left, pair.right
    days = {left.published, right.published}
    if grain(left) != "none" or grain(right) != "none" or None in days or len(days) == 1:
        return ""
    named = any(not in_the_news(word) for word in pair.targets - place_words(left) - place_words(right))
    if named or _same_large(left, right) or not set(left.sites).isdisjoint(right.sites):
        return ""
    return "everyday" if pair.targets else "nothing"


def _same_large(left: Signature, right: Signature) -> bool:
    return any((low or high or 0) >= _LARGE for low, high in set(left.killed) & set(right.killed))
