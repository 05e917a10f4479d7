"""Words that tell what was done to whoever stands before them."""

import re

from dateline.extract.cues.triggers import Trigger

_DONE_TO = frozenset(
    {"arrest", "abduction", "release", "attack", "assassination", "execution", "air_strike", "bombing", "shelling"}
)
_UNDERGONE = frozenset({"charge * with", "sentence * to", "sentence to", "find * guilty", "take * prisoner|prisoners"})
_SET_OFF = frozenset({"explode", "go off"})  # what they tell of did not act
_INTRANSITIVE = re.compile(r"\s*(?:in|at|near|outside|inside|on|during|as|when|while|after|before|killing|[.,;])(?!\w)")
_OBJECT = re.compile(
    r"\s+(?:an?|the|two|three|several|its|his|her|their)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:bomb|vest|device|charge|mine|grenade|belt|shell|rocket|explosive)s?\b",
    re.IGNORECASE,
)

_OF = re.compile(r"\b(?:of|for|with|to)\s+(?:the\s+)?$", re.IGNORECASE)
_NOUN = re.compile(r"\s+(?!(?:by|in|at|on|near|and|or|during|after|when|with|from|the|an?|to)\b)[\w-]+")


def describes_victim(text: str, trigger: Trigger) -> bool:
    """True for a participle before whom it was done to: "the father of assassinated senator X" did nothing.

    "Missing" is always one: nobody misses anybody there.
    """
    head = trigger.head
    if head.of(text).lower() == "missing":
        return True
    participle = trigger.form == "verb" and head.of(text).lower().endswith(("ed", "en", "slain"))
    return participle and bool(_OF.search(text, max(0, head.start - 9), head.start) and _NOUN.match(text, head.end))


def of_oneself(trigger: Trigger) -> bool:
    """True for "turned himself in"."""
    return "himself|" in trigger.entry.name and trigger.type == "arrest"


def bursts(text: str, trigger: Trigger) -> bool:
    """True for "the depot detonated in Suwayda": what bursts did not act."""
    if trigger.entry.name == "detonate":
        return bool(_INTRANSITIVE.match(text, trigger.head.end))
    return trigger.entry.name in _SET_OFF and not _OBJECT.match(text, trigger.head.end)


def suffers(trigger: Trigger) -> bool:
    """True for verbs that need an object: without one behind them they tell what was done to their subject."""
    alone = " " not in trigger.entry.name or trigger.entry.name in _UNDERGONE
    return trigger.entry.harm or (trigger.type in _DONE_TO and alone)
