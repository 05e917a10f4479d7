"""Pull quotes: sentences set apart that say again what a fuller sentence of the same document says."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.core import Span

_WORD = re.compile(r"\w+")
_LEAST_WORDS = 8  # shorter sentences repeat by chance
_WORD_FOR_WORD = 0.72  # share of a sentence's word pairs that stand in the fuller one
_NEARLY = 0.5  # the same, where also most of its words stand there
_NEARLY_WORDS = 0.72
_TOO_COMMON = 40  # a word pair in more sentences than this says nothing

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence as its words and the pairs of words that follow each other."""

    words: frozenset[str]
    pairs: frozenset[Pair]

    def repeats(self, fuller: "_Telling", shared: int) -> bool:
        """True where the fuller telling holds this one, word for word or nearly; `shared` is their common pairs."""
        if shared >= _WORD_FOR_WORD * len(self.pairs):
            return True
        held = len(self.words & fuller.words)
        return shared >= _NEARLY * len(self.pairs) and held >= _NEARLY_WORDS * len(self.words)


def find_repeats(text: str, sentences: Sequence[Span]) -> tuple[Span, ...]:
    """The paragraphs of a single sentence that another, longer sentence of the text holds.

    Only a sentence that is a paragraph of its own can be a pull quote; the first line is the headline and never
    one. Time is linear in the number of word pairs.
    """
    alone = [n for n in range(1, len(sentences)) if _stands_alone(text, sentences[n])]
    if not alone:
        return ()
    tellings = [_telling(sentence.of(text)) for sentence in sentences]
    holders: dict[Pair, list[int]] = defaultdict(list)
    for number, telling in enumerate(tellings):
        for pair in sorted(telling.pairs):
            holders[pair].append(number)
    return tuple(sentences[n] for n in _repeating(alone, tellings, holders))


def _repeating(
    alone: Sequence[int], tellings: Sequence[_Telling], holders: Mapping[Pair, Sequence[int]]
) -> Iterator[int]:
    removed: set[int] = set()
    for number in alone:
        if len(tellings[number].pairs) < _LEAST_WORDS - 1:
            continue
        shared = _shared(tellings[number], holders)
        if any(_holds(other, number, count, tellings) for other, count in shared.items() if other not in removed):
            removed.add(number)
            yield number


def _holds(other: int, number: int, shared: int, tellings: Sequence[_Telling]) -> bool:
    """True where the other sentence, no headline and not shorter, holds this one; of two alike the first stays."""
    if other in (0, number) or not tellings[number].repeats(tellings[other], shared):
        return False
    return (len(tellings[other].pairs), -other) >= (len(tellings[number].pairs), -number)


def _shared(telling: _Telling, holders: Mapping[Pair, Sequence[int]]) -> dict[int, int]:
    counts: dict[int, int] = defaultdict(int)
    for pair in telling.pairs:
        if len(holders[pair]) <= _TOO_COMMON:
            for other in holders[pair]:
                counts[other] += 1
    return counts


def _telling(sentence: str) -> _Telling:
    found = _WORD.findall(sentence.lower())
    return _Telling(frozenset(found), frozenset(pairwise(found)))


def _stands_alone(text: str, sentence: Span) -> bool:
    before = text[max(0, sentence.start - 3) : sentence.start]
    after = text[sentence.end : sentence.end + 3]
    return (sentence.start == 0 or "\n" in before) and (not after.strip(" \t") or "\n" in after)
