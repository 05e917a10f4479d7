"""Who dies of age or illness: that is told of a ruler or a boss as it is of those who were killed."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.core.seldom import Seldom
from dateline.extract.cues.passages import Passage

_OF_ITSELF = re.compile(
    r"\b(?:natural\scauses|(?<!against\s)cancer|leuk[a]?emia|pneumonia|heart\s(?:attack|disease|failure)|an?\sstroke|kidney\sfailure|old\sage|in\s(?:his|her)\ssleep"
    r"|(?:long|brief|short|terminal|chronic)\sillness|(?:aged?|at|at\s(?:the\s)?age(?:\sof)?),?\s(?:[6-9]\d|1[01]\d)\b(?![:.]?\d|\s?(?:[ap]\.?m\b|%|per|km|miles)))",
    re.IGNORECASE,
)
_DEATH = re.compile(r"di(?:e[sd]?|ying)\b.*|deaths?\b.*|passed\saway", re.IGNORECASE)
_DIES = Seldom(r"\b(?:die[sd]?|dying|deaths?|passed\saway)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till)\s(?:(?:his|her)|(?:[\w.]+\s){0,3}[\w.]+['’]s)\s(?:own\s)?$", re.IGNORECASE)
# By whom or by what somebody dies where others want it, and where they are held.
_WANTED = re.compile(
    r"\b(?:kill|murder|assassin|attack|bomb|shot|shoot|gun|stab|beat|tortur|poison|execut|clash|fighting|war\b|wars\b|raid|strike|riot|protest|soldier|troops"
    r"|rebel|guerril|militan|custody|detain|detention|dissident|activist|opposition|hunger|massacre|explo|blast|shell|missile|wound|injur)",
    re.IGNORECASE,
)
_TYPES = frozenset({"attack", "assassination", "execution"})
_BEFORE = 60  # characters


def without_own_deaths(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, words for death taken for no act where a report tells that age or illness was its cause.

    So are those that only say until when somebody ruled. Where a sentence tells of violence its words stand.
    """
    own = any(map(_tells_cause, passages))
    return tuple(_without(passage, own) if passage.triggers else passage for passage in passages)


def _tells_cause(passage: Passage) -> bool:
    where = passage.text, passage.span.start, passage.span.end
    return bool(_DIES.search(*where) and _OF_ITSELF.search(*where)) and not _WANTED.search(*where)


def _without(passage: Passage, own: bool) -> Passage:
    text, span = passage.text, passage.span
    deaths = [
        trigger
        for trigger in passage.triggers
        if trigger.type in _TYPES
        and _DEATH.fullmatch(text, trigger.span.start, trigger.span.end)
        and (own or _UNTIL.search(text, max(span.start, trigger.span.start - _BEFORE), trigger.span.start))
    ]
    if not deaths or _WANTED.search(text, span.start, span.end):
        return passage
    return replace(passage, triggers=tuple(trigger for trigger in passage.triggers if trigger not in deaths))
