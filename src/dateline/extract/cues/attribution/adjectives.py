"""Words of saying that belong to the noun behind them, "over alleged fraud": nobody says so, and it is in doubt."""

import re
from collections.abc import Iterator

from dateline.core import Span
from dateline.core.seldom import Seldom

_BEFORE = (
    r"\b(?:of|over|for|about|into|on|upon|against|by|in|with|from|despite|amid|after|following|including|concerning|regarding"
    r"|to\s(?:investigate|examine|probe|document|condemn|denounce|discuss)|(?:investigat|examin|prob)ing|and\sother|such)\s"
    r"(?:the\s|an?\s|other\s|several\s)?$"
)
_ADJECTIVE = Seldom(
    r"\b(?:alleged|reported|suspected)\s(?!(?:that|to|by|as|the|an?|his|her|its|their)\b)\w", re.IGNORECASE
)
_BEFORE_IT = re.compile(_BEFORE, re.IGNORECASE)
_NEAR = 40  # characters


def is_adjective(text: str, sentence: Span, start: int) -> bool:
    """True for "alleged" at the place between a preposition and a noun."""
    behind = _ADJECTIVE.match(text, start, sentence.end)
    return bool(behind and _BEFORE_IT.search(text, max(sentence.start, start - _NEAR), start))


def doubtful_nouns(text: str, sentence: Span) -> Iterator[Span]:
    """Where "alleged" or "reported" stands before the noun that it puts in doubt; suspects may be quite certain."""
    for found in _ADJECTIVE.finditer(text, sentence.start, sentence.end):
        word = Span(found.start(), found.end() - 2)
        if word.of(text).lower() != "suspected" and is_adjective(text, sentence, word.start):
            yield word
