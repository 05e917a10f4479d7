"""Where the words that the model gives stand in the report."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.core import Document, Span

# One character for one, so that places stay what they are. A model writes plain marks where a report has curved ones.
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


class Quotes:
    """The told part of a document, to look words up in. What was left out of reading is not found."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self._plain = document.text.translate(_PLAIN)
        self._removed = [removed.span for removed in document.removed]
        told = document.sentences
        self._told = Span(told[0].start, told[-1].end) if told else Span(0, 0)

    def find(self, words: str, near: Span | None = None, inside: Span | None = None) -> Span | None:
        """Where the words stand, nearest to `near` or first in the text; None where they stand nowhere.

        They must stand there letter for letter, but for the width of gaps and the shape of quotation marks and dashes.
        """
        found = list(self._all(words, inside or self._told))
        if near is None:
            return found[0] if found else None
        return min(found, key=lambda span: (_gap(span, near), span.start), default=None)

    def _all(self, words: str, inside: Span) -> Iterator[Span]:
        pattern = _pattern(words)
        if pattern is None:
            return
        for match in pattern.finditer(self._plain, inside.start, inside.end):
            span = Span(*match.span())
            if not any(span.overlaps(removed) for removed in self._removed):
                yield span


@lru_cache(maxsize=256)
def _pattern(words: str) -> re.Pattern[str] | None:
    """The words as whole words; None for no words at all."""
    parts = words.translate(_PLAIN).split()
    if not any(letter.isalnum() for part in parts for letter in part):
        return None
    first = r"(?<!\w)" if parts[0][0].isalnum() else ""
    last = r"(?!\w)" if parts[-1][-1].isalnum() else ""
    return re.compile(first + r"\s+".join(map(re.escape, parts)) + last)


def _gap(one: Span, other: Span) -> int:
    """Characters between the two; none where they overlap."""
    return max(0, one.start - other.end, other.start - one.end)
