"""Who of those that words beside an act name can have done it: victims and bystanders do not strike, crowds may."""

import re
from collections.abc import Sequence

from dateline.extract.cues.grammar import whole
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling, violence
from dateline.extract.cues.triggers import Trigger

_OF_CROWDS = frozenset({"riot"})  # whom else figures count as harmed do this
_GUNS = re.compile(r"shoot|gun|fire|open fire|hit|target|strike|bomb$|shell")
_AS = re.compile(r"\s+(?:as|while|when)\b|\s*[.,;]|\s*$", re.IGNORECASE)  # behind a headline's "Protesters attacked"
_BY = re.compile(r"\bby\s(?:the\s|an?\s|some\s)?(?:[\w-]+\s){0,2}$", re.IGNORECASE)  # "beaten by angry villagers"
_NEAR = 50  # characters


def able(passage: Passage, telling: Telling, parties: Sequence[Party]) -> list[Party]:
    """Those who can have done what is told."""
    if telling.type not in violence() or telling.type in _OF_CROWDS:
        return list(parties)
    return [p for p in parties if _may_strike(passage.text, p) or _riots(passage, telling.main, p)]


def _may_strike(text: str, party: Party) -> bool:
    """True for all but people of whom nothing says that they did it."""
    people = party.mention is not None and party.mention.kind == "people"
    return not people or bool(_BY.search(text, max(0, party.span.start - _NEAR), party.span.start))


def is_crowd(text: str, party: Party) -> bool:
    """True for protesters and the like."""
    return bool(whole("crowds").search(text, party.span.start, party.span.end))


def _riots(passage: Passage, trigger: Trigger, party: Party) -> bool:
    """True for protesters before a verb for what hands and stones do: "protesters attacked a bank"."""
    by_hand = trigger.form == "verb" and not (trigger.entry.harm or _GUNS.match(trigger.entry.name))
    only = _AS.match(passage.text, trigger.span.end, passage.span.end)
    return by_hand and only is None and is_crowd(passage.text, party)
