"""Counts told by another one: "as many wounded", "twice that number", "a third died"; and "both"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.figures.people import People

_HARM = (
    r"(?:was|were|is|are|had|has|have|being|died|dies?|later|wounded"
    r"|injured|hurt|killed|kidnapped|captured|arrested|dead)"
)
_ALIKE = Seldom(
    r"\b(?:(?P<times>twice|double|half|three\stimes)\s)?"
    r"(?:as\smany(?!\sas\b)|(?:the|that)\s(?:same\s)?number(?=\s(?:of\s(?!the\b)|were|wounded|injured|hurt|killed|dead))"
    r"|an\sequal\snumber)(?:\sof(?=\s))?(?:\s(?:others?|more|again|people|soldiers|civilians|persons)\b)?",
    re.IGNORECASE,
)
_BOTH = Seldom(rf"(?:^|(?<=[,;(–—]\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bwith\s))both(?=\s{_HARM}\b)", re.IGNORECASE)
_NEXT = Seldom(
    rf"\b(?:a|another)\s(?:second|third|fourth|fifth|sixth)(?=\s(?:{_HARM}|seriously|critically)\b)", re.IGNORECASE
)
_TIMES = {"twice": 2, "double": 2, "three times": 3}


def with_alike(text: str, sentence: Span, people: Sequence[People]) -> list[People]:
    """The counted people and those whom such words count, in order."""
    found = [*people, *_by_another(text, sentence, people), *_one_or_two(text, sentence)]
    return sorted(found, key=lambda one: one.span.start)


def _by_another(text: str, sentence: Span, people: Sequence[People]) -> list[People]:
    """Those counted by the last exact count before them."""
    told = []
    for found in _ALIKE.finditer(text, sentence.start, sentence.end):
        before = next((one for one in reversed(people) if one.span.end <= found.start()), None)
        number = _number(found, before.low or 0) if before and before.exact else None
        bare = found["times"] is None and found.group().lower().startswith(("the number", "that number"))
        if before and number and not bare:
            where = Span(*found.span())
            told.append(replace(before, low=number, high=number, span=where, number=where, noun="", rule="alike"))
    return told


def _number(found: re.Match[str], before: int) -> int | None:
    times = " ".join((found["times"] or "").lower().split())
    if times == "half":
        return None if before % 2 else before // 2
    return before * _TIMES.get(times, 1)


def _one_or_two(text: str, sentence: Span) -> list[People]:
    """ "Both died" behind two who were told, and "a third was wounded"."""
    told = []
    for pattern, number in ((_BOTH, 2), (_NEXT, 1)):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            where = Span(*found.span())
            told.append(People(number, number, where, where, "", "alike"))
    return told
