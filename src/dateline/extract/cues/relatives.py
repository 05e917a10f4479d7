"""Whom relative clauses are about: "the group that attacked", "a soldier they captured"."""

import re

from dateline.core import Span
from dateline.extract.cues.beside import of_mention, of_phrase
from dateline.extract.cues.parties import Party, can_act
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.triggers import Trigger

# What stands before these does what follows, and nobody else: "a blast, which killed", "the group that killed".
_WHICH = re.compile(
    r"(?<!\bsaid)(?<!\bsays)(?<!\bsay)(?<!claimed)(?<!announced)(?<!reported)(?<!confirmed)(?<!stated)"
    r",?\s+(?:which|that|who)\s+(?:(?:has|have|had|also|later|reportedly|then)\s+)*$",
    re.IGNORECASE,
)
# "A soldier they captured": the object stands before the clause that tells the act.
_OBJECT = re.compile(
    r"\b(?:an?|the|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+([\w-]+(?:\s[\w-]+)?)(?<!\bsaid)(?<!\bsays)(?<!\bsay)"
    r"(?<!claims)(?<!claimed)(?<!announced)(?<!reported)(?<!confirmed)(?<!stated)(?<!added)(?<!insisted)(?<!denied)(?<!denies)\s+(?:(?:that|whom|who)\s+)?"
    r"(?:they|it|he|she)\s+(?:had\s+|have\s+|has\s+)?$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:an?|the|two|three|four|five|\d+)\s+((?:[\w-]+\s+){0,3}[\w-]+)$", re.IGNORECASE)
_NEAR, _FAR = 40, 60  # characters before a verb


def antecedents(passage: Passage, trigger: Trigger) -> list[Party] | None:
    """Who does what a verb behind "which", "that" or "who" tells; None where no such word stands before it.

    Nobody does it where a place, a thing or an act is named right before.
    """
    relative = _WHICH.search(passage.text, max(passage.span.start, trigger.head.start - _NEAR), trigger.head.start)
    return None if relative is None else named_before(passage, relative.start())


def objects_before(passage: Passage, trigger: Trigger) -> list[Party]:
    """To whom it was done, where they stand before the clause: "a soldier they captured"."""
    found = _OBJECT.search(passage.text, max(passage.span.start, trigger.head.start - _FAR), trigger.head.start)
    return [of_phrase(passage, Span(*found.span(1)))] if found else []


def named_before(passage: Passage, end: int) -> list[Party]:
    """Who is named right before the place; nobody where a place, a thing or an act is."""
    named = [of_mention(passage, mention) for mention in passage.actors if mention.span.end == end]
    phrase = _NAMED.search(passage.text, max(passage.span.start, end - _FAR), end)
    if named or phrase is None:
        return named
    party = of_phrase(passage, Span(*phrase.span(1)))
    return [party] if can_act(passage.text, party) else []
