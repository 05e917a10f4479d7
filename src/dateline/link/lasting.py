"""Whether an event goes on for days, as a siege does, or is only told to a day that nobody knows more exactly."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from dateline.link.names import name_words
from dateline.schema.loader import load_toml

_FEW = 2  # from the first day to the last; a night and a weekend are shorter


def lasts(first: int | None, last: int | None, time: Mapping[str, Any], words: Iterable[str]) -> bool:
    """True for an event of three days or more whose folded words or whose time say that it filled them.

    `first` and `last` are ordinals of days, `time` is that of a line of events.jsonl.
    """
    if first is None or last is None or last - first < _FEW:
        return False
    told = time.get("precision") == "range" and _from_to().search(time.get("text") or "")
    return bool(told) or not _words().isdisjoint(words)


@cache
def _words() -> frozenset[str]:
    return frozenset(name_words(load_toml("dateline.link", "lasting.toml")["words"]))


@cache
def _from_to() -> re.Pattern[str]:
    told = load_toml("dateline.link", "lasting.toml")["from_to"]
    return re.compile("|".join(rf"\b{word}\b" if word.isalpha() else re.escape(word) for word in told), re.IGNORECASE)
