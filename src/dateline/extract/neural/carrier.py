"""The piece of a text that carries a telling."""

from dateline.core import Span
from dateline.extract.neural.tellings import TellingsRead

_AROUND = 3  # pieces around the word of a telling among which the one that tells most is looked for


def carrier(read: TellingsRead, word: Span) -> int:
    """Of the pieces close to a word that tells an act, the one that tells most."""
    place, _ = read.pieces(word)
    first = max(0, place - _AROUND)
    return first + int(read.types[first : place + _AROUND + 1, 0].argmin())
