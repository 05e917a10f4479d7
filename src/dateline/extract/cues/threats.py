"""Whom a threat is aimed at, apart from those hit by what it answers: "threatens raids over attacks on villagers"."""

import re

from dateline.core import Span
from dateline.extract.cues.passages import Passage

_BECAUSE = re.compile(
    r"\b(?:due\s+to|because|over|after|following|in\s+(?:response|retaliation|reaction|revenge|return)\s+(?:to|for)"
    r"|as\s+(?:retaliation|revenge|punishment)\s+for|on\s+account\s+of|citing)\s",
    re.IGNORECASE,
)
_HIT_BY_IT = re.compile(
    r"\b(?:on|against|of|targeting|(?:kill|attack|wound|injur|murder|shell|bomb)(?:ed|ing)|shot|shooting)\s+(?:[\w'’-]+\s+){0,2}$",
    re.IGNORECASE,
)
_FAR = 40  # characters before a name


def of_other_deed(passage: Passage, head: Span, threat: bool, span: Span) -> bool:
    """True for those hit by what a threat is an answer to, and for whom it is aimed at where the act is that deed."""
    text = passage.text
    if threat:
        hit = _HIT_BY_IT.search(text, max(head.end, span.start - _FAR), span.start)
        return hit is not None and bool(_BECAUSE.search(text, head.end, hit.start() + 1))
    told = (t for t in passage.triggers if t.type == "threat" and t.head.end <= span.start and span.end <= head.start)
    return any(_BECAUSE.search(text, span.end, head.start) for _ in told)
