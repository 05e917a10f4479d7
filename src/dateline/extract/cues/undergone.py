"""Words that tell what was done to whoever stands before them."""

import re

from dateline.core import Span
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
_FREES = re.compile(
    r"\b(?:re)?(?:fre(?:e[sd]?|eing)|releas(?:es?|ed|ing)|rescu(?:es?|ed|ing)|liberat(?:es?|ed|ing)|recover(?:s|ed|ing)?"
    r"|seek(?:s|ing)?|sought|search(?:es|ed|ing)?\s+for|hunt(?:s|ed|ing)?\s+for|f[io]nds?|found|locat(?:es?|ed|ing)"
    r"|(?:bring|brought|get|got)\s+(?:out|home|back))\s+(?:[\w'’-]+\s+){0,3}$",
    re.IGNORECASE,
)
_TAKEN = re.compile(r"(?:kidnapp|abduct|captur|seiz)ed|taken|held|captive|hostage|missing", re.IGNORECASE)
_NEAR = 60  # characters before a participle in which a verb carries it
_NOUN = re.compile(r"\s+(?!(?:by|in|at|on|near|and|or|during|after|when|with|from|the|an?|to)\b)[\w-]+")


def describes_victim(text: str, trigger: Trigger) -> bool:
    """True for a participle before whom it was done to: "the father of assassinated senator X" did nothing.

    Nor did who "rescued kidnapped nurses". "Missing" is always one: nobody misses anybody there.
    """
    head = trigger.head
    if head.of(text).lower() == "missing" or _are_freed(text, head):
        return True
    participle = trigger.form == "verb" and head.of(text).lower().endswith(("ed", "en", "slain"))
    return participle and bool(_OF.search(text, max(0, head.start - 9), head.start) and _NOUN.match(text, head.end))


def _are_freed(text: str, head: Span) -> bool:
    """True for captives behind a verb that frees or looks for them."""
    captives = _TAKEN.fullmatch(text, head.start, head.end) and _NOUN.match(text, head.end)
    return bool(captives and _FREES.search(text, max(0, head.start - _NEAR), head.start))


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
