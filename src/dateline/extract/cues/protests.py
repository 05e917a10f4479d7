"""Whom a protest is against: "thousands marched in Gao against the president"."""

import re

from dateline.core import Span
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling

_AGAINST = re.compile(r"\bagainst\s(?:[\w'’.-]+\s){0,4}$")
_AND = re.compile(r"\bagainst\s(?:[\w'’.-]+\s){1,6}and\s(?:the\s)?$")
_NEAR = 70  # characters before a name


def protested_against(passage: Passage, telling: Telling, span: Span) -> bool:
    """True for whom the words of a protest are against: nobody who takes part in it."""
    start = max(telling.main.span.end, span.start - _NEAR)
    if telling.type != "protest" or start >= span.start:
        return False
    return any(form.search(passage.text, start, span.start) for form in (_AGAINST, _AND))
