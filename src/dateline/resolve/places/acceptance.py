"""Whether a run of words is a place at all."""

from dateline.gazetteer.base import GazetteerPlace
from dateline.resolve.places.guards import Guard
from dateline.resolve.places.mentions import Mention, agrees
from dateline.resolve.places.persons import of_person
from dateline.resolve.places.ranking import Context
from dateline.resolve.places.tokens import Words

_WELL_KNOWN = frozenset({"PCLI", "RGN", "SEA", "CONT", "SITE"})
_CITY, _TOWN, _COMMON_TOWN = 250_000, 15_000, 50_000
_PROVINCE = 1_000_000
METROPOLIS = 500_000
_SHORTEST = 3


def accepted(
    words: Words,
    mention: Mention,
    place: GazetteerPlace,
    contained: bool,
    context: Context,
    persons: frozenset[str],
) -> bool:
    """True where the evidence that the words name the place outweighs what else they may be.

    `contained` is True where a place told right beside it holds it; `persons` are words of people's names.
    """
    if mention.guard in (Guard.PERSON, Guard.BODY, Guard.MODIFIER):
        return False
    named_kind = mention.kind is not None and agrees(place, mention.kind)
    strong = contained or named_kind
    single = mention.first == mention.last
    if mention.guard is Guard.COMMON and single:
        town = place.feature_class == "P" and place.primary and place.population >= _COMMON_TOWN
        return strong or (mention.locative and town)
    if of_person(words, mention, persons) and not strong:
        return False
    return strong or _weighed(words, mention, place, context, single)


def _weighed(words: Words, mention: Mention, place: GazetteerPlace, context: Context, single: bool) -> bool:
    told = place.country in context.countries
    named = place.name.lower().startswith("the ")
    article = words.tokens[mention.first].low == "the" and not named  # "The Hague", but not "The Monster"
    if (single and _drowned(words, mention, place)) or (article and place.feature_code not in _WELL_KNOWN):
        return False
    if place.feature_code in _WELL_KNOWN:
        return True
    if place.feature_class in ("P", "A") and not told and (mention.kind is not None or _loud(words, mention)):
        great = place.feature_code == "PPLC" or place.population >= METROPOLIS
        return place.feature_class == "P" and place.primary and great
    if place.feature_code == "ADM1":
        return place.population >= (_CITY if place.primary else _PROVINCE) or mention.locative or told
    if place.feature_class == "P":
        return _town(mention, place, told)
    return not single if place.feature_class == "S" else mention.locative and told


def _loud(words: Words, mention: Mention) -> bool:
    return words.loud[words.tokens[mention.first].sentence]


def _drowned(words: Words, mention: Mention, place: GazetteerPlace) -> bool:
    """True for a short name, and for a small place where every word around it is in capitals."""
    known = place.feature_code in _WELL_KNOWN
    if not _loud(words, mention):
        return len(mention.key) < _SHORTEST and not known
    town = place.feature_class == "P" and place.primary and place.population >= _TOWN
    return len(mention.key) <= _SHORTEST or not (known or town or place.feature_code == "ADM1")


def _town(mention: Mention, place: GazetteerPlace, told: bool) -> bool:
    if place.primary:
        if place.population >= _CITY:
            return True
        if place.population >= _TOWN:
            return mention.locative or told
        return mention.locative and told
    if place.population >= 4 * _TOWN:
        return mention.locative or told
    return mention.locative and told
