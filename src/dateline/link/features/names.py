"""Likeness of who did it and who suffered it, by words and by the registry."""

from collections.abc import Iterable

from dateline.link.features.pair import Pair
from dateline.link.features.steps import step
from dateline.link.rarity import in_the_news, rarity, total

_RARE = 5.0


def names(pair: Pair) -> str:
    """How many words the targets share that news at large does not use: most are names."""
    if not pair.both_have_targets:
        return ""
    unusual = sum(not in_the_news(word) for word in pair.targets)
    if not unusual and not (_names_somebody(pair.left.targets) and _names_somebody(pair.right.targets)):
        return "unnamed"
    return step(unusual, (0, 1, 2, 3), ("none", "one", "two", "three", "more"))


def targets(pair: Pair) -> str:
    """The rarest word that the targets share."""
    if not pair.both_have_targets:
        return ""
    return _rarest(pair.targets)


def target_weight(pair: Pair) -> str:
    """The rarity in news at large of the words that the targets share, added up."""
    if not pair.both_have_targets:
        return ""
    return step(pair.shared, (0, 2, 4, 6, 8, 11, 15, 20), ("0", "2", "4", "6", "8", "11", "15", "20", "more"))


def target_share(pair: Pair) -> str:
    """How much of what the shorter list of targets tells is in the longer, by rarity."""
    if not pair.both_have_targets:
        return ""
    least = min(total(pair.left.targets), total(pair.right.targets))
    share = pair.shared / least if least else 0.0
    return step(share, (0.0, 0.15, 0.35, 0.6, 0.85), ("none", "little", "some", "half", "most", "all"))


def target_overlap(pair: Pair) -> str:
    """How much of what both lists of targets tell together is in both, by rarity."""
    if not pair.both_have_targets:
        return ""
    union = total(pair.left.targets) + total(pair.right.targets) - pair.shared
    share = pair.shared / union if union else 0.0
    ends = (0.0, 0.08, 0.15, 0.25, 0.4, 0.6, 0.8)
    return step(share, ends, ("none", "trace", "little", "some", "third", "half", "most", "all"))


def left_over(pair: Pair) -> str:
    """What both name besides the words in common: two persons of one family name have each another first name."""
    if not pair.targets:
        return ""
    least = min(total(pair.left.targets), total(pair.right.targets))
    return step(round(least - pair.shared, 6), (0, 3, 6, 10, 16, 25), ("0", "3", "6", "10", "16", "25", "more"))


def doers(pair: Pair) -> str:
    """The rarest word that the doers share."""
    if not pair.left.doers or not pair.right.doers:
        return ""
    return _rarest(pair.doers)


def actors(pair: Pair) -> str:
    """Whether the registry knows an actor of both."""
    if not pair.left.actors or not pair.right.actors:
        return ""
    return "common" if set(pair.left.actors) & set(pair.right.actors) else "different"


def crossed(pair: Pair) -> str:
    """A rare word that one names as a doer and the other as a target."""
    left, right = pair.left, pair.right
    both = {word for word in left.doers if word in right.targets} | {
        word for word in right.doers if word in left.targets
    }
    return "rare" if any(rarity(word) >= _RARE for word in both - pair.targets) else ""


def weapon(pair: Pair) -> str:
    """Whether the weapons share a word."""
    if not pair.left.weapon or not pair.right.weapon:
        return ""
    return "common" if set(pair.left.weapon) & set(pair.right.weapon) else "different"


def _names_somebody(words: Iterable[str]) -> bool:
    return not all(in_the_news(word) for word in words)


def _rarest(words: frozenset[str]) -> str:
    most = max((rarity(word) for word in words), default=0.0)
    return step(most, (0.0, 3.5, 4.5, 5.5, 6.5), ("none", "common", "known", "uncommon", "rare", "unique"))
