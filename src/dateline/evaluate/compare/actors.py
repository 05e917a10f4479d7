"""Whether two codings of an event name an actor in common."""

import re

from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.record.cells import alike

# UCDP names every state side by its government, ACLED by the force and the years of a government in brackets.
_OF_A_STATE = re.compile(
    r"(?:the\s+)?(?:government|(?:armed|military|security|police|defence|air|naval)\s+forces?|military|police|army|navy)"
    r"\s+of\s+(?:the\s+)?(?P<country>[^()]+?)\s*(?:\([^()]*\))?",
    re.IGNORECASE,
)


def in_common(ours: CodedEvent, theirs: CodedEvent) -> bool:
    """True where an actor of one is alike one of the other, or both are arms of one state."""
    return any(_same(one, other) for one in ours.actors for other in theirs.actors)


def _same(one: str, other: str) -> bool:
    states = [_OF_A_STATE.fullmatch(name.strip()) for name in (one, other)]
    named = [state["country"].casefold() for state in states if state]
    return named[0] == named[1] if len(named) == len(states) else alike(one, other)
