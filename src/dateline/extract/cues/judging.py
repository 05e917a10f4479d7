"""What whoever judges an act does then: "X condemned the coup and suspended aid" tells an act of X's own."""

import re
from collections.abc import Iterator

from dateline.core import Span
from dateline.extract.cues.beside import subject
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.triggers import Trigger

_JUDGES = re.compile(r"\s(?:(?:has|have|had|also|strongly)\s)*(?:condemn|denounc|deplor)(?:e?d|e?s)\s", re.IGNORECASE)
_AND = re.compile(r",?\sand\s(?:(?:then|also|immediately|has|have|had|\w+ly)\s)?$", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:who|which|that|whose|whom|where|after|when|as|because|in\s+which)\s|[;:“”\"]", re.IGNORECASE
)
_NEAR, _FAR = 30, 300  # characters before a verb


def judges_first(passage: Passage, trigger: Trigger) -> Iterator[Party]:
    """Who judges another act in the words before a verb that "and" joins to the judgement: they did what it tells."""
    text, start = passage.text, max(passage.span.start, trigger.head.start - _FAR)
    joint = _AND.search(text, max(start, trigger.head.start - _NEAR), trigger.head.start)
    if joint is None or trigger.form != "verb" or trigger.head.of(text).lower().endswith("ing"):
        return
    judged = list(_JUDGES.finditer(text, start, joint.start() + 1))[-1:]
    for verb in judged:
        if not _OTHERS.search(text, verb.end(), joint.start()):
            yield from subject(passage, start, verb.start() + 1, ())


def is_judge(passage: Passage, trigger: Trigger, span: Span) -> bool:
    """True where the span names whom that tells."""
    return any(party.span.overlaps(span) for party in judges_first(passage, trigger))
