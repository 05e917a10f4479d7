"""Who holds the place of an act, where words only say where it is: "in Orla, a town occupied by rebels"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.core import Span, TimeInterval
from dateline.core.seldom import Seldom
from dateline.extract.cues.phrases import listed_phrases

_HELD = Seldom(
    r"(?:(?-i:[A-Z][\w'’-]+)(?=,)|\b(?:towns?|cit(?:y|ies)|villages?|settlements?|districts?|provinces?|regions?|areas?|territor(?:y|ies)|parts|neighbou?rhoods?|suburbs?"
    r"|quarters?|zones?|valleys?|islands?|peninsulas?|enclaves?|strip|countr(?:y|ies)|lands?|mines?|sites?|camps?|places?)),?\s+"
    r"(?:(?:which|that)\s+(?:is|are|was|were|remains?|remained|has\s+been|have\s+been)\s+)?(?:still\s+|now\s+|long\s+|partly\s+|\w+ly\s+)?"
    r"(?P<held>occupied|held|controlled|ruled|run|administered|governed|dominated)\s+by\s+",
    re.IGNORECASE,
)
# "Occupied by rebels on Monday": that tells the taking.
_TAKEN = re.compile(
    r"\s+(?:on\s+\w+day|last\s+\w+|(?:in|on|early|late|earlier)\s+(?:\w+\s+){0,2}?\d|yesterday|in\s+(?:January|February|March|April|May"
    r"|June|July|August|September|October|November|December)|\w+\s+(?:ago|earlier|before)\b)",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\s+(?:(?:(?:ever\s+)?since|from|for|until)\s+(?:\w+\s+){0,2})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Holding:
    """The word for it, and who holds the place."""

    word: Span
    holders: tuple[Span, ...]


def holdings(text: str, sentence: Span) -> Iterator[Holding]:
    """What a sentence says of who holds a place, where that tells no taking of it."""
    for found in _HELD.finditer(text, sentence.start, sentence.end):
        holders = tuple(listed_phrases(text, found.end(), sentence.end))
        if holders and not _TAKEN.match(text, holders[-1].end, sentence.end):
            yield Holding(Span(*found.span("held")), holders)


def only_held(text: str, sentence: Span, words: Span) -> bool:
    """True for the word of such a holding."""
    return any(holding.word.overlaps(words) for holding in holdings(text, sentence))


def is_holder(text: str, sentence: Span, span: Span) -> bool:
    """True for who holds the place: nobody who acted by that."""
    return any(one.overlaps(span) for held in holdings(text, sentence) for one in held.holders)


def of_holding(text: str, sentence: Span, time: TimeInterval) -> bool:
    """True for a time that tells since or for when a place is held."""
    if time.span is None:
        return False
    told = (held.holders[-1].end for held in holdings(text, sentence))
    return any(end <= time.span.start and _SINCE.fullmatch(text, end, time.span.start) for end in told)
