"""Shares of a number: "most of the 80 hostages" are 41 to 80, "all but two of the 20 guards" are 18."""

import re
from dataclasses import dataclass

from dateline.resolve.quantities.numbers import read_number

_OF = r"\sof\s(?:(?:the|its|their|his|her|those|these|some|about|around)\s){0,2}$"
_ALL_BUT = re.compile(rf"\ball\sbut\s(?P<number>\w{{1,9}}){_OF}", re.IGNORECASE)
_MOST = re.compile(rf"\b(?:most|(?:the|a)\smajority|more\sthan\shalf){_OF}", re.IGNORECASE)
_HALF = re.compile(rf"\b(?:half){_OF}|\bhalf\s(?:the|its|their)\s$", re.IGNORECASE)
_LONGEST = 50  # characters


@dataclass(frozen=True, slots=True)
class Share:
    """How many they are at least and at most, and where the words for it begin."""

    start: int
    low: int
    high: int


def share_of(text: str, start: int, whole: int) -> Share | None:
    """The share of the whole that is told right before its number at `start`; None where none is."""
    begin = max(0, start - _LONGEST)
    if found := _ALL_BUT.search(text, begin, start):
        rest = read_number(found["number"])
        return Share(found.start(), whole - rest, whole - rest) if rest is not None and rest < whole else None
    if found := _MOST.search(text, begin, start):
        return Share(found.start(), whole // 2 + 1, whole)
    found = _HALF.search(text, begin, start)
    return Share(found.start(), whole // 2, (whole + 1) // 2) if found else None
