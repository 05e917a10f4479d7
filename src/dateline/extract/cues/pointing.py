"""Places told again by what they are: "Goma fell on Monday. The city had been shelled for a week"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.core import Place
from dateline.extract.cues.claims import CARRIED
from dateline.extract.cues.common import is_local
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.happening import Added, Happening
from dateline.extract.cues.homeland import is_placed
from dateline.extract.cues.passages import Passage

_REACH = 6  # sentences within which words point back to a place
_TOWN, _COUNTRY = 2, 6  # UCDP's precision
_AGAIN = re.compile(
    r"\b(?:the|this)\s+(?:same\s+)?(?:city|town|village)(?!\s+of\b|['’]s\b|\s+(?:council|hall|mayor|cent(?:er|re)))\b",
    re.IGNORECASE,
)
_CITIES = frozenset({"HK", "SG", "MO", "MC", "VA", "GI"})  # countries that are one town


def with_places_again(happenings: Sequence[Happening], passages: Sequence[Passage]) -> tuple[Happening, ...]:
    """The happenings, those that nothing else places with the town that their words point back to."""
    return tuple(_placed(happening, passages) for happening in happenings)


def _placed(happening: Happening, passages: Sequence[Passage]) -> Happening:
    if is_placed(happening) or not is_local(happening.fullest.type):
        return happening
    town = next((found for draft in happening.drafts if (found := _town(draft, passages))), None)
    return replace(happening, place=Added(town, "place-again", CARRIED)) if town else happening


def _town(draft: Draft, passages: Sequence[Passage]) -> Place | None:
    """The town told last before the words that point back to one."""
    words = _AGAIN.search(draft.passage.text, draft.anchor.start, draft.anchor.end)
    if words is None:
        return None
    near = passages[max(0, draft.passage.index - _REACH) : draft.passage.index + 1]
    told = [p for passage in near for p in passage.places if p.span and p.span.end <= words.start() and _is_town(p)]
    return told[-1] if told else None


def _is_town(place: Place) -> bool:
    return place.precision <= _TOWN or (place.precision == _COUNTRY and place.country in _CITIES)
