"""At whose request somebody acts, "at the request of the emir": they had no part in the act."""

import re

from dateline.core import Span

_WORD = r"[^\s,;:“”\"]+\s+"
_REQUEST = re.compile(
    r"\b(?:at\s+the\s+(?:request|urging|insistence|invitation)\s+of|in\s+anticipation\s+of|in\s+honou?r\s+of)\s+"
    rf"(?:{_WORD}){{0,8}}(?:including\s+[^.;:“”\"]{{0,120}})?$",
    re.IGNORECASE,
)
_FAR = 240  # characters before a name


def only_asked(text: str, sentence: Span, span: Span) -> bool:
    """True for whoever is named in words for whose request it was, or whose coming it awaits."""
    return bool(_REQUEST.search(text, max(sentence.start, span.start - _FAR), span.start))
