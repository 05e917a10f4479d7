"""The country of an act in a report whose other acts nearly all lie in one, where nothing tells its place."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.core import Place, Span
from dateline.extract.cues.claims import CARRIED
from dateline.extract.cues.common import is_local
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.happening import Added, Happening
from dateline.extract.cues.parties import Party
from dateline.extract.cues.speakers import speakers_before
from dateline.gazetteer import Gazetteer
from dateline.gazetteer.base import GazetteerPlace

_SHARE = 0.7  # of the places of acts that must lie in the country
_LEAST = 2  # acts that must
_COUNTRY = 6  # UCDP's precision of a whole country
# Rebels who fight from the land of neighbours, where the forces of their country go after them.
_ACROSS = frozenset({"pkk", "adf", "lra", "fdlr"})
_ABROAD = re.compile(
    r"\b(?:abroad|overseas|seas?|ocean|gulf|strait|embassy|consulate|international waters)\b", re.IGNORECASE
)


def with_country(happenings: Sequence[Happening], gazetteer: Gazetteer) -> tuple[Happening, ...]:
    """The happenings, those done at a place that nobody tells with the country of the report's other acts."""
    common = _common(happenings)
    country = gazetteer.country(common.country) if common and common.country else None
    if common is None or country is None:
        return tuple(happenings)
    return tuple(_filled(happening, common, country) for happening in happenings)


def is_placed(happening: Happening) -> bool:
    """True where words tell the place of the act."""
    return happening.place is not None or any(draft.place for draft in happening.drafts)


def in_country(happening: Happening, country: GazetteerPlace, text: str, span: Span | None, rule: str) -> Happening:
    """The happening in a country, which `text` at `span` tells by a rule of that name."""
    point = country.latitude, country.longitude
    known = country.geonames_id if country.geonames_id > 0 else None
    place = Place(country.name, None, None, country.country, *point, _COUNTRY, known, text, span)
    return replace(happening, place=Added(place, rule, CARRIED))


def side_at_home(draft: Draft) -> Iterator[tuple[str, Span]]:
    """The forces of a country of which the rebels are, too, whom they fight: no other has a part in it."""
    sides = (*draft.roles.agents, *draft.roles.targets)
    parties = sides if draft.roles.agents else (*speakers_before(draft.passage, draft.telling), *sides)
    known = [party for party in parties if party.mention and party.mention.actor and party.mention.actor.country]
    forces = [party for party in known if _kind_of(party) == "state_forces"]
    rebels = [party for party in known if _kind_of(party) == "rebel" and _id_of(party) not in _ACROSS]
    others = len(known) - len(forces) - len(rebels)
    if forces and rebels and not others and len({country_of(party) for party in known}) == 1:
        yield country_of(forces[0]), forces[0].span


def _kind_of(party: Party) -> str:
    return party.mention.actor.kind if party.mention and party.mention.actor else ""


def _id_of(party: Party) -> str:
    return party.mention.actor.id if party.mention and party.mention.actor else ""


def country_of(party: Party) -> str:
    """The code of the country that the party is of; empty where nothing tells it."""
    return (party.mention.actor.country if party.mention and party.mention.actor else None) or ""


def _filled(happening: Happening, told: Place, country: GazetteerPlace) -> Happening:
    if is_placed(happening) or not is_local(happening.fullest.type) or happening.fullest.realis != "actual":
        return happening
    if any(is_elsewhere(draft, told.country) for draft in happening.drafts):
        return happening
    return in_country(happening, country, told.text, told.span, "country-of-report")


def is_elsewhere(draft: Draft, country: str | None) -> bool:
    """True where words say that it was abroad, or somebody of another country had a part in it."""
    parties = (*draft.roles.agents, *draft.roles.targets)
    nations = (party.nation or country_of(party) for party in parties)
    return any(nation and nation != country for nation in nations) or bool(
        _ABROAD.search(draft.anchor.of(draft.passage.text))
    )


def _common(happenings: Sequence[Happening]) -> Place | None:
    """The first of the places that lie in the country in which nearly all acts with a place do."""
    told = list(_places(happenings))
    code, number = Counter(place.country for place in told).most_common(1)[0] if told else (None, 0)
    if code is None or number < max(_LEAST, _SHARE * len(told)):
        return None
    return next(place for place in told if place.country == code)


def _places(happenings: Sequence[Happening]) -> Iterator[Place]:
    """The place of each act that has one, with the words that name it."""
    for happening in happenings:
        told = [draft.place for draft in happening.drafts if draft.place and draft.place.span]
        if told:
            yield told[0]
        elif happening.place and happening.place.value.span:
            yield happening.place.value
