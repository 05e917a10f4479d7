"""How two mentions of a document stand to each other."""

import re

import numpy as np

from dateline.extract.neural.names import ROLES
from dateline.extract.neural.tokens import Integers, Tokens

_SENTENCE_END = re.compile(r"[.?!][\"')\]]*\s|\n\s*\n")
_SENTENCES_APART = np.array([1, 2, 3, 5, 9, 17, 33])


def sentence_numbers(tokens: Tokens) -> Integers:
    """The number of the sentence in which each piece stands."""
    ends = np.array([match.end() for match in _SENTENCE_END.finditer(tokens.text)], dtype=np.int64)
    numbers: Integers = np.searchsorted(ends, tokens.starts, side="right").astype(np.int64)
    return numbers


def distance_class(one: Integers, other: Integers) -> Integers:
    """Classes of the number of sentences between mentions: 0, 1, 2, 3-4, 5-8, 9-16, 17-32 and more."""
    number: Integers = np.searchsorted(_SENTENCES_APART, np.abs(one - other), side="right").astype(np.int64)
    return number


def role_pair(one: Integers, other: Integers) -> Integers:
    """A number for two roles in either order."""
    number: Integers = np.minimum(one, other) * len(ROLES) + np.maximum(one, other)
    return number
