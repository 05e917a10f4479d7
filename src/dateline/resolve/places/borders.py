"""Borders between two countries: "its border with Sudan", "the Lebanon-Syria border". They lie in neither of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from dateline.core.spans import Span
from dateline.gazetteer.base import Gazetteer, GazetteerPlace
from dateline.resolve.actors.nations import nation_words
from dateline.resolve.phrases import any_of
from dateline.resolve.places.realms import Realm

_LINE = 5  # UCDP's precision of a line between places
_WORD = re.compile(r"\b(?:border|frontier)", re.IGNORECASE)


def find_borders(text: str, sentences: Sequence[Span], gazetteer: Gazetteer) -> Iterator[Realm]:
    """Every border of which both sides are told, or the farther one, in the order of the text."""
    if not _WORD.search(text):
        return
    for sentence in sorted(sentences) or [Span(0, len(text))]:
        for match in _pattern().finditer(text, sentence.start, sentence.end):
            place = _between(match, gazetteer)
            if place is not None:
                yield Realm(Span(*match.span()), place, _LINE)


def _between(match: re.Match[str], gazetteer: Gazetteer) -> GazetteerPlace | None:
    """The border with the point in the middle between its countries, or the point of the only one that is told."""
    told = [match[name] for name in ("near", "far", "one", "other", "first", "second") if match[name]]
    sides = [gazetteer.country(nation_words()[" ".join(name.split())]) for name in told]
    known = [side for side in sides if side is not None]
    if not known or len(known) < len(sides) or len({side.country for side in known}) < len(known):
        return None
    name = f"border with {known[0].name}" if len(known) == 1 else f"{known[0].name}–{known[1].name} border"
    latitude = sum(side.latitude for side in known) / len(known)
    longitude = sum(side.longitude for side in known) / len(known)
    return replace(known[0], geonames_id=0, name=name, country=None, latitude=latitude, longitude=longitude)


@cache
def _pattern() -> re.Pattern[str]:
    nation = any_of(nation_words(), gap=r"\s+")
    border = r"(?i:borders?|frontiers?)"
    the, and_ = r"(?i:the\s+)?", r"(?i:and)"
    return re.compile(
        rf"(?<![\w-])(?:(?:(?P<near>{nation})['’]s?\s+(?:[a-z]+\s+)?)?{border}\s+(?i:with)\s+{the}(?P<far>{nation})"
        rf"|{border}\s+(?i:between)\s+{the}(?P<one>{nation})\s+{and_}\s+{the}(?P<other>{nation})"
        rf"|(?P<first>{nation})(?:-|/|\s?[–—]\s?)(?P<second>{nation})\s+{border})(?![\w-])"
    )
