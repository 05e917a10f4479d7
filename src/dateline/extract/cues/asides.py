"""Names in words that give them no part in an act: what links two sides, where some met, who shot, what is a clause."""

import re

from dateline.core import Span
from dateline.extract.cues.grammar import whole

_BETWEEN = re.compile(
    r"\b(?:connections?|links?|ties|relations?|relationships?|contacts?|collusion|complicity|cooperation|differences?)\s+between\s"
    r"[^.;:]{3,160}\sand\s(?:the\s)?$",
    re.IGNORECASE,
)
_AND_ON = re.compile(r"[^.;:,]{0,80}\sand\s", re.IGNORECASE)
_BUILDING = (
    r"(?:house|offices?|palace|church|convent|monastery|residence|hall|headquarters|home|building|embassy|school)"
)
_AT = r"\b(?:in|at|inside)\s(?:the|an?|their|its)\s"
_IN_BUILDING_OF = re.compile(
    rf"{_AT}(?:[\w'’-]+\s){{0,2}}?{_BUILDING}\s(?:of|belonging\sto)\s(?:[\w'’-]+\s){{0,5}}$", re.IGNORECASE
)
_AT_END = re.compile(_AT + "$", re.IGNORECASE)
_IS_BUILDING = re.compile(rf"(?:[\w'’-]+\s){{0,2}}?{_BUILDING}\b", re.IGNORECASE)
_GUNMAN = re.compile(
    r",\s(?:the|an?|one\sof\sthe)\s(?:[\w-]+\s){0,2}(?:assassin|gunm[ae]n|killer|hit\s?m[ae]n|murderer|bomber|attacker|kidnapper)s?"
    r"\s(?:who|that|hired|paid|behind|responsible)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\w\s(?:asked|told|urged|ordered|said|announced|stated|accused|blamed|warned|demanded)\s(?:the|that|on|him|her|them|an?)\s",
    re.IGNORECASE,
)
_FAR = 200  # characters before a name


def is_second_side(text: str, start: int, span: Span) -> bool:
    """True for B of "a link between those who shot A and B": nobody shot B. `start` is where the sentence begins."""
    linked = _BETWEEN.search(text, max(start, span.start - _FAR), span.start)
    return linked is not None and not _AND_ON.match(text, span.end)


def is_where_they_met(text: str, start: int, span: Span) -> bool:
    """True for a house where some met, and for those whose house it is, but for a person of an office."""
    begin = max(start, span.start - _FAR)
    if _AT_END.search(text, begin, span.start) and _IS_BUILDING.match(text, span.start, span.end):
        return True
    return bool(_IN_BUILDING_OF.search(text, begin, span.start)) and not whole("offices").search(span.of(text))


def is_killer(text: str, span: Span) -> bool:
    """True for X of "X, the gunman who": nobody did it to X."""
    return bool(_GUNMAN.match(text, span.end))


def is_clause(name: str) -> bool:
    """True for words with a verb of saying in them, "X asked the mayor of Y": no name."""
    return bool(_CLAUSE.search(name))
