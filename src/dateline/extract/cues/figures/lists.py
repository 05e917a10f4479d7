"""Persons joined to people in a list: "the mayor, his wife and two others"."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.core import Span
from dateline.extract.cues.figures.lexicon import grammar
from dateline.extract.cues.figures.people import NAME, People, bare_role, is_named, one_person
from dateline.resolve.phrases import any_of

_REACH = 160
_LONGEST_LIST = 8
_JOINED = re.compile(r"\s(?:and|as\swell\sas|along\swith)\s(?:(?:his|her|their)\s)?$", re.IGNORECASE)
_COMMA = re.compile(r",\s$")
_OWN = re.compile(r"(?:his|her|their)\s", re.IGNORECASE)
_A = re.compile(r"an?\s", re.IGNORECASE)
_VERB = re.compile(r"\s(?:are|were|is|was|have|had|has|all|both|also|die|died)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:his|her|their)\s\w{1,20}$", re.IGNORECASE)
BOUNDARY = re.compile(
    r"[,;:()“”\"]\s?|\b(?:and|after|when|while|that|where|as|but|which|in which|said|says|left|leaves|leaving)\s",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"\s?(?:[.,;:)–—]|$)"
    r"|\s(?:in|at|on|near|during|from|by|when|after|with|inside|outside|and|of|for|to|who|as|before|alongside)\b",
    re.IGNORECASE,
)


def further_persons(text: str, start: int, end: int, before_verb: bool = False) -> Iterator[People]:
    """The persons joined to people that end at `start`: "and a policeman", "along with his wife".

    `before_verb` says that the list ends at a verb; where it does not, a person with a verb of its own is none.
    """
    limit = min(end, start + _REACH)
    while joint := _joint().match(text, start, limit):
        one = one_person(text, joint.end(), limit)
        if one is None and _RELATIVE.search(text, max(0, start - 40), start):
            one = bare_role(text, joint.end(), limit)
        if one is None or not (ENDS.match(text, one.span.end) or (before_verb and _VERB.match(text, one.span.end))):
            return
        yield one
        start = one.span.end


def earlier_persons(text: str, sentence: Span, start: int) -> list[People]:
    """The persons joined before people that start at `start`: "the mayor" of "the mayor and two others"."""
    found: list[People] = []
    while len(found) < _LONGEST_LIST and (one := _earlier(text, sentence, start)):
        found.insert(0, one)
        start = one.span.start
    return found


def _earlier(text: str, sentence: Span, start: int) -> People | None:
    """After a comma only a name before a name, or whose wife or son follows: else it is an apposition."""
    begin = max(sentence.start, start - 80)
    comma = _COMMA.search(text, begin, start)
    joint = _JOINED.search(text, begin, start) or comma
    if joint is None:
        return None
    starts = [begin] if begin == sentence.start else []
    starts += [found.end() for found in BOUNDARY.finditer(text, begin, joint.start())]
    found = (one_person(text, at, joint.start()) for at in reversed(starts[-3:]))
    one = next((one for one in found if one and one.span.end == joint.start()), None)
    if one is None or not comma or _OWN.match(text, start):
        return one
    if _A.match(text, start) and _A.match(text, one.span.start):  # "a man, a woman and a child"
        return one
    return one if one.rule == "named-person" and is_named(text, start) else None


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(
        rf"(?:,\s)?(?:\s?(?:{any_of(grammar()['joins'])})\s|(?<=,\s)(?=(?:his|her|their)\s)"
        rf"|(?<=,\s)(?=(?-i:{NAME})(?:,\s(?-i:{NAME})|,?\sand\s)))(?=\S)",
        re.IGNORECASE,
    )
