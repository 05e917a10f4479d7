"""Borders between two countries: "its border with Sudan", "the Lebanon-Syria border". They lie in neither of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from dateline.core.spans import Span
from dateline.gazetteer.base import Gazetteer, GazetteerPlace
from dateline.resolve.actors.nations import adjective_words, nation_words
from dateline.resolve.phrases import any_of
from dateline.resolve.places.realms import Realm

_LINE = 5  # UCDP's precision of a line between places
_BORDER = re.compile(r"(?<![\w-])(?:borders?|frontiers?)(?![\w-])", re.IGNORECASE)
_WITH = re.compile(r"\s+with\s+(?:the\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+between\s+(?:the\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE)
_JOINT = re.compile(r"-|/|\s?[–—]\s?")
_SPACE = re.compile(r"\s+")
_WINDOW = 60  # characters before the word that hold the names of two countries


def find_borders(text: str, sentences: Sequence[Span], gazetteer: Gazetteer) -> Iterator[Realm]:
    """Every border of which both sides are told, or the farther one, in the order of the text."""
    for sentence in sorted(sentences) or [Span(0, len(text))]:
        for word in _BORDER.finditer(text, sentence.start, sentence.end):
            told = _behind(text, word, sentence.end) or _before(text, word, sentence.start)
            place = _between(told, gazetteer)
            if place is not None:
                start, end = min(word.start(), told[0].start()), max(word.end(), told[-1].end())
                yield Realm(Span(start, end), place, _LINE)


def _behind(text: str, word: re.Match[str], end: int) -> list[re.Match[str]]:
    """The countries of "border with X" and "border between X and Y"."""
    lead = _WITH.match(text, word.end(), end)
    if lead is not None:
        far = _country(text, lead.end(), end)
        return [far] if far else []
    lead = _BETWEEN.match(text, word.end(), end)
    one = _country(text, lead.end(), end) if lead else None
    joint = _AND.match(text, one.end(), end) if one else None
    other = _country(text, joint.end(), end) if joint else None
    return [one, other] if one and other else []


def _country(text: str, start: int, end: int) -> re.Match[str] | None:
    """The country that is named there; an adjective tells something of the country, "with Kenyan help"."""
    found = _nation().match(text, start, end)
    return None if found and " ".join(found.group().split()) in adjective_words() else found


def _before(text: str, word: re.Match[str], start: int) -> list[re.Match[str]]:
    """The countries of "the X-Y border"."""
    told = list(_nation().finditer(text, max(start, word.start() - _WINDOW), word.start()))[-2:]
    if len(told) < 2 or not _SPACE.fullmatch(text, told[1].end(), word.start()):
        return []
    return told if _JOINT.fullmatch(text, told[0].end(), told[1].start()) else []


def _between(told: Sequence[re.Match[str]], gazetteer: Gazetteer) -> GazetteerPlace | None:
    """The border with the point in the middle between its countries, or the point of the only one that is told."""
    sides = [gazetteer.country(nation_words()[" ".join(match.group().split())]) for match in told]
    known = [side for side in sides if side is not None]
    if not known or len({side.country for side in known}) < len(sides):
        return None
    name = f"border with {known[0].name}" if len(known) == 1 else f"{known[0].name}–{known[1].name} border"
    latitude = sum(side.latitude for side in known) / len(known)
    longitude = sum(side.longitude for side in known) / len(known)
    return replace(known[0], geonames_id=0, name=name, country=None, latitude=latitude, longitude=longitude)


@cache
def _nation() -> re.Pattern[str]:
    firsts = "".join(sorted({word[0] for word in nation_words()}))
    words = any_of(nation_words(), gap=r"\s+")
    return re.compile(rf"(?=[{firsts}])(?<!\w)(?:{words})(?!\w)")
