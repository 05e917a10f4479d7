"""Likeness of what was hit: a market, a bus, a hospital."""

from dateline.link.features.pair import Pair


def site(pair: Pair) -> str:
    """Whether the two name one sort of site."""
    left, right = pair.left.sites, pair.right.sites
    if not left or not right:
        return ""
    return "different" if set(left).isdisjoint(right) else "common"
