"""Places told in a row: "in X and Y", "across X, Y and the city of Z"."""

import re
from collections.abc import Iterable, Sequence

from dateline.core import Place
from dateline.extract.cues.passages import Passage

# What may stand before a further name: of what kind the place is, where it lies, and the first word of the name.
_KIND = (
    r"(?:the\s+)?(?:(?:nearby|neighbou?ring|central|rural|(?:north|south|east|west)[\w-]*|towns?|cit(?:y|ies)|villages?"
    r"|districts?|capital|parts|suburbs?|of)\s+){0,4}(?:(?!\w+(?:ed|ing)\b)(?-i:[A-Z])[\w'’-]+\s+)?"
)
_AND = re.compile(rf"\s*,?\s+(?:and|as\s+well\s+as)\s+(?:(?:in|at|near)\s+)?{_KIND}", re.IGNORECASE)
_COMMA = re.compile(rf",\s+(?:(?:in|at)\s+)?{_KIND}", re.IGNORECASE)
_OPENING = re.compile(rf"(?:in|at|near|across|around|outside)\s+{_KIND}", re.IGNORECASE)
_WIDEST = 4  # UCDP's precision of a province: countries are told in a row only with countries


def in_row(passage: Passage, chosen: Place, places: Sequence[Place]) -> list[Place]:
    """The chosen place, and those that are told in a row with it, of its country and no wider than it or a province.

    A row stands behind the chosen place, or before it at the head of the sentence.
    """
    text, widest = passage.text, max(_WIDEST, chosen.grain)
    fit = [p for p in places if p.span and p.country == chosen.country and p.grain <= widest]
    after = [p for p in fit if chosen.span and p.span and p.span.start >= chosen.span.end]
    before = _before(text, chosen, [p for p in fit if chosen.span and p.span and p.span.end <= chosen.span.start][::-1])
    opens = before and before[-1].span and _OPENING.fullmatch(text, passage.span.start, before[-1].span.start)
    return [
        p
        for p in (chosen, *_after(text, chosen, after), *(before if opens else ()))
        if p is chosen or p.name != chosen.name
    ]


def _after(text: str, chosen: Place, places: Iterable[Place]) -> list[Place]:
    """Those behind it up to the one that "and" joins; behind commas alone stand regions, "X, Y"."""
    row = [chosen]
    for place in places:
        gap = _gap(text, row[-1], place)
        row.append(place)
        if _AND.fullmatch(gap):
            return row[1:]
        if not _COMMA.fullmatch(gap):
            break
    return []


def _before(text: str, chosen: Place, places: Iterable[Place]) -> list[Place]:
    """Those before it, the nearest first, if "and" joins the nearest."""
    row = [chosen]
    for place in places:
        words = _AND if len(row) == 1 else _COMMA
        if not words.fullmatch(_gap(text, place, row[-1])):
            break
        row.append(place)
    return row[1:]


def _gap(text: str, one: Place, other: Place) -> str:
    return text[one.span.end : other.span.start] if one.span and other.span else ""
