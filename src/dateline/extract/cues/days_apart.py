"""Acts of one sentence with days between them: "jets struck a camp two days after an attack on a mill"."""

import re

from dateline.core import Span
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.phrases import is_passive
from dateline.extract.cues.triggers import Trigger

_GAP = r"(?:days?|weeks?|fortnight|months?|years?)\s+(?:after|before|following)\s+"
_GAP_ENDS = re.compile(rf"\b{_GAP}$", re.IGNORECASE)
_GAP_OPENS = re.compile(rf"(?:[\w-]+\s+){{1,4}}?{_GAP}", re.IGNORECASE)
_CAME = re.compile(rf"\b(?:c[ao]mes?|took\s+place|occurr?\w*|happen\w*)\s+(?:[\w-]+\s+){{0,4}}{_GAP}$", re.IGNORECASE)
_NEAR = 30  # characters that such words take


def is_days_apart(passage: Passage, head: Span) -> bool:
    """True in a stretch of its own behind "two days after", but for "it came two days after", which has rules apart."""
    start = passage.parts[passage.part_of(head.start)].span.start
    if _CAME.search(passage.text, passage.span.start, start):
        return False
    before = _GAP_ENDS.search(passage.text, max(passage.span.start, start - _NEAR), start)
    opens = _GAP_OPENS.match(passage.text, start, head.start) if start == passage.span.start else None
    return bool(before or opens) and len(passage.parts) > 1


def days_between(passage: Passage, one: Trigger, other: Trigger) -> bool:
    """True where such words part two acts, each told by who did it: nobody else killed who "was killed" or "died"."""
    told = [is_days_apart(passage, trigger.head) for trigger in (one, other)]
    parted = any(told) and passage.part_of(one.head.start) != passage.part_of(other.head.start)
    return parted and not any(_only_befell(passage, trigger) for trigger in (one, other))


def _only_befell(passage: Passage, trigger: Trigger) -> bool:
    undergone = is_passive(passage.text, passage.span.start, trigger.head, passage.span.end)
    return trigger.entry.harm and (undergone or trigger.form == "noun" or trigger.entry.name.startswith("die"))


def in_days_apart(passage: Passage, head: Span, words: Span) -> bool:
    """True for words in such a stretch that tells not the act, and outside of one that does."""
    own, there = passage.part_of(head.start), passage.part_of(words.start)
    if own == there or not passage.span.contains(words):
        return False
    return is_days_apart(passage, words) or ((own == 0 or there < own) and is_days_apart(passage, head))
