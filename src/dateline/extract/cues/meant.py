"""Whether words tell of harm that somebody means; storms strike too, and a lorry that overturns may carry soldiers."""

import re
from functools import cache
from itertools import chain
from typing import Any

from dateline.core import Span
from dateline.extract.cues.beginnings import beginning
from dateline.extract.cues.striking import strikes
from dateline.schema.loader import load_toml

_REACH = 90  # characters beside a word for harm that can show that nobody means it


def means_harm(text: str, start: int, end: int, aboard: bool = False) -> bool:
    """True where a word for harm that is meant stands there, with `aboard` none for those whom a wreck harmed."""
    return any(not _is_unmeant(text, start, end, found.span(), aboard) for found in _meant().finditer(text, start, end))


def strikes_nobody(text: str, sentence: Span, told: Span) -> bool:
    """True for the verb of a storm or a vehicle that strikes, in a sentence in which nobody means harm."""
    if not told.of(text).lower().startswith("str"):
        return False
    struck = any(one.contains(told) for one in strikes(text, sentence.start, sentence.end))
    return struck and not means_harm(text, sentence.start, sentence.end)


def _is_unmeant(text: str, start: int, end: int, word: tuple[int, int], aboard: bool) -> bool:
    near = max(start, word[0] - _REACH), min(end, word[1] + _REACH)
    found = (Span(*one.span()) for one in _unmeant(aboard).finditer(text, *near))
    return any(one.overlaps(Span(*word)) for one in chain(found, strikes(text, *near)))


@cache
def _meant() -> re.Pattern[str]:
    return beginning(_data()["meant"], _data()["meant_words"])


@cache
def _unmeant(aboard: bool) -> re.Pattern[str]:
    patterns = "|".join((*_data()["unmeant"], *(_data()["aboard"] if aboard else ())))
    return re.compile(rf"(?<!\w)(?:{patterns})", re.IGNORECASE)


@cache
def _data() -> dict[str, Any]:
    return load_toml("dateline.extract.cues", "meant.toml")
