"""Words that point back at an act that was told before, and those that compare it with others."""

import re

from dateline.core import Place
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.triggers import Trigger

_REACH = 60  # characters before the word that tells the act
# "It is the deadliest attack since 2015": the one that was told.
_COMPARED = re.compile(
    r"\b(?:(?:it|this|that)\s+(?:is|was)|(?:these|those|they)\s+(?:are|were))\s+(?:one\s+of\s+|among\s+)?the\s+(?:[\w-]+\s+){1,4}$",
    re.IGNORECASE,
)
_RANKED = re.compile(
    r"\s+(?:is|was)\s+(?:one\s+of\s+)?the\s+(?:first|second|third|latest|worst|most|\w+est)\b", re.IGNORECASE
)
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
_BACK = re.compile(
    r"\b(?i:the|this|that|these|those|such|both)\s+(?:same\s+|latest\s+|deadly\s+|crucial\s+|(?:(?!AN?\b)[A-Z][\w-]+\s+){1,3})?$"
)
# "The missiles struck a depot": those of the act that was told.
_MEANS = re.compile(
    r"\b(?:T|that\s+t)(?:he|hese|hose)\s+(?:\w+\s+)?(?:missiles|rockets|drones|bombs|shells|strikes?|air\s?strikes?|attacks?|blasts?|"
    r"explosions?|raids?)\s+(?:also\s+|reportedly\s+|then\s+|had\s+)?$"
)
_AIM = re.compile(r"\b(?:the|its|their)\s+(?:main\s+|intended\s+|apparent\s+)?$", re.IGNORECASE)
_WAS = re.compile(r"\s+(?:was|were|is|are|had\s+been)\s+(?!not\b)", re.IGNORECASE)
_ANSWERS_FOR = re.compile(
    r"\bresponsib(?:le|ility)[\"”]?\s+for\s+(?:the|this|that|these|those|both)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
_ONES = re.compile(r"\b(?:his|her|their)\s+$", re.IGNORECASE)
_SUFFERED = frozenset({"death", "killing", "murder", "assassination", "execution"})


def points_back(passage: Passage, trigger: Trigger) -> bool:
    """True for "the attack", "it was the worst attack", "his death" and "the missiles struck"."""
    if is_aim(passage, trigger):
        return True
    if trigger.form != "noun":
        return _stands(_MEANS, passage, trigger)
    return _stands(_COMPARED, passage, trigger) or _stands(_BACK, passage, trigger) or is_fate(passage, trigger)


def is_fate(passage: Passage, trigger: Trigger) -> bool:
    """True for what befell somebody who was named: "his death"."""
    return trigger.entry.name in _SUFFERED and _stands(_ONES, passage, trigger)


def is_aim(passage: Passage, trigger: Trigger) -> bool:
    """True for "the target was a depot": whom or what an act was aimed at that is told before."""
    named = trigger.head.of(passage.text).lower() in ("target", "targets") and _stands(_AIM, passage, trigger)
    return named and bool(_WAS.match(passage.text, trigger.head.end, passage.span.end))


def after_aim(passage: Passage, trigger: Trigger) -> int | None:
    """Where it begins to say what that was; None for other words."""
    was = _WAS.match(passage.text, trigger.head.end, passage.span.end) if is_aim(passage, trigger) else None
    return was.end() if was else None


def is_answered_for(passage: Passage, trigger: Trigger) -> bool:
    """True for "responsible for the attacks": those that were told."""
    return trigger.form == "noun" and _stands(_ANSWERS_FOR, passage, trigger)


def is_compared(passage: Passage, trigger: Trigger) -> bool:
    """True where the act is compared with others: the time behind it is theirs."""
    return _stands(_COMPARED, passage, trigger) or bool(_RANKED.match(passage.text, trigger.span.end))


def of_compared(passage: Passage, trigger: Trigger, place: Place) -> bool:
    """True for a place behind "since" in a comparison: it is of what the act is compared with."""
    since = _SINCE.search(passage.text, trigger.span.end, passage.span.end)
    return bool(since and place.span and place.span.start > since.end()) and is_compared(passage, trigger)


def _stands(words: re.Pattern[str], passage: Passage, trigger: Trigger) -> bool:
    """True where the words stand right before what tells the act."""
    start = trigger.span.start
    return bool(words.search(passage.text, max(passage.span.start, start - _REACH), start))
