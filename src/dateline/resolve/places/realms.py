"""Air, waters and soil of a country that is named by its adjective: "Romanian airspace", "Iranian waters"."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.core.spans import Span
from dateline.gazetteer.base import Gazetteer, GazetteerPlace
from dateline.gazetteer.names import fold
from dateline.resolve.places.lexicon import Lexicon
from dateline.resolve.places.tokens import Words

_SHUT = frozenset({"closed", "shut", "violated", "breached", "entered", "reopened"})


@dataclass(frozen=True, slots=True)
class Realm:
    """The words, the country, and UCDP's precision of such a place."""

    span: Span
    place: GazetteerPlace
    precision: int


def find_realms(words: Words, gazetteer: Gazetteer, lexicon: Lexicon) -> Iterator[Realm]:
    """Every such place, in the order of the text; adjectives that several countries share give none."""
    for noun, token in enumerate(words.tokens):
        precision = lexicon.realms.get(token.low)
        first = None if precision is None or token.capital else _adjective(words, noun, lexicon)
        if precision is None or first is None or not (_entered(words, first, lexicon) or _is_shut(words, noun)):
            continue
        codes = lexicon.adjectives[fold(words.tokens[first].text)]
        place = gazetteer.country(codes[0]) if len(codes) == 1 else None
        if place is not None:
            yield Realm(words.span(first, noun), place, precision)


def _entered(words: Words, first: int, lexicon: Lexicon) -> bool:
    """True after a word for being or getting there: "over", "enters", "violated"; else it is talk about it."""
    before = [token.low for token in words.tokens[max(0, first - 2) : first] if token.low not in ("the", "occupied")]
    return bool(before) and (before[-1] in lexicon.realm_places or before[-1].startswith(tuple(lexicon.realm_verbs)))


def _is_shut(words: Words, noun: int) -> bool:
    """True where the words behind say that it was shut or entered: "Chadian airspace was closed"."""
    behind = words.tokens[noun + 1 : noun + 4]
    lows = [token.low for token in behind if token.sentence == words.tokens[noun].sentence]
    return lows[:1] in (["is"], ["was"], ["be"]) and any(low in _SHUT for low in lows[1:])


def _adjective(words: Words, noun: int, lexicon: Lexicon) -> int | None:
    """The index of the country's adjective before the noun, "territorial" and the like passed by."""
    index = noun
    while index > 0 and words.joined(index) and words.tokens[index].gap != "-":
        index -= 1
        token = words.tokens[index]
        if token.capital:
            return index if fold(token.text) in lexicon.adjectives else None
        if token.low not in lexicon.realm_kinds:
            return None
    return None
