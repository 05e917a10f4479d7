"""What was called off, and what was found before it went off."""

import re

from dateline.core.seldom import Seldom
from dateline.extract.cues.around import Around
from dateline.extract.cues.tellings import scheduled

# What was to be, up to the verb: words that begin another clause or tell that it was held end it.
_SUBJECT = (
    r"(?:\s+to\s+(?:be|have)\s+\w+|,?\s+(?!(?:after|before|when|while|but|that|which|who|because|amid|held|was|were|is|are|has|have|had|will)\b)"
    r"[\w'’.:–-]+){0,16}?,?\s+(?:is|are|was|were|be|been|(?:has|have|had)\s+been)\s+(?:\w+ly\s+)?"
)
_OFF = Seldom(rf"{_SUBJECT}(?:cancell?ed|called\s+off|scrapped)\b", re.IGNORECASE)
_SUSPENDED = Seldom(rf"{_SUBJECT}(?:suspended|broken\s+off)\b", re.IGNORECASE)
# "The pull-out, which should have begun in May, was put off again."
_THEN = (
    r"(?:(?:\s+(?!(?:that|which|who|after|before|when)\b)[\w'’.-]+){0,8},\s+which\s[^,;:.]{3,80},"
    r"\s+(?:is|are|was|were|has\s+been|had\s+been)\s+(?:again\s+|once\s+more\s+|\w+ly\s+)?)"
)
_PUT_OFF = Seldom(
    rf"(?:{_THEN}|{_SUBJECT}(?:again\s+|once\s+more\s+)?)(?:postponed|put\s+off|delayed)\b", re.IGNORECASE
)
_PULLED_OUT = re.compile(
    r"\b(?:(?:withdr[ae]w\w*|pull(?:s|ed|ing)?\s+out)\s+(?:from|of)|boycott\w*|suspen\w+(?:\s+of)?|cancell\w+\s+of"
    r"|call(?:s|ed|ing)?\s+off|br[eo]a?k(?:s|en)?\s+off|scrap(?:s|ped|ping)?)\s+(?:[\w'’.–-]+\s+){0,4}$",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:\b(?:not|never|without)|n['’]t)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_CALLS_OFF = re.compile(r"\b(?:call(?:s|ed|ing)?\s+off|abort(?:s|ed|ing)?)\s+(?:[\w'’.–-]+\s+){0,5}$", re.IGNORECASE)
# "Urged them to call it off", "unless he calls it off": nobody did.
_MAY = re.compile(
    r"\b(?:could|may|might|would|should|must|if|unless|until|whether|urg\w*|ask\w*|demand\w*|press\w*|appeal\w*|want\w*"
    r"|refus\w*|threat\w*|offer\w*|call(?:s|ed|ing)?\s+(?:on|for))\s+(?:[\w'’.-]+\s+){0,6}$",
    re.IGNORECASE,
)
_LASTING = frozenset({"agreement", "blockade", "sanction", "group_change", "seizure", "arrest", "threat"})

_GOES_OFF = re.compile(r"explo|deton|(?:go|goes|going|went)\b|blow|blew", re.IGNORECASE)
_IT_COULD = re.compile(
    r"\s*(?:it|they|(?:the|any)\s+(?:bombs?|devices?|explosives?|charges?))\s+(?:(?:could|can|was|were|had)\s+(?:be\s+|able\s+to\s+)?)?",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\b(?:f[io]nds?|found|finding|discover\w*|defus\w*|deactivat\w*|disarm\w*|neutrali[sz]\w*|intercept\w*|seiz\w*|detect\w*|locat\w*|remov\w*)\b",
    re.IGNORECASE,
)


def is_called_off(around: Around) -> bool:
    """True for "the talks set for Friday were called off", "called off the attack", and talks that somebody leaves."""
    text, main = around.passage.text, around.telling.main
    if around.is_verb:
        return False
    if _drops(around):
        return True
    if around.type not in scheduled():
        return False
    behind = (main.span.end, around.passage.span.end)
    talks = around.type == "meeting"
    if _OFF.match(text, *behind) or (talks and _SUSPENDED.match(text, *behind)):
        return True
    return talks and _left(around) is True


def is_kept_up(around: Around) -> bool:
    """True for "refused to call off the attack", and for what somebody may call off."""
    return not around.is_verb and _drops(around) is False


def _drops(around: Around) -> bool | None:
    """Whether "called off the attack" is told and holds; None where nothing of the kind is told."""
    off = _CALLS_OFF.search(around.before) if around.type not in _LASTING else None
    if off is None:
        return None
    return not (_NOT.search(around.before, 0, off.start()) or _MAY.search(around.before, 0, off.start()))


def is_put_off(around: Around) -> bool:
    """True for "the visit to Ankara was postponed"."""
    return not around.is_verb and bool(
        _PUT_OFF.match(around.passage.text, around.telling.main.span.end, around.passage.span.end)
    )


def is_still_on(around: Around) -> bool:
    """True for talks from which nobody withdraws."""
    return around.type == "meeting" and _left(around) is False


def _left(around: Around) -> bool | None:
    """Whether somebody withdraws from it; None where nothing is said of that."""
    left = _PULLED_OUT.search(around.before)
    return None if left is None else not _NOT.search(around.before, 0, left.start())


def never_exploded(around: Around) -> bool:
    """True for "found a bomb before it exploded", where nobody came to harm."""
    if around.passage.figures:
        return False
    return any(_found_before(around, trigger.head.start) for trigger in around.telling.triggers)


def _found_before(around: Around, head: int) -> bool:
    """True for a word in a stretch behind "before" that follows what was found."""
    passage, text = around.passage, around.passage.text
    part = passage.parts[passage.part_of(head)]
    if not part.opening.endswith("before") or not _GOES_OFF.match(text, head):
        return False
    return bool(_IT_COULD.fullmatch(text, part.span.start, head) and _FOUND.search(text, passage.span.start, head))
