"""Whose an act is that a noun tells: "for their strikes", "the governor announced the deployment of"."""

import re
from collections.abc import Iterator

from dateline.extract.cues.beside import subject
from dateline.extract.cues.parties import Party
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling
from dateline.extract.cues.triggers import Trigger

_THEIR = re.compile(
    r"\b(?:its|their|his|her)\s(?:(?!(?:against|of|on|in|for|to|by|and|with|at)\b)[\w-]+\s){0,2}$", re.IGNORECASE
)
_NOUN_PHRASE = re.compile(r"\s*(?:(?:the|an?|its|their|his|her|new|further)\s)?(?:[\w-]+\s){0,3}", re.IGNORECASE)
_ANNOUNCE = re.compile(r"announce[sd]?|announced|declare[sd]?")
# What is done by saying it, or ordered by whoever makes it known.
_BY_WORDS = frozenset({"deployment", "blockade", "sanction", "aid"})
_NEAR = 40  # characters before a noun


def is_announced(passage: Passage, telling: Telling, trigger: Trigger) -> bool:
    """True for an act that those who announce it do: its noun is what they announce."""
    part = passage.parts[passage.part_of(trigger.head.start)]
    if telling.type not in _BY_WORDS or not _ANNOUNCE.fullmatch(part.opening):
        return False
    return _NOUN_PHRASE.fullmatch(passage.text, part.span.start, trigger.span.start) is not None


def owners(passage: Passage, trigger: Trigger) -> Iterator[Party]:
    """Those to whom "their" points before the noun, in the same stretch."""
    start = passage.parts[passage.part_of(trigger.head.start)].span.start
    found = _THEIR.search(passage.text, max(start, trigger.span.start - _NEAR), trigger.span.start)
    if found:
        yield from (p for p in subject(passage, start, found.start(), ()) if p.mention or p.nation or p.person)
