"""Places told in a row: "in X and Y", "across X, Y and Z"."""

import re
from collections.abc import Iterable, Sequence

from dateline.core import Place

_FURTHER = r"(?:(?:in|at|near)\s+)?(?:the\s+)?(?:\w+\s+)?"
_AND = re.compile(rf"\s*,?\s+and\s+{_FURTHER}", re.IGNORECASE)
_COMMA = re.compile(rf",\s+{_FURTHER}", re.IGNORECASE)
_PROVINCE, _TOWN = 4, 3  # UCDP's precision up to which places are told in a row with "and", and with commas


def in_row(text: str, chosen: Place, places: Sequence[Place]) -> list[Place]:
    """The chosen place, and behind it those that are told in a row with it, of its country and no wider."""
    widest = max(_PROVINCE, chosen.grain)
    fit = [p for p in places if p.span and p.country == chosen.country and p.grain <= widest]
    after = [p for p in fit if chosen.span and p.span and p.span.start >= chosen.span.end]
    before = [p for p in fit if chosen.span and p.span and p.span.end <= chosen.span.start]
    return [chosen, *_row(text, chosen, after), *_row(text, chosen, before[::-1])]


def _row(text: str, chosen: Place, places: Iterable[Place]) -> list[Place]:
    """Those that follow on it, away from it, up to the last that "and" joins: behind a comma alone stands a region."""
    row: list[Place] = []
    last, joined = chosen, 0
    for place in places:
        gap = _gap(text, last, place)
        if not (_AND.fullmatch(gap) or (_COMMA.fullmatch(gap) and max(last.grain, place.grain) <= _TOWN)):
            break
        row.append(place)
        joined = len(row) if _AND.fullmatch(gap) or joined else joined
        last = place
    return [place for place in row[:joined] if place.name != chosen.name]


def _gap(text: str, one: Place, other: Place) -> str:
    first, second = sorted((one.span, other.span), key=lambda span: span.start if span else 0)
    return text[first.end : second.start] if first and second else ""
