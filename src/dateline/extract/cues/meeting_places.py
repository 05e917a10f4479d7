"""Places of a meeting: not where what it is about lies, "talks on the war in Sudan", but who is visited or hosts it."""

import re

from dateline.core import Place
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling

_NEAR = 100  # characters before a place
_TROUBLE = (
    r"(?:wars?|cris[ie]s|conflicts?|fighting|violence|situation|sieges?|unrest|coups?|killings|massacres?|offensives?|famine"
    r"|clashes|insurgency|genocide|insecurity|bloodshed|invasion|occupation|instability|turmoil)"
)
_ABOUT = (
    r"\b(?:discuss(?:es|ed|ing)?|over|on|about|regarding|concerning|address(?:es|ed|ing)?"
    r"|to\s+(?:end|resolve|settle|stop))\s+"
)
_PLAIN = r"(?:(?!(?:in|at|near|on|with|between)\b)(?-i:[a-z])[\w-]*\s+)"
_TOPIC = re.compile(
    rf"(?:{_ABOUT}(?:[\w'’-]+\s+){{0,4}}{_TROUBLE}\s+(?:in|of|at|around|across|near|along|inside)\s+{_PLAIN}{{0,3}}$"
    rf"|\b(?:discuss(?:es|ed|ing)?|(?:re)?opening|rebuilding|securing)\s+{_PLAIN}{{0,3}}$"
    rf"|\b(?:reopening|rebuilding)\s+{_PLAIN}{{1,4}}in\s+(?:the\s+)?$)",
    re.IGNORECASE,
)
_NAMES_TROUBLE = re.compile(rf"(?:['’]s)?\s+(?:{_TROUBLE}|question|issue|dispute)\b")
_VISITS = re.compile(
    r"\b(?:visit(?:s|ed|ing)?(?:\s+to)?|trip\s+to|travel(?:s|ed|led|ling)?\s+to|flies\s+to|flew\s+to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_HOSTS = re.compile(
    r"\s+(?:will\s+|is\s+to\s+|also\s+|has\s+|had\s+)?(?:host(?:s|ed)?|is\s+hosting)\s+(?:an?|the|two|three|talks|peace)\b"
)


def is_topic(passage: Passage, telling: Telling, place: Place) -> bool:
    """True for where that lies which a meeting is about."""
    if telling.type != "meeting" or place.span is None:
        return False
    start = max(passage.span.start, place.span.start - _NEAR)
    about = _TOPIC.search(passage.text, start, place.span.start)
    return bool(about or _NAMES_TROUBLE.match(passage.text, place.span.end, passage.span.end))


def receives(passage: Passage, telling: Telling, place: Place) -> bool:
    """True for the country that somebody visits, or that hosts the meeting."""
    if telling.type != "meeting" or place.span is None:
        return False
    start = max(passage.span.start, place.span.start - _NEAR)
    visited = _VISITS.search(passage.text, start, place.span.start)
    return bool(visited or _HOSTS.match(passage.text, place.span.end, passage.span.end))
