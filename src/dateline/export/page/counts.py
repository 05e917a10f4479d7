"""A count as people read it."""

from collections.abc import Mapping
from typing import Any


def in_words(cell: Mapping[str, Any]) -> str:
    """ "7", "5 to 9", "at least 24": from lowest to highest; an open end stays open."""
    low, high = cell["low"], cell["high"]
    if high is None:
        return "not told" if low is None else f"at least {low:,}"
    return f"{high:,}" if low == high else f"{low or 0:,} to {high:,}"
