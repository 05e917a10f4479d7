"""Patterns for words of lists that give how they begin."""

import re
from collections.abc import Iterable

from dateline.resolve.phrases import any_of


def beginning(parts: Iterable[str], whole: Iterable[str] = ()) -> re.Pattern[str]:
    """A pattern for words that begin so, and for those that are one of the whole ones."""
    ends = rf"|(?:{any_of(whole)})\b" if whole else ""
    return re.compile(rf"(?<!\w)(?:{any_of(parts)}{ends})", re.IGNORECASE)
