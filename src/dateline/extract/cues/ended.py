"""Acts of which only the end, the pause, the ban or the purpose is told: "halted strikes", "to support the truce"."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.lifted import only_lifted
from dateline.schema.loader import load_toml

_REACH = 80  # characters beside the words that tell an act
# Whoever does not stop goes on: "refused to halt strikes", "no pause in the fighting".
_NOT = re.compile(
    r"(?:\b(?:no|any|not|never|without|nor|despite|(?:refus|fail|declin)\w*\s+to)|n['’]t)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_WORD = (
    r"(?!(?:by|after|before|and|or|but|when|that|which|who|against|of|over|for|while|was|were|if|with|in|at|on|from)\b)"
    r"[\w'’.-]+"
)
_OBJECT = rf"\s+(?:{_WORD}\s+){{0,3}}(?:{_WORD}\s+(?:and|or)\s+(?:(?!\w+ed\b){_WORD}\s+)?)?$"
_PASSIVE = (
    rf"(?:\s+{_WORD}|\s+(?:of|against|on|in|at|by)){{0,8}}?"
    r"\s+(?:is|are|was|were|be|(?:have|has|had|will)(?:\s+been?)?)\s+(?:\w+ly\s+)?"
)
_CALLED = r"(?:(?:extend|order)\w*\s+(?:an?|the|its|their|his)\s+(?:\w+\s+)?)?"


def only_ended(text: str, sentence: Span, words: Span, type_: str, several: bool) -> Span | None:
    """The words that end an act together with those that tell it; `several` where these are a plural."""
    start, end = max(sentence.start, words.start - _REACH), min(sentence.end, words.end + _REACH)
    if type_ in _words("steps") and (purpose := _purposes().search(text, start, words.start)):
        return Span(purpose.start(), words.end)
    if type_ in _words("lasting"):
        return only_lifted(text, sentence, words, type_)
    several = several or words.of(text).lower().split()[-1] in _words("masses")
    ends = (m.start() for m in _ends(text, start, words.start, type_, several) if not _negated(text, start, m))
    ended = (m.end() for m in _is_ended(text, words.end, end, type_, several))
    whole = Span(next(ends, words.start), next(ended, words.end))
    return whole if whole != words else None


def goes_on(text: str, start: int, end: int) -> bool:
    """True where what is told at `end` was not stopped: "did not halt"."""
    return any(_negated(text, start, match) for match in _ends(text, start, end, "", True))


def _ends(text: str, start: int, end: int, type_: str, several: bool) -> Iterator[re.Match[str]]:
    """Words before an act that end it; of a single one that is halted something happened."""
    kinds = ["nouns", *["verbs"] * several, *["bans"] * (type_ in _words("gatherings"))]
    return (match for kind in kinds if (match := _before(kind).search(text, start, end)))


def _is_ended(text: str, start: int, end: int, type_: str, several: bool) -> Iterator[re.Match[str]]:
    kinds = [*["stopped"] * several, *["banned"] * (type_ in _words("gatherings"))]
    return (match for kind in kinds if (match := _after(kind).match(text, start, end)))


def _negated(text: str, start: int, found: re.Match[str]) -> bool:
    return bool(_NOT.search(text, start, found.start()))


@cache
def _before(kind: str) -> Seldom:
    of = r"\s+(?:of|on|in|to)" if kind == "nouns" else ""
    called = _CALLED if kind == "nouns" else ""
    return Seldom(rf"\b{called}{_any(kind)}{of}{_OBJECT}", re.IGNORECASE)


@cache
def _after(kind: str) -> re.Pattern[str]:
    return re.compile(rf"{_PASSIVE}{_any(kind)}\b", re.IGNORECASE)


@cache
def _purposes() -> re.Pattern[str]:
    done = r"(?<!\bmanaged\s)(?<!\bable\s)(?<!\bhelped\s)(?<!\bhelps\s)"
    return re.compile(rf"\b{done}to\s+(?:help\s+)?{_any('purposes')}{_OBJECT}", re.IGNORECASE)


def _any(kind: str) -> str:
    return "(?:" + "|".join(_words(kind)) + ")"


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(load_toml("dateline.extract.cues", "ended.toml")[kind])
