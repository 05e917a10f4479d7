"""Where a count is given again without a word for what it counts: "the government put the number at five"."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.resolve.quantities.numbers import number_source

Told = Callable[[Span], list[tuple[Span, str]]]
_REACH = 200  # characters before it in which what is counted was told
_CLOSE = 25  # characters between "dead" and "up from 34"
_HURT = frozenset({"killed", "injured", "casualties"})
_NOUN = r"(?:number|figure|total|count|tally)"
_THAT = r"(?:the|that|this|its|their)\s(?:[\w-]{1,20}\s){0,2}?"
_PUT = Seldom(
    rf"(?<![\w-])(?:puts?|putting|placed?|places|placing)\s{_THAT}{_NOUN}(?=\s(?:at|as\s(?:high|low|many)\sas)\s)"
    rf"|(?<![\w-])(?:rais|lower|revis|updat|correct)(?:e[sd]?|s|ed|ing)\s{_THAT}{_NOUN}"
    r"(?=\s(?:(?:upwards?|downwards?)\s)?to\s)"
    rf"|\b(?:real|true|actual|correct)\s{_NOUN}(?=\s(?:is|was|may|might|could)\s)",
    re.IGNORECASE,
)
_SAYS = r"(?<![\w-])(?:says?|said|claims?|claimed|insists?|insisted|reports|reported)"
_BEFORE = r"(?<![\w-])(?:up|down)\sfrom"  # "59 dead, up from 34"
_ABOUT = r"(?:(?:at|least|most|more|fewer|less|than|about|over|only|just|nearly|it|was|were)\s){0,3}"
# What is counted with such words is not who was hurt or held, or not by this act.
_OTHERS = re.compile(
    r"\b(?:fled|flee(?:ing)?|displaced|homeless|refugees?|organi[sz]ers|turnout|attend\w*|march\w*|rall(?:y|ies)|crowds?|seats|votes?"
    r"|percent|price\w*|no\s?(?:body|\sone)|thousands|hundreds|dozens|scores|\d+)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?]\s")


def recounts(text: str, sentence: Span, told: Told) -> Iterator[tuple[Span, str, str]]:
    """The words that give a count again, how the count stands beside them and the property that it is of.

    `told` gives the words of harm in a stretch with what they state: without one before it, or with another count
    between, it is not known what is counted.
    """
    for found in _PUT.finditer(text, sentence.start, sentence.end):
        if name := _counted(text, told(Span(max(0, found.start() - _REACH), found.start())), found.start()):
            yield Span(*found.span()), "toll", name
    for found in _again().finditer(text, sentence.start, sentence.end):
        reach = _CLOSE if found["before"] else _REACH
        near = told(Span(max(sentence.start, found.start() - reach), found.start()))
        if name := _counted(text, near, found.start()):
            yield Span(*found.span()), "active", name


def _counted(text: str, told: list[tuple[Span, str]], end: int) -> str | None:
    """What words of harm before the count state, all of them alike."""
    names = {name for _, name in told}
    if not told or not (len(names) == 1 or names <= _HURT):
        return None
    last = max(span.end for span, _ in told)
    own = _own().match(text, last, end)
    between = text[own.end() if own else last : end]
    if len(_ENDS.findall(between)) > 1 or _OTHERS.search(between):
        return None
    return "killed" if "killed" in names else min(names)


@cache
def _own() -> re.Pattern[str]:
    """Up to the count of the word of harm itself: "killed 17 soldiers", "the death toll was 700"."""
    return re.compile(rf"[^.;:]{{0,60}}?(?:{number_source()}|dozens|scores|hundreds|thousands)", re.IGNORECASE)


@cache
def _again() -> Seldom:
    """ "The government says 187" and "59 dead, up from 34": nothing but the count."""
    earlier = r"(?:\s(?:earlier|before|previously|on\s\w+day))?"
    return Seldom(
        rf"(?:{_SAYS}|(?P<before>{_BEFORE}))(?=\s{_ABOUT}(?:{number_source()}){earlier}\s?(?:[.;,]|$))", re.IGNORECASE
    )
