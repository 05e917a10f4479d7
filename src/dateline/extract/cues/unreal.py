"""What is only a rumour, a likeness, a condition or a call, by words farther from the act than those of the list."""

import re

from dateline.extract.cues.around import Around
from dateline.extract.cues.tellings import violence

_REACH = 140  # characters before an act in which a rumour of it is denied
_NO_TRUTH = re.compile(
    r"\b(?:no|little|not\s+any)\s+truth\s+(?:in|to|whatsoever\s+in)\s+(?:[\w'’-]+\s+){1,14}$", re.IGNORECASE
)
# "Was like an air raid"; what "looked like" one may well have been one.
_LIKENESS = re.compile(
    r"\b(?:is|was|were|it['’]s|feels?|felt)\s+(?:(?:just|almost|more|rather|a\s+bit)\s+)?(?:like|as\s+(?:if|though))\s+"
    r"(?:(?:an?|the|after|in)\s+)*(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
_IF_IT_COMES = re.compile(
    r"\b(?:if|should)\s+(?:it|things|matters)\s+(?:ever\s+)?c[oa]mes?\s+to\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)
_NEXT = re.compile(r"\bplan(?:s|ned|ning)?\s+(?:the|their|its|his|her)\s+(?:next|coming|following)\s+$", re.IGNORECASE)
_NOT_YET = re.compile(
    r"\b(?:(?:will|would|shall|can|could)\s*(?:not|n['’]t)|won['’]t|refus(?:es?|ed|ing)\s+to)\s[^.;:“”\"]{1,90}\b(?:until|unless)\s"
    r"(?:(?!\b(?:will|after|when|who|which)\b)[\w'’-]+\s+){0,8}$",
    re.IGNORECASE,
)
# "Is believed to have been sent to kill the mayor": it is nowhere said that he did.
_SENT_TO = re.compile(
    r"\b(?:believed|thought|suspected|alleged|said|reported|accused|suspicion)\s+(?:to\s+have|of\s+having|of|that\s+\w+\s+had)\s+(?:been|being)\s+"
    r"(?:sent|dispatched|ordered|hired|paid|recruited|trained|tasked|assigned|told|instructed)\s+(?:[\w'’-]+\s+){0,4}?to\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"[^.;:“”\"]{0,60},\s+(?:which|as|and\s+(?:it|they|this|that))\s+(?:was|were|did|soon)\b", re.IGNORECASE
)
_STEPS = frozenset({"release", "withdrawal", "agreement", "meeting", "deployment", "aid", "arrest"})
_CALLED = re.compile(r"\bcall(?:s|ed|ing)?\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_FOR_DAY = re.compile(
    r"\s+(?:for|on|from|starting)\s+(?:next\s|this\s+coming\s|tomorrow\b|(?:mon|tues|wednes|thurs|fri|satur|sun)-?day\b|\d{1,2}\s[A-Z]|[A-Z]\w+\s\d{1,2}\b)",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\s+(?:at\s+|on\s+|upon\s+)?(?:nothing|nobody|no[\s-]one|none)\b(?!\s+(?:but|less|more|short|of)\b)", re.IGNORECASE
)
_AIMING = re.compile(r"(?:fir|launch|plant|la[iy]|shell|bomb|attack|sho)\w*", re.IGNORECASE)


def is_untrue(around: Around) -> bool:
    """True for "there is no truth in the rumour that it withdrew", and for who "fired nothing"."""
    text, head = around.passage.text, around.telling.main.head
    start = max(around.passage.span.start, head.start - _REACH)
    if _NO_TRUTH.search(text, start, around.telling.main.span.start):
        return True
    aims = around.is_verb and around.type in violence() and _AIMING.fullmatch(text, head.start, head.end)
    return bool(aims and _NOTHING.match(text, head.end, around.passage.span.end))


def is_likened(around: Around) -> bool:
    """True for "it was like an air raid": something else was."""
    return not around.is_verb and around.type in violence() and bool(_LIKENESS.search(around.before))


def is_conditional(around: Around) -> bool:
    """True for "if it comes to an evacuation", and for what others wait for: "will not come until they are freed"."""
    text, main = around.passage.text, around.telling.main
    if _IF_IT_COMES.search(around.before):
        return True
    start = max(around.passage.span.start, main.span.start - _REACH)
    if around.type not in _STEPS or _DONE.match(text, main.span.end, around.passage.span.end):
        return False
    return bool(_NOT_YET.search(text, start, main.span.start))


def is_called_for(around: Around) -> bool:
    """True for "called a general strike for Monday", who plans "the next raid", and who was "sent to kill"."""
    if around.is_verb:
        return bool(_SENT_TO.search(around.before))
    if _NEXT.search(around.before):
        return True
    called = around.type == "protest" and _CALLED.search(around.before)
    return bool(called and _FOR_DAY.match(around.passage.text, around.telling.main.span.end, around.passage.span.end))
