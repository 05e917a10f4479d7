"""Sentences that are not too long to be read."""

from collections.abc import Iterator

from dateline.core import Span

_LONGEST = 1500  # characters of a sentence


def pieces(text: str, sentence: Span, longest: int = _LONGEST) -> Iterator[Span]:
    """The sentence; one that nobody wrote is cut between words, so that time grows with the text alone.

    No piece has more than `longest` characters, and none is blank.
    """
    start = sentence.start
    while sentence.end - start > longest:
        gap = text.rfind(" ", start + 1, start + longest)
        end = gap if gap > start else start + longest
        if text[start:end].strip():
            yield Span(start, end)
        start = end
    if text[start : sentence.end].strip():
        yield Span(start, sentence.end)
