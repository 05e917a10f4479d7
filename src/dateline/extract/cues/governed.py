"""The further ones of several deeds that one word governs: "offered to stop and free the hostages"."""

import re

from dateline.extract.cues.around import Around
from dateline.extract.cues.tellings import violence

_REACH = 190  # characters of a sentence before a deed in which the word may stand
_TO = r"(?:[\w'’.-]+\s+){0,5}?to"
# Up to the "and" before the deed: what begins another clause, or is told as past, ends it.
_BETWEEN = (
    r"\s(?:(?!\b(?:who|whom|that|which|while|when|after|because|but|said|says|was|were|had|has)\b)[^.;:“”\"]){1,150}?"
)
_AND = r"(?P<join>,|,?\s+and|,?\s+or|,\s+as\s+well\s+as)\s+(?:then\s+|also\s+|to\s+|\w+ly\s+)?$"
_DEEDS = re.compile(
    r"\b(?:(?P<planned>will|shall|(?:is|are|was|were)\s+to|(?:plan|intend|offer|pledg|promis|agree|vow|prepar)(?:s|d|ed|es|e|ning|ned|ing)?\s+to"
    rf"|authori[sz](?:es|e|ed|ing)\s+{_TO})"
    r"|(?P<hypothetical>could|may|might|would)"
    rf"|(?P<talk>(?:call(?:s|ed|ing)?\s+on|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|want(?:s|ed|ing)?|hop(?:e|es|ed|ing)|refus(?:e|es|ed|ing))"
    rf"\s+{_TO}|must|should)){_BETWEEN}{_AND}",
    re.IGNORECASE,
)
# "Orders the recruitment of guards and the deployment of troops."
_NOUNS = re.compile(
    r"\b(?:(?P<planned>(?:order|propos|promis|pledg)(?:s|d|ed|es|e|ing)?)|(?P<talk>(?:call(?:s|ed|ing)?\s+for|demand(?:s|ed|ing)?|request(?:s|ed|ing)?)))"
    rf"\s+(?:an?|the|its|their){_BETWEEN}(?:,|,?\s+and|,?\s+or|,\s+as\s+well\s+as)\s+(?:(?:an?|the|its|their)\s+)?(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
_KINDS = ("planned", "hypothetical", "talk")


def governed(around: Around) -> str | None:
    """The realis of a further deed of a list by the word that governs the list; None where none does."""
    main, text = around.telling.main, around.passage.text
    if around.is_verb and not _is_bare(around):
        return None
    if not around.is_verb and not text.startswith(" of ", main.head.end) and not main.span.of(text).endswith(" of"):
        return None
    start = max(around.passage.span.start, main.span.start - _REACH)
    found = (_DEEDS if around.is_verb else _NOUNS).search(text, start, main.span.start)
    if found and around.is_verb and found["join"] == "," and around.type in violence():
        return None  # "Rebels refuse to disarm, attack Kidal": a headline's comma stands for "and then"
    return next((kind for kind in _KINDS if kind in found.re.groupindex and found[kind]), None) if found else None


def _is_bare(around: Around) -> bool:
    """True for a verb as it stands behind "to"."""
    head = around.telling.main.head.of(around.passage.text).lower()
    return head == around.telling.main.entry.name.split()[0] and not head.endswith(("ed", "ing"))
