"""Whom a shot is aimed at: "fired tear gas at protesters", "launched a missile from Yemen towards Israel".

And who is only before the eyes of those whom it hits: "at protesters who tried to storm parliament".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.core import Span
from dateline.extract.cues.beside import listed
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling
from dateline.extract.cues.triggers import Trigger

_SHOTS = frozenset({"shelling", "air_strike", "attack", "bombing", "crackdown", "riot", "armed_clash"})
_THROWS = re.compile(
    r"(?:fir(?:e[sd]?|ing)|launch(?:e[sd]|ing)?|shoo?t(?:s|ing)?|throw(?:s|ing|n)?|threw|hurl(?:s|ed|ing)?|lobb?(?:s|ed|ing)?"
    r"|open(?:s|ed|ing)?|us(?:e[sd]?|ing)|deploy(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:\s+(?!(?:at|on|against|towards?|into|after|when|while|but|killing|wounding|injuring)\b)[\w'’-]+){0,9}?"
    r"\s+(?:at(?!\s+(?:least|most|about|around|dawn|dusk|noon|night|midnight|once|all|a\s+time|the\s+(?:time|end|start|same|beginning))\b)"
    r"|towards?|against|into)\s+(?!\d)",
    re.IGNORECASE,
)
_FROM_AT = re.compile(r"\s+from\s+(?:[\w'’-]+\s+){1,5}?(?:at|towards?|into)\s+(?!least\b|\d)", re.IGNORECASE)
_DISPERSES = re.compile(
    r"(?:\s+and\s+[\w-]+(?:\s+[\w-]+)?)?\s+to\s+(?:disperse|scatter|clear|break\s+up|(?:drive|push|force)\s+back)\s+",
    re.IGNORECASE,
)
_OPENS_FIRE = re.compile(r"(?:open|us|deploy)", re.IGNORECASE)  # "opened fire at a market": it may be where
_WANTS_TO = re.compile(
    r"\b(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|want(?:s|ed|ing)?|seek(?:s|ing)?|sought|threaten(?:s|ed|ing)?|plann(?:ed|ing))\s+to\s+"
    r"(?:storm|enter|reach|march\s+(?:on|to)|approach|break\s+(?:into|through)|occupy|attack|get\s+into|force\s+their\s+way\s+into)\s+"
    r"(?:(?:the|an?|its|their)\s+)?(?:[\w'’-]+\s+){0,2}$",
    re.IGNORECASE,
)
_FAR = 90  # characters before a name


def throws(text: str, trigger: Trigger) -> bool:
    """True for a verb whose object is what is sent off."""
    return _THROWS.match(text, trigger.head.start) is not None


def aimed(passage: Passage, telling: Telling, trigger: Trigger) -> Iterator[Party]:
    """Those behind "at" or "towards" of a verb that sends something off, where it has no object that was hit."""
    if telling.type not in _SHOTS or not throws(passage.text, trigger):
        return
    match = _AT.match(passage.text, trigger.head.end, telling.span.end)
    if match and match.end() >= trigger.span.end:
        sent = match.group().split()
        certain = len(sent) > 1 and not _OPENS_FIRE.match(passage.text, trigger.head.start)
        yield from (replace(party, certain=certain) for party in listed(passage, match.end(), passage.span.end))


def aim_of_noun(text: str, kind: str, start: int, limit: int) -> int | None:
    """Where those begin whom "drones from its land at X" and "tear gas to disperse X" hit, from behind the noun on."""
    match = _DISPERSES.match(text, start, limit) if kind == "crackdown" else _FROM_AT.match(text, start, limit)
    return match.end() if match and kind in _SHOTS else None


def only_wanted(text: str, start: int, kind: str, span: Span) -> bool:
    """True for what those who are driven back want to reach; `start` is where the sentence begins."""
    return kind == "crackdown" and _WANTS_TO.search(text, max(start, span.start - _FAR), span.start) is not None
