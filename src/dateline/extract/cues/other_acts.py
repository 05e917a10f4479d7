"""What the sentence of an act tells of another: of what it came after, and of what it answers."""

import re

from dateline.core import Span, TimeInterval
from dateline.extract.cues.causes import ANOTHER, APART
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.phrases import is_reduced

_OF_WHAT_FOLLOWS = ":of-what-follows"  # the rule of the time in "the raid came a day after a vote"
# An earlier deed of those whom words name before it: "two men who had shot a guard", "a town captured by rebels".
_DEED_BEFORE = re.compile(
    r"(?:who|that|which)\s+had\b|(?:captured|seized|taken|occupied|overrun)\s+(?:(?!by\b)[\w-]+\s+){0,6}by\b",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r"\s+(?P<and>and\s+)?(?:(?:also|now|later|since|all|then)\s+)*(?:has|have|had|was|were|is|are|will|would)\s+"
    r"(?:(?:been|be|being|also|now|later|since|all|then)\s+)*",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"in (?:response|retaliation|reaction|revenge|reprisal)\b")
# What somebody threatens for.
_BECAUSE = re.compile(
    r"\b(?:due\s+to|because|over|after|following|in\s+(?:response|retaliation|reaction|revenge|return)\s+(?:to|for)"
    r"|as\s+(?:retaliation|revenge|punishment)\s+for|on\s+account\s+of|citing)\s",
    re.IGNORECASE,
)
_HIT_BY_IT = re.compile(
    r"\b(?:on|against|of|targeting|(?:kill|attack|wound|injur|murder|shell|bomb)(?:ed|ing)|shot|shooting)\s+(?:[\w'’-]+\s+){0,2}$",
    re.IGNORECASE,
)
_FAR = 40  # characters before a name


def is_answered(passage: Passage, head: Span) -> bool:
    """True for what the act told before it answers: "fired rockets in response to the raid"."""
    return _in_answer(passage, head.start)


def one_set_off_other(passage: Passage, one: int, other: int) -> bool:
    """True where one place is in words for unrest and the other in those for what set it off, and the like."""
    first, last = sorted((passage.part_of(one), passage.part_of(other)))
    return any(part.lead == APART for part in passage.parts[first + 1 : last + 1])


def _one_is_another(passage: Passage, one: int, other: int) -> bool:
    """True where one place is in words for a further act: "while another strike ..."."""
    first, last = sorted((passage.part_of(one), passage.part_of(other)))
    return any(part.lead == ANOTHER for part in passage.parts[first + 1 : last + 1])


def of_other_act(passage: Passage, head: Span, time: TimeInterval) -> bool:
    """True for the time of what the act came after, of what it answers or set off, and the other way about."""
    if time.span is None or not passage.span.contains(time.span):
        return False
    if one_set_off_other(passage, head.start, time.span.start) or _of_participle(passage, head, time.span):
        return True
    after = came_after(passage, head)
    behind = after is not None and after.span is not None and after.span.start <= time.span.start
    answers = passage.part_of(head.start) != passage.part_of(time.span.start)
    return behind or (answers and (is_answered(passage, head) or _in_answer(passage, time.span.start)))


def _of_participle(passage: Passage, head: Span, time: Span) -> bool:
    """True for the day between two verbs, "sailors seized in Doha on Monday were freed": that of the first."""
    link = _AUXILIARY.fullmatch(passage.text, time.end, head.start)
    before = [trigger for trigger in passage.triggers if trigger.form == "verb" and trigger.head.end <= time.start]
    own = {trigger.type for trigger in passage.triggers if trigger.head == head}
    if link is None or not before or before[-1].type in own:
        return False
    return bool(link["and"]) or is_reduced(passage.text, before[-1].head, passage.span.end)


def came_after(passage: Passage, head: Span) -> TimeInterval | None:
    """The time of what an act that is told before it came after."""
    told = (time for time in passage.times if time.rule.endswith(_OF_WHAT_FOLLOWS))
    return next((time for time in told if time.span and head.start < time.span.start), None)


def in_act_before(passage: Passage, head: Span, words: Span) -> bool:
    """True for words of the act that this one came after: "the raid came a day after rebels killed a general"."""
    after = came_after(passage, head)
    if after is None or after.span is None:
        return False
    part = passage.parts[passage.part_of(after.span.end)].span
    first = next((t.head.start for t in passage.triggers if after.span.end <= t.head.start < part.end), None)
    return first is not None and after.span.end <= words.start < part.end


def in_other_act(passage: Passage, head: Span, words: Span) -> bool:
    """True for words of the act that this one came after, of what set off the other, and of a further one."""
    if not passage.span.contains(words):
        return False
    apart = one_set_off_other(passage, head.start, words.start) or _one_is_another(passage, head.start, words.start)
    return apart or in_act_before(passage, head, words)


def in_answer(passage: Passage, head: Span, words: Span) -> bool:
    """True for words of what the act answers: "struck Chad in retaliation for a raid on Gao"."""
    if passage.part_of(head.start) >= passage.part_of(words.start) or not passage.span.contains(words):
        return False
    return _in_answer(passage, words.start)


def of_other_deed(passage: Passage, head: Span, threat: bool, span: Span) -> bool:
    """True for those hit by what a threat is an answer to, and for whom it is aimed at where the act is that deed."""
    text = passage.text
    if threat:
        hit = _HIT_BY_IT.search(text, max(head.end, span.start - _FAR), span.start)
        return hit is not None and bool(_BECAUSE.search(text, head.end, hit.start() + 1))
    threats = (
        t for t in passage.triggers if t.type == "threat" and t.head.end <= span.start and span.end <= head.start
    )
    return any(threats) and bool(_BECAUSE.search(text, span.end, head.start))


def in_deed_before(passage: Passage, head: Span, words: Span) -> bool:
    """True for words in a stretch on what somebody had done before the act that `head` tells."""
    own, there = passage.part_of(head.start), passage.part_of(words.start)
    return own < there and bool(_DEED_BEFORE.match(passage.text, *_ends(passage, there)))


def _ends(passage: Passage, part: int) -> tuple[int, int]:
    return passage.parts[part].span.start, passage.parts[part].span.end


def _in_answer(passage: Passage, at: int) -> bool:
    """True in a stretch that tells what an act answers, up to its first comma."""
    part = passage.parts[passage.part_of(at)]
    return bool(_ANSWER.match(part.opening)) and "," not in passage.text[part.span.start : at]
