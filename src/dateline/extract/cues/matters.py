"""For what somebody is blamed or charged: an act of violence, or other things."""

import re

from dateline.core import Span
from dateline.extract.cues.attribution import part_of_act, refers_to_act
from dateline.extract.cues.tellings import violence
from dateline.extract.cues.triggers import find_triggers

_MATTER = re.compile(
    r"(?:\w+\s+counts?\s+of\s+)?(?:[a-z]+ly\s+)?"
    r"(?P<act>(?:(?:the|an?|this|that|these|those|its|his|her|their)\s+(?:\S+\s+){0,2})?\S+)"
)
_CLOSED = re.compile(r"\s*(?:[.,;:)”\"]|$|and\s)")


def means_act(text: str, start: int, end: int) -> bool:
    """True where the words from `start` on mean an act at once: "it", "the attack", "one count of murder".

    What stands further on is that of which other things are told: of lying about it, for a tweet on the bombing.
    A part in something, "involvement in", is one in an act where that, or nothing, is named behind it.
    """
    part = part_of_act().match(text, start, end)
    if part and _CLOSED.match(text, part.end(), end):
        return True
    matter = _MATTER.match(text, part.end() if part else start, end)
    if matter is None:
        return False
    told = Span(*matter.span("act"))
    referred = refers_to_act().match(text, told.start, end)
    return bool(referred) or any(trigger.type in violence() for trigger in find_triggers(text, told))
