"""Places in the words that name who speaks: "Kyiv said", "doctors at Mulago Hospital said"; nothing happened there."""

import re
from collections.abc import Iterable, Iterator

from dateline.core import Place, Span

_SPEAKS = re.compile(
    r"(?:\s+[A-Z][\w'’.-]*){0,3}\s+(?:(?:has|have|had|also|later|again)\s+)?(?:said|says?|told|tells|den(?:ied|ies|y)|accus(?:ed|es)|"
    r"claim(?:ed|s)|warn(?:ed|s)|announce[ds]|confirm(?:ed|s)|insist(?:ed|s)|blame[ds]|condemn(?:ed|s)|reject(?:ed|s)|vow(?:ed|s)|"
    r"threaten(?:ed|s)|urge[ds]|state[ds]|add(?:ed|s)|report(?:ed|s))\b"
)
_WORKS_AT = re.compile(
    r"\b(?:doctors?|medics?|nurses?|staff|spokes\w+|directors?|surgeons?|researchers?|analysts?|experts?|professors?)\s+"
    r"(?:at|of|from|with)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:in|at|near|on|outside|inside|across|from|around|of|to|over)\s+(?:\w+\s+){0,4}$", re.IGNORECASE
)
_BEFORE = 60  # characters


def without_seats(text: str, sentence: Span, places: Iterable[Place]) -> Iterator[Place]:
    """The places of a sentence but for capitals that stand for their governments, and where those work who speak.

    "Police in Lagos said" tells where police are, which is where most of what they tell was.
    """
    return (place for place in places if place.span is None or not _speaks(text, sentence, place.span))


def _speaks(text: str, sentence: Span, span: Span) -> bool:
    before = text[max(sentence.start, span.start - _BEFORE) : span.start]
    speaks = _SPEAKS.match(text, span.end, sentence.end)
    return bool(speaks) and (not _WITHIN.search(before) or bool(_WORKS_AT.search(before)))
