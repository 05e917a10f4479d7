"""What the sentence of an act tells of another: of what it came after, and of what it answers."""

import re

from dateline.core import Span, TimeInterval
from dateline.extract.cues.passages import Passage

_OF_WHAT_FOLLOWS = ":of-what-follows"  # the rule of the time in "the raid came a day after a vote"
_ANSWER = re.compile(r"in (?:response|retaliation|reaction)\b")


def is_answered(passage: Passage, head: Span) -> bool:
    """True for what the act told before it answers: "fired rockets in response to the raid"."""
    return bool(_ANSWER.match(passage.parts[passage.part_of(head.start)].opening))


def of_other_act(passage: Passage, head: Span, time: TimeInterval) -> bool:
    """True for the time of what the act came after, or of an act that answers this one."""
    if time.span is None or not passage.span.contains(time.span):
        return False
    after = came_after(passage, head)
    behind = after is not None and after.span is not None and after.span.start <= time.span.start
    part = passage.parts[passage.part_of(head.start)].span
    return behind or (is_answered(passage, head) and time.span.end <= part.start)


def came_after(passage: Passage, head: Span) -> TimeInterval | None:
    """The time of what an act that is told before it came after."""
    told = (time for time in passage.times if time.rule.endswith(_OF_WHAT_FOLLOWS))
    return next((time for time in told if time.span and head.start < time.span.start), None)


def other_act_begins(passage: Passage, head: Span) -> int | None:
    """Where words begin that tell the act which this one came after."""
    after = came_after(passage, head)
    if after is None or after.span is None:
        return None
    end = after.span.end
    return next((trigger.head.start for trigger in passage.triggers if trigger.head.start >= end), None)
