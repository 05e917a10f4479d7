"""A count of the record as people read it."""

from collections.abc import Mapping
from typing import Any

from dateline.core.counts import count_in_words


def in_words(cell: Mapping[str, Any]) -> str:
    """The cell of a count, or the figure of a claim, which has no best."""
    return count_in_words(cell["low"], cell["high"], cell.get("best"))
