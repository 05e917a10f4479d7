"""From tags of pieces to the mentions of each role."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dateline.extract.neural.encoder import Numbers
from dateline.extract.neural.names import ROLES
from dateline.extract.neural.network import Read
from dateline.extract.neural.tokens import Tokens

BEGIN, INSIDE = 1, 2
FLOOR = 0.1  # a mention starts where its first piece is at least this probable
HOLD = 0.5  # and goes on while a piece is at least this share of that
LOOSE_ENDS = re.compile(
    r"(?:[\s,;:.()\[\]\"'`-]|(?<![\w-])(?:the|a|an|of|and|or|in|on|at|by|for|to|with|from|who|which|that))+$"
)
LOOSE_STARTS = re.compile(r"^[\s,;:.()\[\]\"'`-]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A mention: its role, pieces `first` up to `end`, characters `start` up to `stop`, and its probability."""

    role: int
    first: int
    end: int
    start: int
    stop: int
    score: float


def find_mentions(read: Read) -> list[Found]:
    """The mentions of every role in their order. Ends lie between words, and no stop word or mark ends a mention."""
    return [found for role in range(len(ROLES)) for found in _of_role(read, role)]


def _of_role(read: Read, role: int) -> Iterator[Found]:
    tags = read.tags[:, role]
    for first in np.flatnonzero(tags[:, BEGIN] > FLOOR):
        end = _whole_words(read.tokens, _end(tags, int(first)))
        found = _trimmed(read.tokens, role, int(first), end, float(tags[first, BEGIN]))
        if found:
            yield found


def _end(tags: Numbers, first: int) -> int:
    held = (tags[first + 1 :, INSIDE] > HOLD * tags[first, BEGIN]) & (
        tags[first + 1 :, INSIDE] > tags[first + 1 :, BEGIN]
    )
    stops = np.flatnonzero(~held)
    return first + 1 + int(stops[0] if len(stops) else len(held))


def _whole_words(tokens: Tokens, end: int) -> int:
    while (
        end < len(tokens) and tokens.starts[end] == tokens.ends[end - 1] and tokens.text[tokens.starts[end]].isalnum()
    ):
        end += 1
    return end


def _trimmed(tokens: Tokens, role: int, first: int, end: int, score: float) -> Found | None:
    start = int(tokens.starts[first])
    if start and tokens.text[start - 1].isalnum():
        return None  # begins inside a word
    words = tokens.text[start : int(tokens.ends[end - 1])]
    start += len(words) - len(words := LOOSE_STARTS.sub("", words))
    words = LOOSE_ENDS.sub("", words)
    if not words:
        return None
    stop = start + len(words)
    return Found(role, first, max(first + 1, int(np.searchsorted(tokens.starts, stop))), start, stop, score)
