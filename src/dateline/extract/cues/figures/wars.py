"""Totals of a whole war or of many acts, which are no toll of one act."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.core import Span
from dateline.extract.cues.figures.figure import Figure
from dateline.extract.cues.figures.lexicon import grammar
from dateline.resolve.phrases import any_of

_ADDED = re.compile(
    r"\b(?:brings?|bringing|brought|takes?|taking|took)\s"
    r"(?:to\s[^.;]{1,60}?\sthe\s(?:total\s|overall\s)?number\b|the\s(?:total\s|overall\s)?(?:number|toll)\b)[^.;]{0,160}",
    re.IGNORECASE,
)
_STRETCH = re.compile(
    r"\b(?:this\s(?:year|month|week|season)|since|so\sfar|in\s(?:the\s(?:past|last)|recent|less\sthan|(?:19|20)\d\d)|over\sthe\s(?:past|last)"
    r"|(?:that|who)\s(?:have|had)\sbeen|(?:have|had)\sbeen\s\w{3,20}ed)\b",
    re.IGNORECASE,
)


def without_totals(text: str, sentence: Span, figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures but for those of a war and of a stretch: "the war has killed 40,000", "40,000 dead since the war"."""
    told_of = [*running_totals(text, sentence)] if figures else []
    if figures and _war().search(text, sentence.start, sentence.end):
        told_of += [Span(*found.span()) for found in _totals().finditer(text, sentence.start, sentence.end)]
    for figure in figures:
        if not any(part.start <= figure.cue.start < part.end for part in told_of):
            yield figure


def running_totals(text: str, sentence: Span) -> Iterator[Span]:
    """Where an act is added to others: "bringing to 12 the number of judges killed this year"."""
    for found in _ADDED.finditer(text, sentence.start, sentence.end):
        if _STRETCH.search(text, found.start(), found.end()):
            yield Span(*found.span())


@cache
def _war() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(grammar()['wars'])})\b", re.IGNORECASE)


@cache
def _totals() -> re.Pattern[str]:
    """The clause of a war that costs lives, and the clause that counts from when it began."""
    wars, begins = any_of(grammar()["wars"]), any_of(grammar()["war_begins"])
    clause = r"(?:[^,;.“”\"\n]|[,.](?=\d))"
    return re.compile(
        rf"\b(?:{wars})\b(?:,?\s(?:that|which|now)\b{clause}{{0,60}}?|\s(?:in|of|between|against){clause}{{0,60}}?)?"
        rf"\s(?:has|have|had)\s(?:already\s|so\sfar\s)?(?:\w{{1,12}}ed|left|cost|taken|seen)\b{clause}{{0,120}}"
        rf"|{clause}{{0,160}}\bsince\s(?:the\s)?(?:{clause}{{0,60}}\b)?"
        rf"(?:(?:{wars})\s(?:\w{{1,12}}\s){{0,2}}(?:{begins})|(?:{begins})\s(?:{clause}{{0,40}}\s)?(?:{wars}))\b"
        rf"|{clause}{{0,160}}\b(?:in|during|over)\s(?:the\s)?(?:course\sof\s)?(?:the\s)?[\w-]{{1,12}}[\s-](?:years?|decades?)"
        rf"(?:[\s-]long)?\s(?:of\s)?(?:\w{{1,12}}\s)?(?:{wars})\b",
        re.IGNORECASE,
    )
