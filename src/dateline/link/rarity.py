"""How rare a word is: what two reports share tells the more, the fewer others use it.

For the names of those who did or suffered it news at large is counted and not the events at hand, where a name may be
common for no other reason than that its incident is told often. For a place the events at hand are counted too.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from math import log

from dateline.link.names import Words
from dateline.link.signature import Signature
from dateline.schema.loader import load_toml

_LEAST = 1000  # documents that a share is taken of at least: a small collection knows little of what is rare
_RAREST = log(_LEAST)  # of news at large, the words of at least one in a thousand reports are counted
_KEPT = 1 << 16  # lists of words whose sum is kept, since many pairs ask for the same


class Rarity:
    """The rarity of places: minus the logarithm of the share of documents that tell of them, or of news at large.

    The commoner of the two counts.
    """

    def __init__(self, signatures: Iterable[Signature] = ()) -> None:
        documents: dict[str, set[str]] = {}
        for found in signatures:
            documents.setdefault(found.document, set()).update(place_words(found))
        self._count(Counter(word for words in documents.values() for word in words), len(documents))

    @classmethod
    def of_counts(cls, seen: Mapping[str, int], documents: int) -> "Rarity":
        """The rarity where so many of the documents hold each word of a place."""
        found = cls()
        found._count(seen, documents)
        return found

    def _count(self, seen: Mapping[str, int], documents: int) -> None:
        least = max(documents, _LEAST)
        self._rarest = log(least)
        self._known = {word: log(least / count) for word, count in seen.items()}

    def __call__(self, place: str) -> float:
        """The rarity of the rarest word of a place."""
        return max(map(self._word, place.split()))

    def _word(self, word: str) -> float:
        return min(self._known.get(word, self._rarest), rarity(word) if in_the_news(word) else self._rarest)


def place_words(found: Signature) -> set[str]:
    """The words of the places of an event."""
    return {word for place in found.places for word in place.split()}


def rarity(word: str) -> float:
    """Minus the logarithm of the share of news reports that use the word; at most that of one in a thousand."""
    share = _shares().get(word)
    return _RAREST if share is None else -log(share)


def in_the_news(word: str) -> bool:
    """True for a word that at least one of a thousand reports uses."""
    return word in _shares()


@lru_cache(_KEPT)
def total(words: Words) -> float:
    """The rarity of the words, added up."""
    return sum(map(rarity, words))


@lru_cache(_KEPT)
def squares(words: Words) -> int:
    """The squared rarity of the words, added up in whole millionths: the squared length of their vector."""
    return sum(round(rarity(word) ** 2 * 1_000_000) for word in words)


@cache
def _shares() -> dict[str, float]:
    """The share of news reports that hold a word, for the commonest, written as `name_words` writes them."""
    shares: dict[str, float] = load_toml("dateline.link", "news_words.toml")["share"]
    return shares
