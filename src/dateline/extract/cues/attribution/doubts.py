"""What a text puts in doubt without saying who doubts it: "reportedly", "is believed to", "possibly"."""

import re
from collections.abc import Iterator

from dateline.core import Span
from dateline.extract.cues.attribution import lexicon
from dateline.extract.cues.attribution.adjectives import doubtful_nouns
from dateline.extract.cues.attribution.passage import NOBODY, Attribution

_BE_BEFORE = re.compile(r"\b(?:is|are|was|were|be|been)\s$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"\s(?:an?|the|its|his|their)\s", re.IGNORECASE)
_ENDS = re.compile(
    r"[,;:(]|\s(?:after|when|while|as|but|that|which|who|before|since|has|have|had|is|are|was|were|will)\s",
    re.IGNORECASE,
)
_PARTICIPLE_AFTER = re.compile(r"\s\w+ing\s", re.IGNORECASE)
_CLOSES = re.compile(r",(?!\s(?:and\s)?\w+ing\s)")
_COMMA_BEFORE = re.compile(r",\s$")
# "Two were reportedly killed in the strike", told before: not the strike.
_IN_IT = re.compile(
    r"\s(?:in|during|by|from|after)\s(?:the|this|that|these|those)\s(?:\w+\s)?(?:attack|strike|raid|blast|explosion|shelling|bombing|clash|fighting|incident"
    r"|assault|airstrike|bombardment|ambush|shooting|battle|operation|offensive)(?:e?s)?\b(?!\s(?:of|on|against|at|that|which)\s)",
    re.IGNORECASE,
)
_AND = re.compile(r",?\sand\s")


def find_doubts(text: str, sentence: Span) -> Iterator[Attribution]:
    """The stretches of a sentence that are told as not certain, in order."""
    for cue in lexicon.impersonal().finditer(text, sentence.start, sentence.end):
        where = Span(*cue.span())
        content = _doubted(text, sentence, where, cue["after"] is not None)
        yield Attribution(content, NOBODY, where, "suspected", "impersonal")
    for word in doubtful_nouns(text, sentence):
        bound = _ENDS.search(text, word.end, sentence.end)
        content = Span(word.start, bound.start() if bound else sentence.end)
        yield Attribution(content, NOBODY, word, "suspected", "impersonal")


def _doubted(text: str, sentence: Span, cue: Span, only_after: bool) -> Span:
    """What words of doubt reach: their clause, before a noun only what follows; no act in which somebody had a part."""
    rights = (part.search(text, cue.end, sentence.end) for part in (lexicon.bound(), lexicon.part_in()))
    end = min((right.start() for right in rights if right), default=sentence.end)
    if _only_behind(text, sentence, cue):
        closed = _CLOSES.search(text, cue.end, end)
        return Span(cue.start, closed.start() if closed else end)
    told = _IN_IT.search(text, cue.end, end)
    end = told.start() if told else end
    passive = _BE_BEFORE.search(text, max(sentence.start, cue.start - 12), cue.start)
    if (only_after and not passive) or _NOUN_AFTER.match(text, cue.end, sentence.end):
        comma = text.find(",", cue.end, end)
        return Span(cue.start, comma if comma > 0 else end)
    bounds = list(lexicon.bound().finditer(text, sentence.start, cue.start))
    relative = bool(bounds) and bounds[-1].group().strip(" ,").lower() in ("who", "which")
    comma = text.find(",", cue.end, end) if relative else -1
    left = [found.end() for found in (*bounds, *_AND.finditer(text, sentence.start, cue.start))]
    return Span(max(left, default=sentence.start), comma if comma > 0 else end)


def _only_behind(text: str, sentence: Span, cue: Span) -> bool:
    """True for ", reportedly killing six": what came of the act is in doubt, and not the act."""
    before = _COMMA_BEFORE.search(text, max(sentence.start, cue.start - 2), cue.start)
    return bool(before and _PARTICIPLE_AFTER.match(text, cue.end, sentence.end))
