"""Places in the words that name who speaks or acts: "Kyiv said", "annexed by Chad"; nothing happened there."""

import re
from collections.abc import Iterable, Iterator, Sequence

from dateline.core import Place, Span
from dateline.resolve.actors import ActorMention

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
_COUNTRY = 6  # UCDP's precision
_DONE_BY = re.compile(r"\b\w+(?:ed|en)\s+by\s+(?:the\s+)?$")
_OWN = re.compile(r"['’]s|\s+[A-Z]|-")


def without_seats(text: str, sentence: Span, places: Iterable[Place]) -> Iterator[Place]:
    """The places of a sentence but for capitals that stand for their governments, and where those work who speak.

    "Police in Lagos said" tells where police are, which is where most of what they tell was.
    """
    return (place for place in places if place.span is None or not _speaks(text, sentence, place.span))


def _speaks(text: str, sentence: Span, span: Span) -> bool:
    before = text[max(sentence.start, span.start - _BEFORE) : span.start]
    speaks = _SPEAKS.match(text, span.end, sentence.end)
    return bool(speaks) and (not _WITHIN.search(before) or bool(_WORKS_AT.search(before)))


def without_doers(
    text: str, sentence: Span, places: Iterable[Place], actors: Sequence[ActorMention]
) -> Iterator[Place]:
    """The places of a sentence but for countries that did what a participle tells, and what a body's name holds.

    A mission is in the country that its name ends in, unlike the Co-operation in Europe.
    """
    bodies = [mention.span for mention in actors if mention.actor and mention.actor.kind == "body"]
    for place in places:
        where = place.span
        named = where is not None and any(body != where and body.contains(where) for body in bodies)
        if not named and not (where and place.grain == _COUNTRY and _is_doer(text, sentence, where)):
            yield place


def _is_doer(text: str, sentence: Span, span: Span) -> bool:
    """True for "annexed by Chad", not for "killed by Chad's border"."""
    start = max(sentence.start, span.start - _BEFORE)
    return bool(_DONE_BY.search(text, start, span.start)) and not _OWN.match(text, span.end, sentence.end)
