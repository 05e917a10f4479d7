"""What lies ahead by its words: meetings that somebody will go to, talks that are offered, towns that will be freed."""

import re

from dateline.extract.cues.around import Around

_GATHERINGS = frozenset({"meeting", "protest"})
_GOING = (
    r"(?:travel|go|fly|head|host|hold|lead|attend|participate|take\s+part|join|convene|send|meet|welcome|receive|co-chair|"
    r"chair|organi[sz]e|stage|arrive|visit|address|depart|leave|return)"
)
# The rest of the clause up to the noun: a relative clause or another day's act is none of it.
_CLAUSE = (
    r"(?:(?!\b(?:after|following|since|that|which|who|whose|when|why|how|what|whether|despite|because)\b)[^;:]){0,200}$"
)
_WILL = re.compile(rf"\b(?:will|shall|is\s+to|are\s+to)\s+(?:\w+\s+)?{_GOING}\b{_CLAUSE}", re.IGNORECASE)
_ASKED = re.compile(rf"^\W*(?:will|when\s+will|where\s+will)\b{_CLAUSE}", re.IGNORECASE)
_READY = re.compile(
    r"\b(?:ready|prepared|willing(?:ness)?|open(?:ness)?|readiness|offer(?:s|ed|ing)?|propos(?:e|es|ed|ing))\b"
    r"(?:\s+(?:to|for|of))?(?:\s+[\w'’.–-]+){0,4}\s*$",
    re.IGNORECASE,
)
_OUTCOMES = frozenset({"territory_change", "withdrawal", "release", "deployment", "meeting"})
_WILL_BRING = re.compile(
    r"(?:\s+(?!(?:was|were|after|before|that|which|who|when)\b)[\w'’.-]+){0,6}?\s+will\s+(?:\w+ly\s+)?"
    r"(?:free|allow|help|enable|bring|open|pave|mean|require|need|give|make)\b",
    re.IGNORECASE,
)


def is_ahead(around: Around) -> bool:
    """True for "will travel to Rome for talks", "will they attend the meeting?" and "the liberation of X will free"."""
    if around.is_verb:
        return False
    text, start, head = around.passage.text, around.part.span.start, around.telling.main.span.start
    if around.type in _GATHERINGS and (_WILL.search(text, start, head) or _is_asked(around)):
        return True
    return around.type in _OUTCOMES and bool(
        _WILL_BRING.match(text, around.telling.main.span.end, around.part.span.end)
    )


def is_offered(around: Around) -> bool:
    """True for talks that a side is ready for."""
    return around.type == "meeting" and bool(_READY.search(around.before))


def _is_asked(around: Around) -> bool:
    text, start, head = around.passage.text, around.part.span.start, around.telling.main.span.start
    question = text[start : around.passage.span.end].rstrip("”\"' ").endswith("?")
    return question and bool(_ASKED.search(text[start:head]))
