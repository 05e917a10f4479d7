"""Totals of a whole war or of many acts, which are no toll of one act."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.figures.figure import Figure
from dateline.extract.cues.figures.lexicon import grammar
from dateline.resolve.phrases import any_of

_TOTAL = (
    r"(?:(?:total|overall|cumulative|combined|official|confirmed|reported|known|death|casualty|war|[A-Z]\w+)\s){0,4}"
)
_ADDED = Seldom(
    r"\b(?:br(?:ings?|inging|ought)|t(?:akes?|aking|ook)|rais(?:es?|ing|ed)|push(?:es|ing|ed)?|lift(?:s|ing|ed)?|driv(?:es?|ing)|drove)\s"
    rf"(?:to\s[^.;]{{1,60}}?\sthe\s{_TOTAL}(?:number|toll|tally|count|total)\b"
    rf"|(?:up\s)?(?:the|its|their)\s{_TOTAL}(?:number|toll|tally|count|total|death|deaths)\b)(?:[^.;]|\.(?=\d)){{0,160}}",
    re.IGNORECASE,
)
_STRETCH = re.compile(
    r"\b(?:this\s(?:year|month|week|season)|since|so\sfar|in\s(?:the\s(?:past|last)|recent|less\sthan|(?:19|20)\d\d)|over\sthe\s(?:past|last)"
    r"|(?:that|who)\s(?:have|had)\sbeen|(?:have|had)\sbeen\s\w{3,20}ed)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)


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
        if _STRETCH.search(text, found.start(), found.end()) or _of_war(text, found):
            yield Span(*found.span())


def war_totals(text: str, sentence: Span) -> Iterator[Span]:
    """Those that count from when a war began: "bringing the number of deaths since May 2023 to 4,000"."""
    for found in _ADDED.finditer(text, sentence.start, sentence.end):
        if _SINCE.search(text, found.start(), found.end()) or _of_war(text, found):
            yield Span(*found.span())


def _of_war(text: str, found: re.Match[str]) -> bool:
    return bool(_war().search(text, found.start(), found.end()))


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
