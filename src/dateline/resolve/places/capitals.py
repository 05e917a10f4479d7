"""Capitals that are told by their country: "the Afghan capital", "Somalia's capital"."""

from collections.abc import Iterator

from dateline.gazetteer.base import Gazetteer, GazetteerPlace
from dateline.gazetteer.names import fold
from dateline.resolve.places.lexicon import Lexicon
from dateline.resolve.places.mentions import told_near
from dateline.resolve.places.realms import Realm
from dateline.resolve.places.tokens import Words
from dateline.schema.countries import countries

_EXACT, _NEAR = 1, 2  # UCDP's precision of a town, and of its surroundings
_MONEY = frozenset(
    ["market", "markets", "flow", "flows", "gain", "gains", "controls", "investment", "punishment", "expenditure"]
)


def find_capitals(words: Words, gazetteer: Gazetteer, lexicon: Lexicon) -> Iterator[Realm]:
    """Every capital that is told without its name, in the order of the text."""
    for index, token in enumerate(words.tokens):
        if index == 0 or token.low != "capital" or token.capital or _is_named(words, index + 1, gazetteer):
            continue
        place = _of_country(words, index - 1, gazetteer, lexicon)
        if place is not None:
            before = [token.low for token in words.tokens[max(0, index - 5) : index - 1]]
            yield Realm(words.span(index - 1, index), place, _NEAR if _is_near(before, lexicon) else _EXACT)


def _is_near(before: list[str], lexicon: Lexicon) -> bool:
    """True where the words before, up to an article, put something beside the capital: "20 km west of the"."""
    return told_near(before[:-1] if before[-1:] == ["the"] else before, lexicon)


def _is_named(words: Words, index: int, gazetteer: Gazetteer) -> bool:
    """True where the name follows, "the Afghan capital, Kabul", or where it is money."""
    if index == len(words.tokens) or words.tokens[index].sentence != words.tokens[index - 1].sentence:
        return False
    token = words.tokens[index]
    if token.low in _MONEY or token.low == "of":
        return True
    return token.capital and token.gap in (" ", ", ", " (") and gazetteer.known(token.text)


def _of_country(words: Words, index: int, gazetteer: Gazetteer, lexicon: Lexicon) -> GazetteerPlace | None:
    token = words.tokens[index]
    if not token.capital or words.tokens[index + 1].gap.strip(" '’s"):
        return None
    name = fold(token.text)
    codes = lexicon.adjectives.get(name, ())
    if token.possessive and name in lexicon.countries:
        codes = tuple(code for code, one in countries().items() if name in map(fold, (one.name, *one.names)))
    return gazetteer.capital(codes[0]) if len(codes) == 1 else None
