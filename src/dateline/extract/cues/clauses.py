"""Whether the clauses of a sentence tell one act, by the words that join them."""

import re

from dateline.extract.cues.causes import ANOTHER, APART
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.triggers import Trigger

_DESTROYED = re.compile(r"(?:(?:and|which)\s+)?(?:also\s+)?\w+(?:ed|ing)\s", re.IGNORECASE)
_FIGHT = frozenset({"territory_change", "armed_clash"})
# How it came that people were hurt: "killed after they were ambushed".
_BEFELL_THEM = re.compile(
    r"(?:they|he|she|(?:their|his|her)\s(?:[\w-]+\s){1,2})\s?(?:was|were|came|had\sbeen|got)\s(?:\w+ly\s)?",
    re.IGNORECASE,
)
_BEFORE_IT_FELL = re.compile(r"(?:after|following|amid|despite)$")
_BARE = 4  # words between "after" and the fight: with more, somebody does something
_ANY_MEANS = frozenset({"attack", "armed_clash"})


def of_others(passage: Passage, act: Trigger) -> bool:
    """True for unrest and what set it off, and for what whoever suffered did once."""
    return passage.parts[passage.part_of(act.head.start)].lead == APART


def parted(passage: Passage, second: Trigger) -> bool:
    """True for what others did, and for "another strike"."""
    return passage.parts[passage.part_of(second.head.start)].lead in (APART, ANOTHER)


def joined(passage: Passage, first: Trigger, second: Trigger) -> bool:
    """True for the fight for a place that was taken, and for what befell people: "hurt when a man attacked a rally"."""
    if {first.type, second.type} == _FIGHT:
        return _fought_for(passage, first, second)
    part = passage.parts[passage.part_of(second.head.start)]
    if part.opening.endswith("after"):
        return second.type in _ANY_MEANS and bool(_BEFELL_THEM.match(passage.text, part.span.start, second.head.start))
    return part.opening.endswith("when") and not _ANY_MEANS.isdisjoint((first.type, second.type))


def _fought_for(passage: Passage, first: Trigger, second: Trigger) -> bool:
    """True for "took the town after weeks of fighting", and for dead in a fight "as rebels took the town"."""
    part = passage.parts[passage.part_of(second.head.start)]
    if first.type != "territory_change":
        return first.form == "noun" and part.opening.endswith(("as", "when"))
    words = passage.text[part.span.start : second.span.start].split()
    return second.form == "noun" and len(words) <= _BARE and bool(_BEFORE_IT_FELL.search(part.opening))


def destroyed_thereby(passage: Passage, act: Trigger) -> bool:
    """True for what the violence told before destroyed: "one strike hit a unit and destroyed its building"."""
    part = passage.parts[passage.part_of(act.head.start)].span
    return act.type == "destruction" and bool(_DESTROYED.match(passage.text, part.start, part.end))
