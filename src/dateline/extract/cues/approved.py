"""What somebody approved: "the president gave the green light for a raid" tells none, "approved the truce" does."""

import re

from dateline.extract.cues.around import Around
from dateline.extract.cues.support import HARM
from dateline.extract.cues.tellings import violence

_APPROVES = re.compile(
    r"(?<![\w-])(?:approv(?:es?|ed|ing)|authori[sz](?:es?|ed|ing)|green-?light(?:s|ed|ing)?|green-?lit"
    r"|sign(?:s|ed|ing)?\s+off\s+on|(?:giv(?:es?|en|ing)|gave)\s+(?:[\w'’-]+\s+){0,4}?(?:green\s+light|go-ahead)(?:\s+(?:to|for))?)"
    # What is approved, up to the act: nothing that begins another clause, nor by whom it was approved.
    r"(?:\s+(?!(?:by|after|before|when|while|but|and|that|which|who|was|were|is|are|has|have|had)\b)[\w'’.–-]+){0,9}\s*$",
    re.IGNORECASE,
)
_VOTES = re.compile(
    r"\bapprove[ds]\s+(?:an?|the|its|their|this)\s+(?:(?!(?:plans?|draft|proposal|text)\b)[\w'’-]+\s+){0,4}$",
    re.IGNORECASE,
)
_YET = re.compile(r"\b(?:to|will|would|must|may|might|could|should|can|shall)\s+(?:\w+\s+)?$", re.IGNORECASE)
_NOT = re.compile(r"(?:\b(?:not|never|without|nor)|n['’]t)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def is_approved(around: Around) -> bool:
    """True for violence and deployments behind such words, of which no harm is told."""
    if around.type not in violence() and around.type != "deployment":
        return False
    found = _APPROVES.search(around.before)
    harm = any(figure.property in HARM for figure in around.passage.figures)
    return found is not None and not harm and not _NOT.search(around.before, 0, found.start())


def is_voted(around: Around) -> bool:
    """True for "parliament approved the truce", not where it is yet to."""
    found = _VOTES.search(around.before)
    if found is None or _NOT.search(around.before, 0, found.start()):
        return False
    return not _YET.search(around.before, 0, found.start())
