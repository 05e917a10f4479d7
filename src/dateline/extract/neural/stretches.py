"""Stretches of words in which the network sees somebody in a role."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from dateline.core import Span
from dateline.extract.neural.cells import ROLES, CellsSeen
from dateline.extract.neural.encoder import Numbers
from dateline.extract.neural.spans import LOOSE_ENDS
from dateline.extract.neural.tellings import TellingsRead

OPENS = 0.7  # from which on words that no rule proposes have one
_HOLDS = 0.4  # and they go on while a piece is at least this share of it
_WITHIN = "'’-."  # what words of one name hold
_LOOSE = re.compile(
    r"(?:[^\w]+|(?:the|an?|of|and|or|in|on|at|by|for|to|with|from|as|including|its|his|her|their|The|An?)(?=\s))*"
)
_OWNER = re.compile(r"['’]s$")  # of a name: "ahead of Omar Said's visit"
_JOINTS = frozenset({",", ";", "and"})
_APART = 0.8  # and fall apart where what joins two of them is a smaller share


def read_spans(
    sentence: Span, read: TellingsRead, seen: CellsSeen, opens: float = OPENS, names: Sequence[Span] = ()
) -> Iterator[tuple[str, Span, float]]:
    """Role, words and probability of what the network sees in a sentence, where it is as likely as `opens`.

    No stretch ends within one of the `names`.
    """
    start, end = read.pieces(sentence)
    for role in ROLES:
        likely = seen.of(role, start, end)
        if likely.max() < opens:
            continue
        for first, last in _apart(read, start, likely, opens, names):
            best = float(likely[first:last].max())
            span = _words(read, start + first, start + last) if best >= opens else None
            if span and sentence.contains(span):
                yield role, span, best


def _apart(
    read: TellingsRead, start: int, likely: Numbers, opens: float, names: Sequence[Span]
) -> Iterator[tuple[int, int]]:
    """The stretches from piece `start` on; two names stand apart where the network sees less in what joins them."""
    for first, last in _runs(likely >= opens * _HOLDS):
        limit = float(likely[first:last].max()) * _APART
        joints = [at for at in range(first + 1, last) if likely[at] < limit and _joins(read, start + at, names)]
        found = pairwise([first - 1, *joints, last])
        yield from ((before + 1, end) for before, end in found if before + 1 < end)


def _joins(read: TellingsRead, piece: int, names: Sequence[Span]) -> bool:
    span = Span(int(read.tokens.starts[piece]), int(read.tokens.ends[piece]))
    return span.of(read.tokens.text).lower() in _JOINTS and not any(name.contains(span) for name in names)


def _runs(held: np.ndarray) -> Iterator[tuple[int, int]]:
    """Where stretches of True begin, and where they have ended."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], held, [False]))))
    yield from zip(map(int, edges[::2]), map(int, edges[1::2]), strict=True)


def _words(read: TellingsRead, first: int, last: int) -> Span | None:
    """Pieces as whole words, without small words and marks at the ends; None where nothing else is left."""
    text = read.tokens.text
    start, end = int(read.tokens.starts[first]), int(read.tokens.ends[last - 1])
    while start and _goes_on(text[start - 1], text[max(0, start - 2)]):
        start -= 1
    while end < len(text) and _goes_on(text[end], text[min(end + 1, len(text) - 1)]):
        end += 1
    loose = _LOOSE.match(text, start, end)
    start = loose.end() if loose else start
    told = _OWNER.sub("", LOOSE_ENDS.sub("", text[start:end]))
    return Span(start, start + len(told)) if told else None


def _goes_on(letter: str, further: str) -> bool:
    """True for a letter of the word, and for a mark with a letter beyond it: a row of dots ends a word."""
    return letter.isalnum() or (letter in _WITHIN and further.isalnum())
