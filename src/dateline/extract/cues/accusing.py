"""Who lays an act on another or asks others to end it, and so did not do it; and who claims it as their own."""

import re
from functools import cache

from dateline.core import Span
from dateline.extract.cues.causes import APART
from dateline.extract.cues.grammar import words
from dateline.extract.cues.modifiers import modifier
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.triggers import Trigger
from dateline.resolve.phrases import any_of

_ACCUSES = (
    r"accus(?:es?|ing)\b|accused\s(?!of\b|in\b|and\b)|(?:has|have|had)\s(?:\w+ly\s)?accused\b|blam(?:es?|ing)\b"
    r"|(?:holds?|holding|held)\s[^.;:]{2,60}\sresponsible\b"
    r"|blamed\s(?!for\b|in\b|and\b)|(?:attribut|ascrib)(?:es?|ed)\b"
)
_APPEALS = r"(?:appeal(?:s|ed)?|call(?:s|ed)?|pray(?:s|ed)?)\s(?:to|on|upon|for)\b|(?:urge|implore|beg)[sd]?\b"
# "Whom the government accused of it": those words accuse, though "accused of it" alone is said of who is accused.
_OF_RELATIVE = re.compile(r"\b(?:whom|which|that)\s(?:the\s)?(?:\w+\s)?$", re.IGNORECASE)
_ACCUSED_OF = re.compile(r"\s(?:\w+ly\s)?(?:accused|blamed)\b")
_APPEALED_TO = re.compile(
    r"\b(?:appeal(?:s|ed|ing)?\sto|call(?:s|ed|ing)?\s(?:on|upon)|urg(?:es?|ed|ing))\s(?:the\s)?$", re.IGNORECASE
)
# What is claimed is that something happened: "claims the strike killed nine", "claims nine were killed in strikes".
_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had|in|by|that)\s", re.IGNORECASE)
_CLAUSE_ON = re.compile(
    r"(?:\s(?:on|in|at|near|against)\s(?:the\s)?(?:[A-Z][\w'’-]*\s?)+)?\s?(?:kill|wound|injur|hit|struck|strikes|destroy|target|left|was|were|"
    r"has|have|had|came|took\splace)"
)
# What the thing did of which somebody is accused, "laying mines, one of which killed a driver", the accuser did not.
_WHICH = re.compile(r",\s(?:(?:[\w'’-]+\s){1,4}of\s)?which\s[^,;:.“”\"]{1,160}$")
_LONGEST = 40  # characters before a name in which others appeal to it


def only_accuses(passage: Passage, span: Span, act: int) -> bool:
    """True for a name before words that lay the act at `act` on another: "X accuses Y of it", "which X blames on Y".

    What X does then, "and fires at Y", is X's own.
    """
    text = passage.text
    accuses = _behind_name(_ACCUSES).match(text, span.end, passage.span.end)
    relative = _OF_RELATIVE.search(text, max(passage.span.start, span.start - _LONGEST), span.start)
    if not accuses and not (relative and _ACCUSED_OF.match(text, span.end, passage.span.end)):
        return False
    if _WHICH.search(text, span.end, act):
        return True
    return all(passage.parts[n].lead != APART for n in range(passage.part_of(span.end), passage.part_of(act) + 1))


def accused_by_others(passage: Passage, trigger: Trigger) -> bool:
    """True for what others lay on whom an earlier clause names: "it was accused by the church of shelling X"."""
    part = passage.parts[passage.part_of(trigger.head.start)]
    return part.opening.startswith("accused") and passage.text.startswith("by ", part.span.start)


def only_appeals(passage: Passage, span: Span) -> bool:
    """True for who asks others to end violence, and for who is asked: "X appeals to Y to act against the killings"."""
    before = max(passage.span.start, span.start - _LONGEST)
    asked = _APPEALED_TO.search(passage.text, before, span.start)
    return bool(asked or _behind_name(_APPEALS).match(passage.text, span.end, passage.span.end))


def claims_as_own(passage: Passage, trigger: Trigger) -> bool:
    """True for "X claimed the attack on Y": who speaks did it. False where what they claim is that others did."""
    part = passage.parts[passage.part_of(trigger.head.start)]
    if not part.opening.startswith("claim") or part.opening.endswith("that") or any(modifier(passage, trigger)):
        return False
    before = _CLAUSE.search(passage.text, part.span.start, trigger.span.start)
    return not before and not _CLAUSE_ON.match(passage.text, trigger.span.end, passage.span.end)


@cache
def _behind_name(verbs: str) -> re.Pattern[str]:
    """One of the verbs behind a name, its office and the rest of it."""
    office = any_of((*words("offices"), *words("agents")), gap=r"\s")
    adverbs = r"(?:(?:has|have|had|also|later|again|then|since|now|\w+ly)\s)*"
    return re.compile(rf"(?:['’]s)?(?:\s(?:(?:{office})s?\b|[A-Z][\w'’-]*)){{0,5}},?\s{adverbs}(?:{verbs})")
