"""Agreements that one side ends: "is suspending the renewal of a trade agreement" cuts a tie and makes none."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.core import Span
from dateline.extract.cues.triggers import Trigger

_REACH = 90  # characters before the word for the agreement
_ENDS = re.compile(
    r"(?<!\bnot\s)(?<!\bto\s)(?<!\bnever\s)\b(?:(?:suspend|terminat|annul|scrap|cancel|revok|abrogat|rescind|renounc|repudiat|denounc)\w*|freez(?:e|es|ing)|froze|"
    r"(?:withdr[ae]w|withdrawn|withdrawing|withdraws|pull(?:s|ed|ing)?\s+out|walk(?:s|ed|ing)?\s+away)\s+(?:from|of))\s+"
    r"(?:(?!(?:after|under|with|by|as|despite|following|because|until|in|to|and|or|for|at|on|over)\b)[\w'’-]+\s+){0,7}$",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"(?:\s+(?:with|between)\s+(?:(?!(?:was|were|is|are)\b)[\w'’.-]+\s+){1,6}|\s+)"
    r"(?:is|was|has\s+been|will\s+be)\s+(?:\w+ly\s+)?(?:suspended|terminated|annulled|scrapped|revoked|rescinded)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(r"(?:agreement|deal|accord|pact|treaty|memorandum)s?$")
_OF_WAR = re.compile(r"\b(?:cease-?fire|truce|armistice|peace|prisoners?|hostages?|exchange)\b", re.IGNORECASE)


def with_ties_cut(text: str, sentence: Span, triggers: Iterable[Trigger]) -> Iterator[Trigger]:
    """The triggers, those of an agreement of states that is ended as sanctions; what follows a truce tells its end."""
    for trigger in triggers:
        cut = trigger.type == "agreement" and trigger.form == "noun" and _is_ended(text, sentence, trigger.span)
        yield replace(trigger, entry=replace(trigger.entry, type="sanction")) if cut else trigger


def is_cut_tie(trigger: Trigger) -> bool:
    """True for an agreement that is ended."""
    return trigger.type == "sanction" and bool(_AGREED.search(trigger.entry.name))


def without_partners(trigger: Trigger, roles: Sequence[str]) -> Sequence[str]:
    """The roles without those of partners where an agreement is ended: one side acts."""
    return [role for role in roles if role != "participant"] if is_cut_tie(trigger) else roles


def _is_ended(text: str, sentence: Span, words: Span) -> bool:
    before = _ENDS.search(text, max(sentence.start, words.start - _REACH), words.start)
    behind = _ENDED.match(text, words.end, min(sentence.end, words.end + _REACH))
    told = Span(before.start() if before else words.start, words.end)
    return bool(before or behind) and not _OF_WAR.search(told.of(text))
