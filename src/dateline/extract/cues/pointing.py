"""Places told again by what they are: "Goma fell on Monday. The city had been shelled for a week".

So too countries, "Mali's government closes all schools across the country".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.core import Place, Span
from dateline.extract.cues.claims import CARRIED
from dateline.extract.cues.common import is_local
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.happening import Added, Happening
from dateline.extract.cues.homeland import is_placed
from dateline.resolve.actors.nations import nation_pattern, nation_words

_REACH = 6  # sentences within which words point back to a place
_TOWN, _COUNTRY = 2, 6  # UCDP's precision
_AGAIN = re.compile(
    r"\b(?:the|this)\s+(?:same\s+)?(?:city|town|village)(?!\s+of\b|['’]s\b|\s+(?:council|hall|mayor|cent(?:er|re)))\b",
    re.IGNORECASE,
)
_COUNTRY_AGAIN = re.compile(
    r"\b(?:in|across|throughout|around|over|inside|within|(?:north|south|east|west|part|region|rest)s?\s+of)\s+"
    r"(?:the|this)\s+(?:whole\s+|entire\s+)?country\b",
    re.IGNORECASE,
)
_Town = tuple[int, int, Place]
_CITIES = frozenset({"HK", "SG", "MO", "MC", "VA", "GI"})  # countries that are one town


def with_places_again(happenings: Sequence[Happening]) -> tuple[Happening, ...]:
    """The happenings, those that nothing else places with the town that their words point back to."""
    towns = sorted(_towns(happenings), key=lambda town: town[1])
    return tuple(_placed(happening, towns) for happening in happenings)


def _towns(happenings: Sequence[Happening]) -> Iterator[_Town]:
    """Where acts of violence and the like were in towns: the sentence, where the name ends in it, and the town.

    Where talks are held, or somebody speaks or flies to, is seldom what later words mean.
    """
    for happening in happenings:
        for draft in happening.drafts if is_local(happening.fullest.type) else ():
            for place in draft.places:
                if place.span and _is_town(place):
                    yield draft.passage.index, place.span.end, place


def _placed(happening: Happening, towns: Sequence[_Town]) -> Happening:
    if is_placed(happening) or not is_local(happening.fullest.type):
        return happening
    town = next((found for draft in happening.drafts if (found := _town(draft, towns))), None)
    return replace(happening, place=Added(town, "place-again", CARRIED)) if town else happening


def _town(draft: Draft, towns: Sequence[_Town]) -> Place | None:
    """The town told last before the words that point back to one."""
    words = _AGAIN.search(draft.passage.text, draft.anchor.start, draft.anchor.end)
    if words is None:
        return None
    before = bisect_right(towns, words.start(), key=lambda town: town[1])
    index, _, place = towns[before - 1] if before else (-_REACH - 1, 0, None)
    return place if draft.passage.index - index <= _REACH else None


def country_again(draft: Draft) -> tuple[str, Span] | None:
    """The only country that the sentence names, and then calls "the country", by its code, with the words for it."""
    passage = draft.passage
    words = _COUNTRY_AGAIN.search(passage.text, passage.span.start, passage.span.end)
    if words is None:
        return None
    named = [
        (nation_words()[" ".join(match["nation"].split())], Span(*match.span("nation")))
        for match in nation_pattern().finditer(passage.text, passage.span.start, passage.span.end)
    ]
    codes = {code for code, _ in named}
    return named[0] if len(codes) == 1 and named[0][1].end < words.start() else None


def _is_town(place: Place) -> bool:
    return place.precision <= _TOWN or (place.precision == _COUNTRY and place.country in _CITIES)
