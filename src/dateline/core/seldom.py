"""Patterns for what few sentences hold: they are looked for only where a word stands that every match of them has.

Python's patterns try each of their branches at each letter; to ask whether a few words stand in a sentence takes a
tenth of the time.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

try:
    # Nothing that Python makes public says what a pattern needs. Its own parser does, and may go with any release:
    # then every pattern is looked for everywhere, which takes longer and finds the same.
    from re import _parser  # type: ignore[attr-defined]
except ImportError:
    _parser = None

_MOST = 40  # words: to ask for more takes as long as to look for the pattern
_LONG = 5  # letters: longer words are as seldom
Words = frozenset[str]
_Step = tuple[Any, Any]  # what a parsed pattern does, and with what
_ANY: Words = frozenset({""})  # stands everywhere


class Seldom:
    """A pattern that is looked for where one of its words stands. It finds what the plain pattern finds.

    One that needs none of a few words is looked for everywhere.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = re.compile(pattern, flags)
        self._words = Wanted(needed(pattern, flags))

    @property
    def pattern(self) -> str:
        """As it was written."""
        return self._pattern.pattern

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match."""
        return self._pattern.search(text, start, end) if self._words.stand(text, start, end) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match, none overlapping."""
        return self._pattern.finditer(text, start, end) if self._words.stand(text, start, end) else iter(())

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """A match that begins at the place."""
        return self._pattern.match(text, start, end) if self._words.stand(text, start, end) else None


class Wanted:
    """Words in small letters of which one is wanted. Of the text asked about last those that stand in it are kept."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._asked = "", self._in("")

    def stand(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """True where one of them stands in the text between the two places."""
        asked, words = self._asked
        if asked is not text:
            words = self._in(text)
            self._asked = text, words
        low = _folded(text, start, end) if words else ""
        for word in words:  # noqa: SIM110 - a generator takes longer than what it asks
            if word in low:
                return True
        return False

    def _in(self, text: str) -> tuple[str, ...]:
        low = _folded(text, 0, len(text))
        return tuple(word for word in self.words if word in low)


def needed(pattern: str, flags: int = 0) -> Words:
    """Words in small letters of which every match holds one; the empty word where there are no such, or too many."""
    return _of_sequence(_parser.parse(pattern, flags)) if _parser else _ANY


def _of_sequence(steps: Iterable[_Step]) -> Words:
    """The most telling words that a sequence needs: letters that follow one another, or those of one of its steps."""
    found, letters = list[Words](), list[_Step]()
    for step in steps:
        if step[0] is _parser.LITERAL:
            letters.append(step)
        else:
            found += [_word(letters), _of_step(letters, *step)]
            letters = []
    return max((*found, _word(letters)), key=_telling)


def _of_step(before: Sequence[_Step], step: Any, given: Any) -> Words:
    """The words of one step; a branch begins with the letters before it."""
    if step is _parser.BRANCH:
        together = _shortest(frozenset().union(*(_of_sequence([*before, *branch]) for branch in given[1])))
        return together if len(together) <= _MOST else _ANY
    repeated = step in (_parser.MAX_REPEAT, _parser.MIN_REPEAT) and given[0]
    if step is _parser.SUBPATTERN or repeated:
        return _of_sequence(given[-1])
    return _ANY  # what looks around may look beyond the sentence


def _shortest(words: Words) -> Words:
    """The words without those that hold another of them."""
    return frozenset(word for word in words if not any(other in word for other in words if other != word))


def _word(letters: Iterable[_Step]) -> Words:
    return frozenset({_fold("".join(chr(letter) for _, letter in letters))})


def _telling(words: Words) -> tuple[int, int]:
    """Longer words are more telling, and fewer of them are."""
    return min(_LONG, *map(len, words)), -len(words)


def _fold(text: str) -> str:
    """The text as it is held against words: as patterns do that ignore case, which take İ and ı for i too.

    İ comes first: folded, it is an i and a dot above, which would part the letters of a word.
    """
    return text.lower() if text.isascii() else text.replace("İ", "i").casefold().replace("ı", "i")


@lru_cache(64)
def _folded(text: str, start: int, end: int) -> str:
    """A text or a sentence, which many patterns in turn are looked for in."""
    return _fold(text[start:end])
