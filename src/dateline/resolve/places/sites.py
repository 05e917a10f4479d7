"""Named sites whose own points no gazetteer knows: mosques, bases, neighbourhoods, villages."""

from collections.abc import Sequence
from itertools import chain

from dateline.gazetteer.base import Gazetteer
from dateline.gazetteer.names import fold
from dateline.resolve.places.context import Settled
from dateline.resolve.places.lexicon import Lexicon
from dateline.resolve.places.site import Site
from dateline.resolve.places.tokens import Token, Words
from dateline.resolve.places.told import Told
from dateline.resolve.places.villages import Villages

_LONGEST_NAME = 6


def find_sites(words: Words, settled: Sequence[Settled], lexicon: Lexicon, gazetteer: Gazetteer) -> list[Site]:
    """Every named site for which the text tells a place that holds it, in the order of the text."""
    told = Told(words, settled)
    villages = Villages(words, told, lexicon, gazetteer)
    sites: list[Site] = []
    nouns = {*lexicon.sites, *villages.nouns}
    for index, token in enumerate(words.tokens):
        if not (token.capital or token.low in nouns):
            continue
        if sites and token.start < sites[-1].span.end:
            continue
        site = _site(words, index, told, lexicon) if token.low in lexicon.sites else None
        found = chain([site] if site else villages.named(index), villages.lying(index) if token.capital else ())
        for one in found:
            if not (sites and sites[-1].span.overlaps(one.span)):
                sites.append(one)
    return sites


def _site(words: Words, noun: int, told: Told, lexicon: Lexicon) -> Site | None:
    first = _name_start(words, noun, lexicon)
    if first is None or words.loud[words.tokens[noun].sentence] or _goes_on(words, noun, lexicon):
        return None
    span = words.span(first, noun)
    here = told.at(first)
    if here is not None and (here.mention.span.contains(span) or _whole_country(here, first, noun)):
        return None
    behind = told.behind(noun)
    country = behind.place if behind and behind.place.feature_code == "PCLI" else None
    holder = told.holder(first, noun)
    own = here.place if here is not None and holder is here.place else None  # only the name of the site tells it
    behind_all = told.country_after(noun, own) if own else None
    astray = holder is not None and behind_all is not None and behind_all.country != holder.country
    place = behind_all if astray else holder or country
    if place is None:
        return None
    name = words.span(first, noun - 1).of(words.text)
    whole = words.tokens[noun].capital or not words.tokens[noun - 1].capital or fold(name) == fold(place.name)
    return Site(span.of(words.text) if whole else name, span, place)


def _goes_on(words: Words, noun: int, lexicon: Lexicon) -> bool:
    """True where another such noun ends the name: "Street" of "Harbour Street Market"."""
    behind = noun + 1
    if behind == len(words.tokens) or not words.joined(behind):
        return False
    return words.tokens[behind].capital and words.tokens[behind].low in lexicon.sites


def _whole_country(one: Settled, first: int, noun: int) -> bool:
    """True for "Somalia town" and "central Somalia town", where the noun names another place."""
    whole = one.place.feature_code in ("PCLI", "RGN")
    return whole and one.mention.first <= first and one.mention.last == noun - 1


def _name_start(words: Words, noun: int, lexicon: Lexicon) -> int | None:
    """The index of the first word of the name before the site noun, None where it bears no name."""
    first = noun
    while first > 0 and noun - first < _LONGEST_NAME and words.joined(first):
        before = words.tokens[first - 1]
        article = before.low in lexicon.articles and words.tokens[first].gap == "-"
        inside = before.capital or before.low in lexicon.site_leading or article
        if not inside or (before.first and before.low in lexicon.starters):
            break
        first -= 1
    while first < noun and _no_name(words.tokens[first], lexicon):
        first += 1
    named = any(token.capital for token in words.tokens[first:noun])
    return first if named else None


def _no_name(token: Token, lexicon: Lexicon) -> bool:
    if token.capital:
        adjective = fold(token.text) in lexicon.adjectives
        return (
            adjective
            or token.low in lexicon.starters
            or token.low in lexicon.titles
            or token.low in lexicon.communities
        )
    return token.low in lexicon.site_leading
