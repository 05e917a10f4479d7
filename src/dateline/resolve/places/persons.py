"""Names of places that a text bears as surnames: "Corwin Wadsworth, the suspect" makes no place of "Wadsworth"."""

import re
from collections.abc import Iterator, Sequence

from dateline.gazetteer.names import fold
from dateline.resolve.places.guards import Guard
from dateline.resolve.places.lexicon import Lexicon
from dateline.resolve.places.mentions import Mention
from dateline.resolve.places.tokens import Words

_INTRODUCED = re.compile(r",\s(?:\d{1,2}\b|aged\b|who\b|whose\b|(?:an?|the|his|her|their|one\sof)\s[a-z])")
# An age ends a full name: "GONZALO PINZON LAGOS, 24, WAS".
_AGED = re.compile(r",\s(?:AGED?\s)?\d{1,2}(?:,|\sYEARS\sOLD\b|\s(?:AND|WAS|WHO)\b)", re.IGNORECASE)
_TO_SOMEBODY = frozenset({"to", "from", "toward", "towards"})  # before people as often as before places


def person_words(words: Words, found: Sequence[Mention], lexicon: Lexicon) -> frozenset[str]:
    """The words that some person of the text is called by, in small letters."""
    named = (mention for mention in found if mention.guard is Guard.PERSON or _introduced(words, mention, lexicon))
    return frozenset(word for mention in named for word in _lows(words, mention))


def of_person(words: Words, mention: Mention, persons: frozenset[str]) -> bool:
    """True for a single word that a person is called by, unless a preposition of place stands before it."""
    if mention.first != mention.last or words.tokens[mention.first].low not in persons:
        return False
    before = words.tokens[mention.first - 1].low if words.joined(mention.first) else ""
    return before in _TO_SOMEBODY or not (mention.locative or before == "of")


def _introduced(words: Words, mention: Mention, lexicon: Lexicon) -> bool:
    """True for two capitalised words that open a sentence and are told like a person: "Jane Doe, 40", "the suspect".

    Where every word has a capital, an age must follow on at least two words of a name.
    """
    first = mention.first - 1
    if mention.first != mention.last or not words.joined(mention.first):
        return False
    if words.loud[words.tokens[first].sentence]:
        return _is_aged(words, mention, lexicon)
    opening = words.tokens[first]
    if not (opening.first and opening.capital) or opening.low in lexicon.ordinary or opening.low in lexicon.kinds:
        return False
    return bool(_INTRODUCED.match(words.text, mention.span.end))


def _is_aged(words: Words, mention: Mention, lexicon: Lexicon) -> bool:
    """True for the last word of a name in capitals that an age follows: it is no place even behind a preposition."""
    before = words.tokens[mention.first - 1]
    plain = before.low in lexicon.ordinary or before.low in lexicon.connectors or before.low in lexicon.kinds
    if plain or fold(before.text) in lexicon.adjectives or not _AGED.match(words.text, mention.span.end):
        return False
    return mention.first >= 2 and words.joined(mention.first - 1)


def _lows(words: Words, mention: Mention) -> Iterator[str]:
    return (words.tokens[index].low for index in range(mention.first, mention.last + 1))
