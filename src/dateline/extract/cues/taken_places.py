"""Whether what is taken is a place, whoever is taken beside it: "captured Mosul and killed 30 rebels"."""

import re

from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling

_OBJECT = re.compile(
    r"\s+(?:the\s+)?(?:(?:[\w-]+\s+)?(?:town|city|village|port|district|island)s?\s+of\s+)?", re.IGNORECASE
)
# What follows on a place: behind "the Mosul mayor" a person is taken.
_ENDS = re.compile(
    r"\s*(?:[,.;:)]|$)|\s+(?:and|but|in|on|from|after|before|with|late|early|last|at|as|yesterday|today|this|during|without|while|when)\b",
    re.IGNORECASE,
)


def takes_place(passage: Passage, telling: Telling) -> bool:
    """True where a name of a place is the object of a word that tells that territory changed hands."""
    text, head = passage.text, telling.main.head
    spans = [place.span for place in passage.places if place.span and place.span.start >= head.end]
    first = min(spans, key=lambda span: span.start, default=None)
    if first is None or telling.type != "territory_change":
        return False
    return bool(_OBJECT.fullmatch(text, head.end, first.start) and _ENDS.match(text, first.end, passage.span.end))
