"""Arms that are found or taken: "recovered 12 rifles and two grenades", "a launcher and ten shells were seized".

Whatever else could be done with these arms is not told there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.schema.loader import load_toml

_WORDS = 12  # between the verb and the first of the arms
_ITEM = 6  # between one of them and the next
_LONGEST = 160  # characters of what "were seized" follows


@dataclass(frozen=True, slots=True)
class Find:
    """The words from the verb to the last of the arms or the other way about, and the verb."""

    span: Span
    verb: Span


@dataclass(frozen=True, slots=True)
class _Patterns:
    arms: Seldom
    takes: re.Pattern[str]
    object: re.Pattern[str]
    item: re.Pattern[str]
    taken: re.Pattern[str]
    ends: re.Pattern[str]
    listed: re.Pattern[str]


def find_finds(text: str, sentence: Span) -> Iterator[Find]:
    """What a sentence tells of arms found or taken, in order."""
    patterns = _patterns()
    if not patterns.arms.search(text, sentence.start, sentence.end):
        return
    end = sentence.start
    for verb in patterns.takes.finditer(text, sentence.start, sentence.end):
        found = _before(text, Span(end, sentence.end), verb) or _behind(text, sentence, verb)
        if found and found.span.start >= end:
            yield found
            end = found.span.end


def _behind(text: str, sentence: Span, verb: re.Match[str]) -> Find | None:
    """ "Seized a rifle, two grenades and ammunition"."""
    found = _patterns().object.match(text, verb.end(), sentence.end)
    end = None
    while found:
        end = found.end()
        found = _patterns().item.match(text, end, sentence.end)
    return Find(Span(verb.start(), end), Span(*verb.span())) if end else None


def _before(text: str, within: Span, verb: re.Match[str]) -> Find | None:
    """ "A rifle, two grenades and ammunition were seized"."""
    start = max(within.start, verb.start() - _LONGEST)
    passive = _patterns().taken.search(text[start : verb.end()])
    if passive is None:
        return None
    aux = start + passive.start()
    cut = [end.end() for end in _patterns().ends.finditer(text, start, aux)]
    arms = _patterns().listed.search(text, cut[-1] if cut else start, aux)
    return Find(Span(arms.start(), verb.end()), Span(*verb.span())) if arms else None


@cache
def _patterns() -> _Patterns:
    data = load_toml("dateline.extract.cues", "finds.toml")
    arms, takes, taken, ends = ("|".join(data[name]) for name in ("arms", "takes", "taken", "ends"))
    word = rf"[\s,“”\"]+(?!(?:{ends})\b)[\w'’-]+"
    return _Patterns(
        arms=Seldom(rf"\b(?:{arms})\b", re.IGNORECASE),
        takes=_compiled(rf"\b(?:{takes})\b"),
        object=_compiled(rf"(?:{word}){{0,{_WORDS}}}?[\s,]+(?:{arms})\b"),
        item=_compiled(rf"(?:,|\s+and\b)(?:{word}){{0,{_ITEM}}}?\s+(?:{arms})\b"),
        taken=_compiled(rf"\b(?:was|were|been|being|are|is)\s+(?:\w+ly\s+|also\s+|later\s+)?(?:{taken})$"),
        ends=_compiled(rf"\b(?:{ends})\b|[;:“”]"),
        listed=_compiled(rf"\b(?:(?:{arms})[\s-]+)?(?:{arms})(?=\s*,|\s+and\b|\s*$)"),
    )


def _compiled(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)
