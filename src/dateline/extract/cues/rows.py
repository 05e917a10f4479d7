"""Places told in a row: "in X and Y", "across X, Y and the city of Z"."""

import re
from collections.abc import Iterable, Sequence

from dateline.core import Place
from dateline.extract.cues.passages import Passage

# What may stand before a further name: of what kind the place is, and where in its country it lies.
_KIND = (
    r"(?:the\s+)?(?:(?:nearby|neighbou?ring|central|rural|(?:north|south|east|west)[\w-]*|towns?|cit(?:y|ies)|villages?|districts?|capital"
    r"|parts|suburbs?|of)\s+){0,4}"
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
    before = _row(text, chosen, [p for p in fit if chosen.span and p.span and p.span.end <= chosen.span.start][::-1])
    opens = before and before[-1].span and _OPENING.fullmatch(text, passage.span.start, before[-1].span.start)
    return [chosen, *_row(text, chosen, after), *(before if opens else ())]


def _row(text: str, chosen: Place, places: Iterable[Place]) -> list[Place]:
    """Those that follow on it, away from it, up to the last that "and" joins: behind a comma alone stands a region."""
    row: list[Place] = []
    last, joined = chosen, 0
    for place in places:
        gap = _gap(text, last, place)
        if not (_AND.fullmatch(gap) or _COMMA.fullmatch(gap)):
            break
        row.append(place)
        joined = len(row) if _AND.fullmatch(gap) or joined else joined
        last = place
    return [place for place in row[:joined] if place.name != chosen.name]


def _gap(text: str, one: Place, other: Place) -> str:
    first, second = sorted((one.span, other.span), key=lambda span: span.start if span else 0)
    return text[first.end : second.start] if first and second else ""
