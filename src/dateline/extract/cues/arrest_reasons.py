"""For what somebody is arrested, charged or tried: who and what is named there was not arrested, nor hurt by it."""

import re

from dateline.core import Span
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.triggers import Trigger

_OVER = re.compile(
    r"\b(?:for\s(?!(?:\d|life\b|good\b|questioning|more\b|up\sto|at\sleast|about\b|nearly\b|\w+\s(?:years?|months?|days?|weeks?|hours?|time)\b"
    r"|the\s(?:first|second|third|next|past|last)\b))"
    r"|over\s(?!\d|an?\s(?:hundred|dozen))|in\s(?:connection\swith|relation\sto)\s|on\s(?:suspicion|charges|accusations|allegations|counts)\sof\s"
    r"|on\s(?:\w+\s){1,3}charges\sof\s|(?:accused|suspected|guilty(?:\s(?!of\b)[\w'’-]+){0,6})\sof\s|charged\s(?:with|over)\s)",
    re.IGNORECASE,
)
# Those who only spoke of an act: "three students who praised the killing of X".
_SPOKE = re.compile(
    r"\bwho\s(?:(?:had|have|has|were|was|publicly|openly|allegedly|reportedly)\s){0,3}"
    r"(?=(?:celebrat|prais|glorif|applaud|mourn|commemorat|justif|cheer|laud|hail|welcom|condemn|denounc|criticis|criticiz|mock|post)\w*\s)",
    re.IGNORECASE,
)
_OF = re.compile(r"\sof\s(?=[a-z]|the\s|\d)")  # behind "convicted" and whom
_LINKS = {"convict": _OF, "charg": re.compile(rf"\bwith\s|{_OVER.pattern}", re.IGNORECASE)}  # by how the verb begins
# What may stand between these words and the act: "for attempting to", "over their part in the 2019".
# A word may be read in two ways ("Kelly"), so that none is given back.
_STRAIGHT = re.compile(
    r"\s*(?:(?:the|an?|his|her|its|their|this|that|\d+|\w+ly|attempt\w*|trying|plotting|planning|conspir\w+|to|alleged|suspected|deadly|carrying|out"
    r"|committing|ordering|having|taking|role|involvement|part|in|counts?|of|murder|kidnapping|abduction|and|two|three|four|five"
    r"|[A-Z]\w+)\s)*+"
)
_ON = re.compile(r"(?:\b(?:and|then|also|but|who|which|were|was)\s+(?:\w+ly\s|then\s|also\s)?|[;,]\s)$", re.IGNORECASE)
# Behind these somebody is named who was arrested.
_NAMED_THEN = re.compile(r"\b(?:including|among\sthem|identified\sas|named\sas)\s", re.IGNORECASE)
_NEAR = 30  # characters


def arrest_over(passage: Passage, place: int) -> Trigger | None:
    """The arrest for whose reason the words at the place stand: "arrested two men over the killing of X"; else None."""
    found: tuple[Trigger, int] | None = None
    for trigger in passage.triggers:
        if is_arrest(passage, trigger) and trigger.head.end <= place and not (found and _goes_on(passage, trigger)):
            reason = reason_of(passage, trigger)
            found = (trigger, reason.start) if reason and reason.start <= place else None
    if found is None or _NAMED_THEN.search(passage.text, found[1], place):
        return None
    return found[0]


def is_plain_reason(passage: Passage, arrest: Trigger, act: Trigger) -> bool:
    """True where the act itself is what somebody is held for: "for the murder of X", not "for a rally against it"."""
    reason = reason_of(passage, arrest)
    return reason is not None and bool(_STRAIGHT.fullmatch(passage.text, reason.end, act.span.start))


def only_spoken_of(passage: Passage, act: Trigger) -> bool:
    """True for what those who are arrested only praised or mourned: it was at another place and time."""
    arrest = arrest_over(passage, act.head.start)
    spoke = _SPOKE.search(passage.text, arrest.head.end, act.head.start) if arrest and arrest is not act else None
    return spoke is not None


def reason_of(passage: Passage, trigger: Trigger) -> Span | None:
    """Where it begins to say for what somebody was arrested; None for other acts."""
    if not is_arrest(passage, trigger):
        return None
    word = trigger.head.of(passage.text).lower()
    links = next((links for beginning, links in _LINKS.items() if word.startswith(beginning)), _OVER)
    found = [words.search(passage.text, trigger.head.end, passage.span.end) for words in (links, _SPOKE)]
    return min((Span(*one.span()) for one in found if one), key=lambda span: span.start, default=None)


def _goes_on(passage: Passage, trigger: Trigger) -> bool:
    """True for an arrest that is itself a reason: "held two men for a protest against the arrest of X"."""
    before = max(passage.span.start, trigger.span.start - _NEAR)
    return trigger.form == "noun" or not _ON.search(passage.text, before, trigger.span.start)


def is_arrest(passage: Passage, trigger: Trigger) -> bool:
    """True for words of arrest, and for "captured" of people whom a figure counts by that very word."""
    if trigger.type != "territory_change":
        return trigger.type == "arrest"
    return any(one.property == "arrested" and one.cue.overlaps(trigger.head) for one in passage.figures)
