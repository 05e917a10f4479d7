"""Countries that an adjective before the word for a town tells: "the Syrian town of X", "a Malian border village"."""

from dateline.gazetteer.names import fold
from dateline.resolve.places.lexicon import Lexicon
from dateline.resolve.places.tokens import Words

_BETWEEN = 3  # words between the adjective and the word for a town: "the Syrian desert border town"


def homes(words: Words, first: int, lexicon: Lexicon) -> tuple[str, ...]:
    """The codes of the countries in which the place that begins with the word is said to lie; none where nothing says.

    A town that a nation's people live in may lie in another country, so that "Israeli settlement" tells nothing.
    """
    noun = first - 1
    if noun > 0 and words.joined(first) and words.tokens[noun].low == "of" and words.joined(noun):
        noun -= 1
    if noun < 0 or not words.joined(noun + 1) or words.tokens[noun].low not in lexicon.home_nouns:
        return ()
    for index in range(noun - 1, max(-1, noun - _BETWEEN - 2), -1):
        if not words.joined(index + 1) or words.tokens[index + 1].gap == "-":
            return ()
        if words.tokens[index].capital:
            return lexicon.adjectives.get(fold(words.tokens[index].text), ())
        if words.tokens[index].low not in lexicon.home_words:
            return ()
    return ()
