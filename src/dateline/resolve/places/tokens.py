"""A text as words with the gaps between them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dateline.core.spans import Span
from dateline.gazetteer.names import fold
from dateline.resolve.places.lexicon import lexicon

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’ʼ‘`][^\W\d_]+)*")
_POSSESSIVE = frozenset({"'s", "’s", "‘s", "'S", "’S"})
_LONGEST_GAP = 40  # characters of what stands before a word
_JOINTS = frozenset({" ", "-", "\n", "\u00a0", "\u2011"})
_ABBREVIATED = frozenset({"st", "mt", "ft", "ste"})


class Token(NamedTuple):
    """A word without its possessive ending; `gap` is what stands between it and the word before.

    `low` is the word in small letters, `capital` tells whether it begins with a capital letter.
    """

    text: str
    start: int
    end: int
    gap: str
    sentence: int
    first: bool
    possessive: bool
    low: str
    capital: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text; `loud` tells by sentence whether capitals mean nothing there (headlines)."""

    text: str
    tokens: tuple[Token, ...]
    loud: tuple[bool, ...]

    def joined(self, index: int) -> bool:
        """True where the word at `index` belongs to the same run of words as the one before it."""
        token = self.tokens[index]
        if index == 0 or token.sentence != self.tokens[index - 1].sentence or self.tokens[index - 1].possessive:
            return False
        return token.gap in _JOINTS or (token.gap == ". " and self.tokens[index - 1].low in _ABBREVIATED)

    def linked(self, index: int) -> bool:
        """True where a name may run on to the word at `index`, a possessive inside it allowed."""
        token, before = self.tokens[index], self.tokens[index - 1]
        return self.joined(index) or (before.possessive and token.gap == " " and token.sentence == before.sentence)

    def span(self, first: int, last: int) -> Span:
        """Where the words `first` to `last`, both inclusive, stand."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def folded(self, first: int, last: int) -> str:
        """The words `first` to `last` as names are compared."""
        return fold(self.text[self.tokens[first].start : self.tokens[last].end])


def read_words(text: str, sentences: Sequence[Span]) -> Words:
    """The words of the sentences; what lies outside every sentence (a removed passage) is not read."""
    spans = sorted(sentences) or [Span(0, len(text))]
    tokens = tuple(_tokens(text, spans))
    loud = [False] * len(spans)
    counted: dict[int, list[Token]] = {}
    for token in tokens:
        if len(token.text) > 3:
            counted.setdefault(token.sentence, []).append(token)
    for sentence, long in counted.items():
        loud[sentence] = _loud(long)
    return Words(text, tokens, tuple(loud))


def _loud(long: list[Token]) -> bool:
    if all(token.text.isupper() for token in long):
        return len(long) >= 2
    small = [token for token in long if not token.capital]
    if any(token.text.islower() and token.text not in lexicon().small for token in small):
        return False  # a headline writes verbs and nouns with capitals, a sentence full of names does not
    return len(long) >= 6 and len(small) <= 0.2 * len(long)


def _tokens(text: str, spans: Sequence[Span]) -> Iterator[Token]:
    previous_end, previous_sentence = 0, -1
    starts = [span.start for span in spans]
    for match in _WORD.finditer(text):
        start, whole_end = match.span()
        sentence = bisect_right(starts, start) - 1
        if sentence < 0 or whole_end > spans[sentence].end:
            continue
        possessive = text[whole_end - 2 : whole_end] in _POSSESSIVE and whole_end - start > 2
        end = whole_end - 2 * possessive
        word, gap = text[start:end], text[max(previous_end, start - _LONGEST_GAP) : start]
        first = sentence != previous_sentence
        yield Token(word, start, end, gap, sentence, first, possessive, word.lower(), word[0].isupper())
        previous_end, previous_sentence = whole_end, sentence
