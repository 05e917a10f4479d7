"""Subjects that verbs share: "rebels killed six guards and took a nurse hostage", "the army said it killed six"."""

import re

from dateline.extract.cues.passages import Passage
from dateline.extract.cues.phrases import is_passive
from dateline.extract.cues.triggers import Trigger

_AND = re.compile(r"(?:,\s*|,?\s+(?:and|then|before|or)\s+)(?:(?:also|then|later|\w+ly)\s+)?$")
_PRONOUN = re.compile(r"\s*(?:that\s+)?(?:it|they|he|she|we)\s", re.IGNORECASE)
_NEAR = 20  # characters before a verb


def shared_subject_end(passage: Passage, trigger: Trigger, start: int) -> int:
    """Where the subject of a verb ends that begins at `start` or later: before the first verb that "and" joins to it.

    "Guards" of "rebels killed six guards and took a nurse" is the object of what the rebels did first.
    """
    text, head = passage.text, trigger.head.start
    if not _AND.search(text, max(start, head - _NEAR), head):
        return head
    first = next((t for t in passage.triggers if t.form == "verb" and start < t.head.start < head), None)
    if first is None or is_passive(text, start, first.head, passage.span.end):
        return head
    return first.head.start


def begins_with_pronoun(passage: Passage, trigger: Trigger) -> bool:
    """True where the stretch of the verb begins with one: "(the army said) it killed"."""
    return bool(_PRONOUN.match(passage.text, passage.parts[passage.part_of(trigger.head.start)].span.start))


def describes_act(passage: Passage, trigger: Trigger) -> bool:
    """True for "targeted" of "killed in targeted attacks": no subject stands before it."""
    text, end = passage.text, trigger.head.end
    nouns = (other.span.start for other in passage.triggers if other.form == "noun")
    return trigger.head.of(text).lower().endswith("ed") and any(text[end:start] == " " for start in nouns)
