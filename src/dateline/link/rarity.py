"""How rare a word is: what two reports share tells the more, the fewer others use it."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from math import log

from dateline.link.signature import Signature
from dateline.schema.loader import load_toml

_LEAST = 1000  # documents that a share is taken of at least: a small collection knows little of what is rare
_RAREST = log(_LEAST)


class Rarity:
    """The rarity of words, as minus the logarithm of the share of documents that hold them.

    A word is as rare as the commoner of two counts says: that of the collection at hand, and that of news at large.
    """

    def __init__(self, signatures: Iterable[Signature] = ()) -> None:
        seen: Counter[str] = Counter()
        documents: dict[str, set[str]] = {}
        for found in signatures:
            documents.setdefault(found.document, set()).update(names_of(found))
        for words in documents.values():
            seen.update(words)
        least = max(len(documents), _LEAST)
        self._rarest = log(least)
        self._known = {word: log(least / count) for word, count in seen.items()}
        for word, share in _shares().items():
            told = log(1 / share)
            if told < self._known.get(word, self._rarest):
                self._known[word] = told

    def __call__(self, word: str) -> float:
        """From 0, in every document, to the logarithm of their number, in none but one."""
        return self._known.get(word, self._rarest)


def names_of(found: Signature) -> set[str]:
    """The words of all names that the event has."""
    return {*found.doers, *found.targets, *(word for place in found.places for word in place.split())}


def in_the_news(word: str) -> bool:
    """True for a word that at least one of a thousand reports uses."""
    return word in _shares()


def news_rarity(word: str) -> float:
    """Minus the logarithm of the share of news reports at large that use the word."""
    share = _shares().get(word)
    return _RAREST if share is None else log(1 / share)


@cache
def _shares() -> dict[str, float]:
    """The share of news reports that hold a word, for the commonest, written as `name_words` writes them."""
    shares: dict[str, float] = load_toml("dateline.link", "news_words.toml")["share"]
    return shares
