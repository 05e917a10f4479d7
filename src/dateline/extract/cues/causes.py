"""What set unrest off, and what whoever suffered did once: acts of others, told in the sentence of an act.

"Riots over the killing of a student", "an arrest that sparked protests" and "killed a man who led the attack" are two.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.core import Span
from dateline.extract.cues.segments import INTENT, Segment, segment_at
from dateline.extract.cues.triggers import Trigger

APART = "apart"  # leads into a stretch that tells what others did at another time than what is told before it
ANOTHER = "another"  # leads into one that tells a further act: "while another strike ..."
_UNREST = frozenset({"protest", "riot"})
_DONE = frozenset({"attack", "assassination", "execution", "arrest", "abduction", "air_strike", "bombing", "shelling"})
_FAR = 90  # characters between the two
_UP_TO_NOUN = r"(?:the\s+|an?\s+|his\s+|her\s+|their\s+)?(?:[\w'’-]+\s+){0,3}$"
_BECAUSE_OF = re.compile(
    r"\b(?:(?:sparked|triggered|provoked|prompted|ignited|fuell?ed|caused|inspired|set\s+off)\s+by|over|after|following|"
    r"followed|against|in\s+(?:protest|response|reaction|anger|outrage)\s+(?:at|to|over|against)|because\s+of|due\s+to|at)\s+"
    + _UP_TO_NOUN,
    re.IGNORECASE,
)
_AFTER = re.compile(r"\b(?:after|when)\s+(?:[\w'’-]+\s+){1,10}$", re.IGNORECASE)
_THEREBY = re.compile(
    r"\b(?:(?:spark|trigger|provok|prompt|ignit|fuell?|caus)(?:ed|ing|es|s)?|set(?:s|ting)?\s+off|le(?:d|ads|ading)\s+to|"
    r"followed\s+by)\s+" + _UP_TO_NOUN,
    re.IGNORECASE,
)
_OPENED = re.compile(r"(?:after|following|when)\s", re.IGNORECASE)
_PAST_DEED = re.compile(
    r"who(?:\s+\w+){0,2}?\s+(?:took\s+part|taken\s+part|participated|involved|led|masterminded|planned|organi[sz]ed|orchestrated|behind)\s",
    re.IGNORECASE,
)
_INTENT = re.compile(INTENT, re.IGNORECASE)
_ANOTHER = re.compile(
    r"(?:an?\s+(?:similar|second|third|separate|further|different)|another|separate)\s", re.IGNORECASE
)
_AT_ONCE = re.compile(r"\b(?:minutes|seconds|moments|nearby)\b", re.IGNORECASE)
# Force used on them is part of the unrest.
_CROWD = re.compile(r"\b(?:protest|demonstrat|riot|march(?:ed|ers?|ing)|crowd|rall(?:y|ies)\b)", re.IGNORECASE)


def with_causes_apart(text: str, parts: Sequence[Segment], triggers: Sequence[Trigger]) -> tuple[Segment, ...]:
    """The stretches of a sentence, unrest and what set it off in stretches of their own."""
    found = list(parts)
    for first, second in pairwise(triggers):
        at = _boundary(text, parts[0], first, second)
        if at is not None:
            found = _cut(text, found, at, second)
    return tuple(_led(text, part) for part in found)


def _led(text: str, part: Segment) -> Segment:
    """The stretch, known for one that tells another act by its first words."""
    if _tells_past_deed(text, part) or _tells_intent(text, part):
        return replace(part, lead=APART)
    return replace(part, lead=ANOTHER) if part.lead == "lead" and _opens_another(text, part.span) else part


def _opens_another(text: str, span: Span) -> bool:
    """True for "another strike", unless it came within minutes of the first."""
    return bool(_ANOTHER.match(text, span.start, span.end)) and not _AT_ONCE.search(text, span.start, span.end)


def _tells_past_deed(text: str, part: Segment) -> bool:
    """True for "..., who took part in the attack"."""
    return part.lead == "aside" and bool(_PAST_DEED.match(text, part.span.start, part.span.end))


def _tells_intent(text: str, part: Segment) -> bool:
    """True for "as the army prepares to seize the city"."""
    intent = part.opening in ("as", "while") and _INTENT.match(text, part.span.start, part.span.end)
    return bool(intent)


def _boundary(text: str, opening: Segment, first: Trigger, second: Trigger) -> int | None:
    """Where the words begin that part the two; None where neither set off the other."""
    between = Span(first.span.end, max(first.span.end, second.head.start))
    if len(between) > _FAR:
        return None
    link = None
    if _unrest(text, first) and _done(second):
        link = _BECAUSE_OF.search(text, between.start, between.end) or _happened_before(text, between, second)
    elif _done(first) and _unrest(text, second):
        link = _THEREBY.search(text, between.start, between.end)
        if link is None and _opens(text, opening, first, second):
            return opening.span.end
    return link.start() if link else None


def _unrest(text: str, trigger: Trigger) -> bool:
    """True for words of unrest, and for a clash of a crowd."""
    near = Span(max(0, trigger.span.start - _FAR), trigger.span.end)
    return trigger.type in _UNREST or (trigger.type == "armed_clash" and bool(_CROWD.search(near.of(text))))


def _done(trigger: Trigger) -> bool:
    """True for a single act."""
    return trigger.type in _DONE and not trigger.plural


def _happened_before(text: str, between: Span, second: Trigger) -> re.Match[str] | None:
    """The link of "riots broke out after gunmen killed nine"."""
    link = _AFTER.search(text, between.start, between.end) if second.form == "verb" else None
    return None if link and _CROWD.search(text, link.start(), second.span.end + _FAR) else link


def _opens(text: str, opening: Segment, first: Trigger, second: Trigger) -> bool:
    """True where a clause before the sentence's own tells the first: "After police shot a student, riots broke out"."""
    inside = opening.span.contains(first.head) and opening.span.end <= second.head.start
    words = opening.span
    return inside and bool(_OPENED.match(text, words.start)) and not _CROWD.search(text, words.start, words.end)


def _cut(text: str, parts: Sequence[Segment], at: int, second: Trigger) -> list[Segment]:
    """The stretches with a boundary before the second act."""
    number = segment_at(tuple(parts), second.head.start)
    held = parts[number]
    if held.span.start >= at:
        return [*parts[:number], replace(held, lead=APART), *parts[number + 1 :]]
    before = Span(held.span.start, held.span.start + len(text[held.span.start : at].rstrip()))
    return [
        *parts[:number],
        replace(held, span=before),
        Segment(Span(at, held.span.end), APART, ""),
        *parts[number + 1 :],
    ]
