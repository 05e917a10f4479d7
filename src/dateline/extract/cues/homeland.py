"""The country of an act in a report whose other acts nearly all lie in one, where nothing tells its place."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.core import Place
from dateline.extract.cues.claims import CARRIED
from dateline.extract.cues.common import is_local
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.happening import Added, Happening
from dateline.extract.cues.parties import Party
from dateline.gazetteer import Gazetteer
from dateline.gazetteer.base import GazetteerPlace

_SHARE = 0.7  # of the places of acts that must lie in the country
_LEAST = 2  # acts that must
_COUNTRY = 6  # UCDP's precision of a whole country
_ABROAD = re.compile(
    r"\b(?:abroad|overseas|seas?|ocean|gulf|strait|embassy|consulate|international waters)\b", re.IGNORECASE
)


def with_country(happenings: Sequence[Happening], gazetteer: Gazetteer) -> tuple[Happening, ...]:
    """The happenings, those done at a place that nobody tells with the country of the report's other acts."""
    common = _common(happenings, gazetteer)
    return tuple(_filled(happening, common) if common else happening for happening in happenings)


def _filled(happening: Happening, country: Place) -> Happening:
    told = happening.place or any(draft.place for draft in happening.drafts)
    if told or not is_local(happening.fullest.type) or happening.fullest.realis != "actual":
        return happening
    if any(_elsewhere(draft, country.country) for draft in happening.drafts):
        return happening
    return replace(happening, place=Added(country, "country-of-report", CARRIED))


def _elsewhere(draft: Draft, country: str | None) -> bool:
    """True where words say that it was abroad, or somebody of another country had a part in it."""
    parties = (*draft.roles.agents, *draft.roles.targets)
    nations = (party.nation or _country(party) for party in parties)
    return any(nation and nation != country for nation in nations) or bool(
        _ABROAD.search(draft.anchor.of(draft.passage.text))
    )


def _country(party: Party) -> str | None:
    actor = party.mention.actor if party.mention else None
    return actor.country if actor else None


def _common(happenings: Sequence[Happening], gazetteer: Gazetteer) -> Place | None:
    """The country in which nearly all acts with a place lie, as the first of these places tells it."""
    told = list(_places(happenings))
    code, number = Counter(place.country for place in told).most_common(1)[0] if told else (None, 0)
    country = gazetteer.country(code) if code and number >= max(_LEAST, _SHARE * len(told)) else None
    if country is None:
        return None
    return _as_told(country, next(place for place in told if place.country == code))


def _as_told(country: GazetteerPlace, place: Place) -> Place:
    """The country in the words for a place in it."""
    point = country.latitude, country.longitude
    known = country.geonames_id if country.geonames_id > 0 else None
    return Place(country.name, None, None, place.country, *point, _COUNTRY, known, place.text, place.span)


def _places(happenings: Sequence[Happening]) -> Iterator[Place]:
    """The place of each act that has one, with the words that name it."""
    for happening in happenings:
        told = [draft.place for draft in happening.drafts if draft.place and draft.place.span]
        if told:
            yield told[0]
        elif happening.place and happening.place.value.span:
            yield happening.place.value
