"""Settling every mention of a document in the light of the others."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.gazetteer.base import GazetteerPlace
from dateline.gazetteer.names import fold
from dateline.resolve.places.acceptance import METROPOLIS, accepted
from dateline.resolve.places.beside import Neighbour, neighbours, with_lists
from dateline.resolve.places.guards import Guard
from dateline.resolve.places.lexicon import Lexicon
from dateline.resolve.places.mentions import Mention
from dateline.resolve.places.persons import of_person, person_words
from dateline.resolve.places.ranking import CONTAINED_LOOSELY, Context, score
from dateline.resolve.places.refuted import refuted
from dateline.resolve.places.tokens import Words

_CLEAR_LEAD = 2.0
_POINTS = 30
_CITY_SHARE = 0.1
_CITY = 100_000
_EMPTY = Context({}, frozenset(), ())


@dataclass(frozen=True, slots=True)
class Settled:
    """A mention and the place that it means."""

    mention: Mention
    place: GazetteerPlace


def settle(words: Words, found: Sequence[Mention], lexicon: Lexicon) -> list[Settled]:
    """The mentions that name a place, each with the place that fits the document best, in order."""
    found = with_lists(words, found)
    beside = neighbours(words, found)
    told = _countries(words, found, lexicon)
    clear = [
        place
        for mention, outer in zip(found, beside, strict=True)
        if (place := _clear(mention, outer, told)) is not None
    ]
    context = Context(
        countries=_with_cities(told, clear, METROPOLIS if any(words.loud) else _CITY),
        provinces=frozenset((place.country, fold(place.name)) for place in clear if place.feature_code == "ADM1"),
        points=tuple(dict.fromkeys((p.latitude, p.longitude) for p in clear if p.feature_code != "PCLI"))[:_POINTS],
    )
    return _chosen(words, found, beside, context, lexicon)


def _chosen(
    words: Words,
    found: Sequence[Mention],
    beside: Sequence[tuple[Neighbour, ...]],
    context: Context,
    lexicon: Lexicon,
) -> list[Settled]:
    persons = person_words(words, found, lexicon)
    kept: list[Settled] = []
    doubtful: list[Mention] = []
    chosen = _best_of_each(found, beside, context)
    places = [place for place, _ in chosen]
    for index, (mention, (place, contained)) in enumerate(zip(found, chosen, strict=True)):
        if refuted(words, found, places, index):
            continue
        if accepted(words, mention, place, contained >= CONTAINED_LOOSELY, context, persons):
            kept.append(Settled(mention, place))
        elif mention.guard is Guard.FREE and not of_person(words, mention, persons):
            doubtful.append(mention)
    return sorted(kept + _told_elsewhere(kept, doubtful), key=lambda one: one.mention.span)


def _best_of_each(
    found: Sequence[Mention], beside: Sequence[tuple[Neighbour, ...]], context: Context
) -> list[tuple[GazetteerPlace, float]]:
    """`best` for each mention; a name told many times is ranked once."""
    memory: dict[tuple[object, ...], tuple[GazetteerPlace, float]] = {}
    keys = [(one.key, one.kind, one.homes, outer) for one, outer in zip(found, beside, strict=True)]
    for key, mention, outer in zip(keys, found, beside, strict=True):
        if key not in memory:
            memory[key] = best(mention, outer, context)
    return [memory[key] for key in keys]


def _told_elsewhere(kept: Sequence[Settled], doubtful: Sequence[Mention]) -> list[Settled]:
    """The mentions that would not stand alone but repeat a name that is settled elsewhere in the document."""
    known = {one.mention.key: one.place for one in reversed(kept)}
    return [Settled(mention, known[mention.key]) for mention in doubtful if mention.key in known]


def best(mention: Mention, outers: Sequence[Neighbour], context: Context) -> tuple[GazetteerPlace, float]:
    """The place that scores highest, and what being contained in a place told beside it added."""
    scored = [
        (score(place, mention.kind, context, held := _worth(place, mention, outers)), -rank, place, held)
        for rank, place in enumerate(mention.places)
    ]
    _, _, place, held = max(scored, key=lambda one: one[:2])
    return place, held


def _clear(mention: Mention, outers: Sequence[Neighbour], told: Mapping[str, float]) -> GazetteerPlace | None:
    if mention.guard is not Guard.FREE or not mention.places:
        return None
    context = Context(told, frozenset(), ())
    worth = ((place, _worth(place, mention, outers)) for place in mention.places)
    scored = sorted((score(place, mention.kind, context, held) for place, held in worth), reverse=True)
    if len(scored) > 1 and scored[0] - scored[1] < _CLEAR_LEAD and not _one_spot(mention.places[:2]):
        return None
    place, _ = best(mention, outers, context)
    strong = scored[0] >= 7.5 or mention.locative
    return place if strong else None


def _one_spot(places: Sequence[GazetteerPlace]) -> bool:
    return len({place.country for place in places}) == 1 and places[0].country is not None


def _worth(place: GazetteerPlace, mention: Mention, beside: Sequence[Neighbour]) -> float:
    home = CONTAINED_LOOSELY if place.country in mention.homes else 0.0
    return max((home, *(neighbour.worth(place) for neighbour in beside)))


def _with_cities(told: Mapping[str, float], clear: Sequence[GazetteerPlace], least: int) -> dict[str, float]:
    """The countries told and, with small shares, those of capitals and of towns of at least so many people."""
    cities = (p for p in clear if p.country and (p.feature_code == "PPLC" or p.population >= least))
    return {**dict.fromkeys(sorted({str(city.country) for city in cities}), _CITY_SHARE), **told}


def _countries(words: Words, found: Sequence[Mention], lexicon: Lexicon) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for token in words.tokens:
        if token.capital:
            counts.update(lexicon.adjectives.get(fold(token.text), ()))
    for mention in found:
        if mention.guard in (Guard.FREE, Guard.BODY, Guard.MODIFIER):
            counts.update(p.country for p in mention.places[:1] if p.feature_code in ("PCLI", "RGN") and p.country)
            if mention.guard is Guard.FREE and mention.kind == "ADM1":
                counts.update(_only({p.country for p in mention.places if p.feature_code == "ADM1"}))
    total = sum(counts.values())
    return {country: count / total for country, count in sorted(counts.items())}


def _only(countries: Collection[str | None]) -> Iterator[str]:
    """The country where there is but one: of provinces that several countries have, none is told."""
    if len(countries) == 1:
        yield from (country for country in countries if country)
