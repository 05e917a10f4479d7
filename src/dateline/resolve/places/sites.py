"""Named sites whose own points no gazetteer knows: mosques, bases, neighbourhoods, villages."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.core.spans import Span
from dateline.gazetteer.base import GazetteerPlace
from dateline.gazetteer.names import fold
from dateline.resolve.places.context import Settled
from dateline.resolve.places.lexicon import Lexicon
from dateline.resolve.places.tokens import Token, Words
from dateline.resolve.places.told import Told

_LONGEST_NAME = 6
_HOLDING = frozenset({"ADM1", "ADM2", "RGN"})


@dataclass(frozen=True, slots=True)
class Site:
    """A named site and the town, district or province that holds it."""

    name: str
    span: Span
    place: GazetteerPlace


def find_sites(words: Words, settled: Sequence[Settled], lexicon: Lexicon) -> list[Site]:
    """Every named site for which the text tells a place that holds it, in the order of the text."""
    told = Told(words, settled)
    sites: list[Site] = []
    taken = 0
    for index, token in enumerate(words.tokens):
        if index < taken:
            continue
        site = None
        if token.low in lexicon.sites:
            site = _site(words, index, told, lexicon) or _site_of(words, index, told, lexicon)
        elif token.capital:
            site = _village(words, index, told, lexicon)
        if site is not None and not (sites and sites[-1].span.overlaps(site.span)):
            sites.append(site)
            taken = index + 1
    return sites


def _site(words: Words, noun: int, told: Told, lexicon: Lexicon) -> Site | None:
    first = _name_start(words, noun, lexicon)
    if first is None or words.loud[words.tokens[noun].sentence]:
        return None
    span = words.span(first, noun)
    here = told.at(first)
    if here is not None and (here.mention.span.contains(span) or _whole_country(here, first, noun)):
        return None
    place = told.holder(first, noun)
    if place is None:
        return None
    name = words.span(first, noun - 1).of(words.text)
    whole = words.tokens[noun].capital or not words.tokens[noun - 1].capital or fold(name) == fold(place.name)
    return Site(span.of(words.text) if whole else name, span, place)


def _whole_country(one: Settled, first: int, noun: int) -> bool:
    """True for "Somalia town" and "central Somalia town", where the noun names another place."""
    whole = one.place.feature_code in ("PCLI", "RGN")
    return whole and one.mention.first <= first and one.mention.last == noun - 1


def _site_of(words: Words, noun: int, told: Told, lexicon: Lexicon) -> Site | None:
    """ "The village of X", where nothing is known to bear the name."""
    if words.tokens[noun].low not in lexicon.settlements or noun + 2 >= len(words.tokens):
        return None
    if words.tokens[noun + 1].low != "of" or not (words.joined(noun + 1) and words.joined(noun + 2)):
        return None
    last = _name_end(words, noun + 2)
    return None if last is None else _unknown(words, noun + 2, last, noun, told)


def _village(words: Words, first: int, told: Told, lexicon: Lexicon) -> Site | None:
    """A name after a preposition and before a told province or district, as "in X, North Darfur"."""
    if first == 0 or words.tokens[first - 1].low not in lexicon.locative or words.tokens[first - 1].capital:
        return None
    last = _name_end(words, first)
    if last is None or last + 1 >= len(words.tokens) or words.tokens[last + 1].gap != ", ":
        return None
    outer = told.beginning(last + 1)
    if outer is None or outer.place.feature_code not in _HOLDING:
        return None
    return _unknown(words, first, last, first, told)


def _name_end(words: Words, first: int) -> int | None:
    last = first
    while last + 1 < len(words.tokens) and words.joined(last + 1) and words.tokens[last + 1].capital:
        last += 1
    return last if words.tokens[first].capital and last - first < _LONGEST_NAME else None


def _unknown(words: Words, first: int, last: int, begin: int, told: Told) -> Site | None:
    span = words.span(first, last)
    if words.loud[words.tokens[first].sentence] or any(told.at(index) for index in range(first, last + 1)):
        return None
    place = told.holder(begin, last)
    return None if place is None else Site(span.of(words.text), span, place)


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
