"""A count as people read it."""

from collections.abc import Mapping
from typing import Any


def in_words(cell: Mapping[str, Any]) -> str:
    """ "7", "5 to 9", "at least 61, best 108": lowest to highest with an open end left open; a best that is neither."""
    low, high, best = cell["low"], cell["high"], cell.get("best")
    if high is None and low is None:
        return "not told"
    told = f"at least {low:,}" if high is None else f"{high:,}" if low == high else f"{low or 0:,} to {high:,}"
    return told if best in (None, low, high) else f"{told}, best {best:,}"
