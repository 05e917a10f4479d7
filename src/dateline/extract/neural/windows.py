"""Cutting the tokens of a document into windows that a short-sighted encoder can read."""

from collections.abc import Iterable
from dataclasses import dataclass

WIDTH = 254  # tokens of text in a window; with the two marks at its ends an encoder reads 256
OVERLAP = 48


@dataclass(frozen=True, slots=True)
class Window:
    """Tokens `start` to `end` are read together; the vectors of `first` to `last` are taken from this reading."""

    start: int
    end: int
    first: int
    last: int


def windows(length: int, width: int = WIDTH, overlap: int = OVERLAP) -> list[Window]:
    """Windows of even length over `length` tokens, none wider than `width`, neighbours sharing `overlap` tokens.

    Each token is taken from the window in which it stands farther from an edge that is not the document's own.
    """
    if length <= 0:
        return []
    count = 1 if length <= width else -(-(length - overlap) // (width - overlap))
    even = -(-(length + (count - 1) * overlap) // count)
    starts = [number * (even - overlap) for number in range(count)]
    ends = [min(start + even, length) for start in starts]
    cuts = [0, *((start + end) // 2 for start, end in zip(starts[1:], ends, strict=False)), length]
    return [Window(s, e, cuts[n], cuts[n + 1]) for n, (s, e) in enumerate(zip(starts, ends, strict=True))]


def windows_over(parts: Iterable[tuple[int, int]]) -> list[Window]:
    """Those of each part, from its first token up to the one after its last, as if it stood alone."""
    return [
        Window(start + w.start, start + w.end, start + w.first, start + w.last)
        for start, end in parts
        for w in windows(end - start)
    ]
