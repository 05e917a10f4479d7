"""The words that stand around names of places."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from dateline.gazetteer.names import fold
from dateline.schema.countries import countries
from dateline.schema.loader import load_toml

Words = frozenset[str]
_ORDINARY = ("titles", "bodies", "directions", "starters", "months_days", "locative", "near_nouns")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by what they tell about a name beside them; `adjectives` give countries' codes by folded word."""

    locative: Words
    near: Words
    near_nouns: Words
    connectors: Words
    home_nouns: Words
    home_words: Words
    small: Words
    taking: Words
    held: Words
    articles: Words
    directions: Words
    starters: Words
    months_days: Words
    titles: Words
    bodies: Words
    sites: Words
    site_leading: Words
    communities: Words
    parts: Words
    settlements: Words
    settlements_listed: Words
    agents: Words
    generic_towns: Words
    common: Words
    given: Words
    kinds: Mapping[str, str]
    adjectives: Mapping[str, tuple[str, ...]]
    adjectives_alone: Words
    countries: Words
    ordinary: Words
    realms: Mapping[str, int]
    realm_kinds: Words
    realm_verbs: Words
    realm_places: Words
    areas: Words


@cache
def lexicon() -> Lexicon:
    """The words as they ship."""
    around = load_toml("dateline.resolve.places", "words.toml")
    common = load_toml("dateline.resolve.places", "common.toml")
    plain = {key: frozenset(value.split()) for key, value in around.items() if isinstance(value, str)}
    sites = {key: frozenset(value.split()) for key, value in around["sites"].items()}
    adjectives = _adjectives()
    names = frozenset(fold(name) for one in countries().values() for name in (one.name, *one.names))
    return Lexicon(
        **plain,
        sites=sites["words"],
        site_leading=sites["leading"],
        communities=sites["communities"],
        parts=sites["parts"],
        settlements=sites["settlements"],
        settlements_listed=sites["settlements_listed"],
        agents=sites["agents"],
        generic_towns=sites["generic_towns"],
        common=frozenset(common["words"].split()),
        given=frozenset(common["given"].split()),
        kinds=MappingProxyType(around["kinds"]),
        adjectives=MappingProxyType(adjectives),
        adjectives_alone=frozenset(adjectives) - names,
        countries=names,
        realms=MappingProxyType(around["realms"]["precision"]),
        realm_kinds=frozenset(around["realms"]["kinds"].split()),
        realm_verbs=frozenset(around["realms"]["verbs"].split()),
        realm_places=frozenset(around["realms"]["places"].split()),
        areas=frozenset(around["areas"]["names"]),
        ordinary=frozenset().union(around["kinds"], *sites.values(), *(plain[key] for key in _ORDINARY)),
    )


def _adjectives() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for country in countries().values():
        for word in dict.fromkeys(map(fold, (*country.adjectives, *country.demonyms))):
            found[word] = (*found.get(word, ()), country.code)
    return found
