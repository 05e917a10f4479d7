"""Names of places that a text bears as surnames: "Corwin Wadsworth, the suspect" makes no place of "Wadsworth"."""

import re
from collections.abc import Iterator, Sequence

from dateline.resolve.places.guards import Guard
from dateline.resolve.places.lexicon import Lexicon
from dateline.resolve.places.mentions import Mention
from dateline.resolve.places.tokens import Words

_INTRODUCED = re.compile(r",\s(?:\d{1,2}\b|aged\b|who\b|whose\b|(?:an?|the|his|her|their|one\sof)\s[a-z])")
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
    """True for two capitalised words that open a sentence and are told like a person: "Jane Doe, 40", "the suspect"."""
    first = mention.first - 1
    if mention.first != mention.last or not words.joined(mention.first) or words.loud[words.tokens[first].sentence]:
        return False
    opening = words.tokens[first]
    if not (opening.first and opening.capital) or opening.low in lexicon.ordinary or opening.low in lexicon.kinds:
        return False
    return bool(_INTRODUCED.match(words.text, mention.span.end))


def _lows(words: Words, mention: Mention) -> Iterator[str]:
    return (words.tokens[index].low for index in range(mention.first, mention.last + 1))
