"""Who plainly did what a verb tells: named right before it, with those whom it hit right behind it."""

import re

from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.triggers import Trigger

_OF_RELATIVE = re.compile(r"\b(?:that|which|who)\s+\w+\s+(?:the\s+|its\s+|their\s+)?$", re.IGNORECASE)  # "that hit X"
_HAVE_ALSO = re.compile(r"\s+(?:(?:have|has|had|also|then|later|\w+ly)\s+){0,3}", re.IGNORECASE)
# "Killed around 300 civilians", "shot the mayor", and not "shot the previous night".
_WHOM = re.compile(
    r"\s+(?:at\s+least|more\s+than|around|about|some|nearly|almost|up\s+to|an?|the|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|several|dozens\s+of|scores\s+of|hundreds\s+of|\d[\d,]*)\s+"
    r"(?!(?:[\w-]+\s+){0,2}(?:days?|weeks?|months?|years?|hours?|minutes?|nights?|mornings?|evenings?|times?"
    r"|weekends?|kilomet\w+|km|miles?|met(?:er|re)s?|yards?)\b|\w+day\b)",
    re.IGNORECASE,
)


def plainly_did(passage: Passage, trigger: Trigger, party: Party) -> bool:
    """True for the subject of an active verb with an object: "X killed 300 people"."""
    text, head = passage.text, trigger.head
    active = trigger.form == "verb" and not head.of(text).lower().endswith("ing")
    beside = _HAVE_ALSO.fullmatch(text, party.span.end, head.start)
    if _OF_RELATIVE.search(text, passage.span.start, party.span.start):
        return False
    return bool(active and beside and _WHOM.match(text, trigger.span.end, passage.span.end))
