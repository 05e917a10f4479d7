"""What a network could have seen in a text, made by hand."""

import numpy as np

from dateline.extract.neural.encoder import Numbers
from dateline.extract.neural.fillers import Filler, Fillers
from dateline.extract.neural.names import ROLES, TYPES
from dateline.extract.neural.network import Read
from dateline.extract.neural.spans import Found
from dateline.extract.neural.tokens import Tokens
from dateline.extract.neural.word_table import WordTable


def tokens(text: str, *cuts: str) -> Tokens:
    """The text in the pieces given, which stand in it in their order."""
    starts, at = [], 0
    for cut in cuts:
        at = text.index(cut, at)
        starts.append(at)
        at += len(cut)
    begun = np.array(starts, dtype=np.int64)
    return Tokens(
        text, np.zeros(len(cuts), dtype=np.int64), begun, begun + np.array([len(cut) for cut in cuts], dtype=np.int64)
    )


def read(of: Tokens, role: str, begin: list[float], inside: list[float], **types: float) -> Read:
    """Those pieces with the probabilities that each begins, or goes on with, a mention of the role."""
    tags = np.zeros((len(of), len(ROLES), 3))
    tags[:, ROLES.index(role), 1] = begin
    tags[:, ROLES.index(role), 2] = inside
    told = np.array([types.get(kind, 0.0) for kind in TYPES])
    return Read(of, np.zeros((len(of), 1)), told, tags)


def fillers(text: str, given: dict[str, tuple[str, float]], together: Numbers, **types: float) -> Fillers:
    """Fillers by string with role and probability, each of every type, best first as given."""
    each = tuple(
        Filler(ROLES.index(role), string, _found(text, role, string, score), (score,), np.full(len(TYPES), 0.9))
        for string, (role, score) in given.items()
    )
    empty = read(tokens(text), "Victim", [], [], **types)
    return Fillers(empty, each, together, np.zeros_like(together))


def _found(text: str, role: str, string: str, score: float) -> Found:
    start = text.index(string)
    return Found(ROLES.index(role), 0, 1, start, start + len(string), score)


def word_table(odds: dict[str, dict[str, float]], telling: dict[str, dict[str, float]]) -> WordTable:
    """A table in which words have these log odds of filling roles, and add these to the log odds of types."""
    listed = sorted({*odds, *telling})
    last = np.full((len(listed) + 1, len(ROLES)), -3.0)
    types = np.zeros((len(listed), len(TYPES)))
    for row, word in enumerate(listed):
        for role, number in odds.get(word, {}).items():
            last[row, ROLES.index(role)] = number
        for kind, number in telling.get(word, {}).items():
            types[row, TYPES.index(kind)] = number
    seen = np.array([*np.full(len(listed), 10.0), 0.0])
    return WordTable(listed, last, last / 2, seen, types, np.full(len(TYPES), -1.0))
