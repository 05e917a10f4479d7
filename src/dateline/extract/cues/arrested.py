"""Who was arrested and who arrested them, apart from those who only figure in what it was for."""

import re

from dateline.core import Span
from dateline.extract.cues.arrest_reasons import arrest_over, reason_of
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.phrases import is_passive, is_reduced
from dateline.extract.cues.tellings import Telling
from dateline.extract.cues.triggers import Trigger

_THOSE = re.compile(r"\b(?:those|all)\s$", re.IGNORECASE)
_BY = re.compile(r"\bby\s(?:the\s|an?\s|\w+\s)?$", re.IGNORECASE)
_NEAR = 30  # characters


def is_its_reason(passage: Passage, telling: Telling, place: int) -> bool:
    """True for an arrest, where the words at the place tell for what it was made."""
    return telling.type == "arrest" and arrest_over(passage, place) in telling.triggers


def has_other_part(passage: Passage, telling: Telling, role: str, span: Span) -> bool:
    """True where who is named has not this role: the held did not arrest, and did what they are held for."""
    if telling.type == "arrest":
        held = role == "perpetrator" and _is_held(passage, telling.main, span)
        return held or is_its_reason(passage, telling, span.start)
    arrest = arrest_over(passage, telling.main.head.start)
    reason = reason_of(passage, arrest) if arrest else None
    return role == "target" and reason is not None and span.end <= reason.start


def _is_held(passage: Passage, arrest: Trigger, span: Span) -> bool:
    """True where they stand whom the verb is said of."""
    if arrest.form == "noun":
        return False
    text, start, head = passage.text, passage.span.start, arrest.head
    passive = is_passive(text, start, head, passage.span.end)
    before = passive or _THOSE.search(text, max(start, head.start - _NEAR), head.start)
    if before or is_reduced(text, head, passage.span.end):
        by = _BY.search(text, max(start, span.start - _NEAR), span.start)
        return not by and (bool(before) or head.end <= span.start)
    return head.end <= span.start
