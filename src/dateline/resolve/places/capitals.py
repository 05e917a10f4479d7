"""Capitals that are told by their country: "the Afghan capital", "Somalia's capital", "the capital" in a text on it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.gazetteer.base import Gazetteer, GazetteerPlace
from dateline.gazetteer.names import fold
from dateline.resolve.places.context import Settled
from dateline.resolve.places.lexicon import Lexicon
from dateline.resolve.places.mentions import told_near
from dateline.resolve.places.realms import Realm
from dateline.resolve.places.tokens import Words
from dateline.schema.countries import countries

_EXACT, _NEAR = 1, 2  # UCDP's precision of a town, and of its surroundings
_MONEY = frozenset(
    ["market", "markets", "flow", "flows", "gain", "gains", "controls", "investment", "punishment", "expenditure"]
)
_SHARE = 0.7  # of what names countries that must name one
_OWNERS = frozenset({"country", "nation"})
_PLACED = frozenset(
    [
        "in",
        "inside",
        "outside",
        "near",
        "around",
        "across",
        "throughout",
        "into",
        "from",
        "over",
        "of",
        "to",
        "on",
        "within",
    ]
)
_NOUNS = frozenset({"city", "region", "district", "area", "province"})


def find_capitals(words: Words, settled: Sequence[Settled], gazetteer: Gazetteer, lexicon: Lexicon) -> Iterator[Realm]:
    """Every capital that is told without its name, in the order of the text; `settled` are the places told."""
    if not any(token.low == "capital" for token in words.tokens):
        return
    own = _country_of_text(words, settled, lexicon)
    for index, token in enumerate(words.tokens):
        loud = words.loud[token.sentence]
        if index == 0 or token.low != "capital" or (token.capital and not loud) or _is_named(words, index, gazetteer):
            continue
        place = _of_country(words, index - 1, gazetteer, lexicon)
        if place is None and own is not None and _stands_alone(words, index):
            place = gazetteer.capital(own)
        if place is not None:
            before = [token.low for token in words.tokens[max(0, index - 5) : index - 1]]
            yield Realm(words.span(index - 1, index), place, _NEAR if _is_near(before, lexicon) else _EXACT)


def _country_of_text(words: Words, settled: Sequence[Settled], lexicon: Lexicon) -> str | None:
    """The country that nearly all names and adjectives of countries tell, and nearly all towns lie in."""
    named = Counter(one.place.country for one in settled if one.place.feature_code == "PCLI")
    for token in words.tokens:
        codes = lexicon.adjectives.get(fold(token.text), ()) if token.capital else ()
        if len(codes) == 1:
            named.update(codes)
    towns = Counter(one.place.country for one in settled if one.place.feature_class in ("P", "A"))
    code, number = named.most_common(1)[0] if named else (None, 0)
    if number < _SHARE * named.total() or towns[code] < _SHARE * (towns.total() - towns[None]):
        return None
    return code


def _stands_alone(words: Words, index: int) -> bool:
    """True for "in the capital", "this capital" and "the country's capital", and not before a name or "of"."""
    before = words.tokens[index - 1]
    if _goes_on(words, index + 1):
        return False
    if before.low == "this" or (before.low in _OWNERS and before.possessive):
        return True
    earlier = words.tokens[index - 2] if index > 1 else None
    return before.low == "the" and earlier is not None and words.joined(index - 1) and earlier.low in _PLACED


def _goes_on(words: Words, index: int) -> bool:
    """True where a name or a word for a part follows: "the capital city", "the capital Kabul"."""
    if index == len(words.tokens) or not words.joined(index):
        return False
    token = words.tokens[index]
    return token.low in _NOUNS or (token.capital and not words.loud[token.sentence])


def _is_near(before: list[str], lexicon: Lexicon) -> bool:
    """True where the words before, up to an article, put something beside the capital: "20 km west of the"."""
    return told_near(before[:-1] if before[-1:] == ["the"] else before, lexicon)


def _is_named(words: Words, capital: int, gazetteer: Gazetteer) -> bool:
    """True where the name follows, "the Afghan capital, Kabul", or where it is money."""
    index = capital + 1
    if index == len(words.tokens) or words.tokens[index].sentence != words.tokens[index - 1].sentence:
        return False
    token = words.tokens[index]
    if token.low in _MONEY or token.low == "of":
        return True
    if words.loud[token.sentence] and token.gap == " ":
        return False  # "IN THE CAPITAL DURING": every word has a capital
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
