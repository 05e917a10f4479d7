"""One person right before words of harm that have no "be": "left a guard and a driver dead", "and another injured"."""

import re

from dateline.core import Span
from dateline.extract.cues.figures.people import People, bare_role, one_person

_REACH = 160
_LISTED = re.compile(r"(?:,|\b(?:and|with))\s", re.IGNORECASE)
_LEAVES = re.compile(r"\b(?:left|leaves|leaving|leave)\s(?P<who>[^.;:()]{1,120})$", re.IGNORECASE)
_ANOTHER = re.compile(r"another\s(?:\w{1,20}ly\s)?", re.IGNORECASE)
_HIM = re.compile(r"(?P<who>him|her)\s(?:\w{1,20}ly\s)?", re.IGNORECASE)
_GAP = re.compile(r"\s(?:\w{1,20}ly\s)?", re.IGNORECASE)
_CLOSED = re.compile(  # not "another wounded soldier", nor "a soldier wounded the driver"
    r"\s?(?:[.,;:)–—]|$)|\s(?:in|at|on|near|by|when|after|during|and|as|while|with|inside|outside|there)\b",
    re.IGNORECASE,
)


def person_before(text: str, sentence: Span, harm: Span) -> People | None:
    """The person that the words befell, the last one where several are joined; None where they describe or act."""
    begin = max(sentence.start, harm.start - _REACH)
    starts = [found.end() for found in _LISTED.finditer(text, begin, harm.start)]
    leaves = _LEAVES.search(text, begin, harm.start)
    if leaves:
        starts = [leaves.start("who"), *(start for start in starts if start > leaves.start("who"))]
    elif not _CLOSED.match(text, harm.end, sentence.end):
        return None
    return _right_before(text, starts[-1], harm.start) if starts else None


def _right_before(text: str, start: int, end: int) -> People | None:
    """Another, or a person told at `start`, where nothing more stands up to `end`."""
    if _ANOTHER.fullmatch(text, start, end):
        where = Span(start, start + len("another"))
        return People(1, 1, where, where, "other", "one-person")
    him = _HIM.fullmatch(text, start, end)
    if him:
        where = Span(*him.span("who"))
        return People(1, 1, where, where, "", "one-person")
    headline = text[end : end + 1].isupper()  # "Leaves Man Dead"
    one = one_person(text, start, end) or (bare_role(text, start, end) if headline else None)
    return one if one and _GAP.fullmatch(text, one.span.end, end) else None
