"""Words that tell an act elsewhere and something else here: a strike of workers, displaced families, a film."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.core import Span
from dateline.schema.loader import load_toml

_FILES = ("other_senses.toml", "everyday_senses.toml")
_REACH = 90  # characters beside the words that can show their sense


@dataclass(frozen=True, slots=True)
class _Sense:
    """Patterns that all hold where the words tell no act; None holds everywhere. `unless` may not hold."""

    words: re.Pattern[str]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    beside: re.Pattern[str] | None
    unless: re.Pattern[str] | None


def in_other_sense(text: str, sentence: Span, told: Span) -> bool:
    """True where the words in `told` tell no act, by what stands beside them in the sentence."""
    return any(_holds(sense, text, sentence, told) for sense in _senses_of(told.of(text)))


def _holds(sense: _Sense, text: str, sentence: Span, told: Span) -> bool:
    if sense.before and not sense.before.search(text[max(sentence.start, told.start - _REACH) : told.start]):
        return False
    if sense.after and not sense.after.match(text, told.end, min(sentence.end, told.end + _REACH)):
        return False
    if sense.beside and not sense.beside.search(text, sentence.start, sentence.end):
        return False
    return not (sense.unless and sense.unless.search(text, sentence.start, sentence.end))


@lru_cache(1 << 10)
def _senses_of(words: str) -> tuple[_Sense, ...]:
    return tuple(sense for sense in _senses() if sense.words.fullmatch(words))


@cache
def _senses() -> tuple[_Sense, ...]:
    files = [load_toml("dateline.extract.cues", file) for file in _FILES]
    return tuple(_sense(row, file.get("conflict", "")) for file in files for row in file["sense"])


def _sense(row: Mapping[str, str], conflict: str) -> _Sense:
    return _Sense(
        words=re.compile(row["words"], re.IGNORECASE),
        before=_pattern(row.get("before"), end="$"),
        after=_pattern(row.get("after")),
        beside=_pattern(row.get("beside")),
        unless=_pattern(row.get("unless", "").replace("{conflict}", conflict)),
    )


def _pattern(written: str | None, end: str = "") -> re.Pattern[str] | None:
    """The expression; breaks between its lines, for reading alone, mean nothing."""
    return (
        re.compile("".join(part.strip() for part in f"(?:{written}){end}".splitlines()), re.IGNORECASE)
        if written
        else None
    )
