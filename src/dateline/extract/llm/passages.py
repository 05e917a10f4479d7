"""The parts of a report that are sent one at a time."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.core import Document, Span
from dateline.extract.pieces import pieces

LONGEST = 12_000  # characters that are sent at once, some 3,000 tokens


def passages(document: Document) -> Iterator[tuple[Span, ...]]:
    """The sentences of the document in runs that are short enough to send."""
    run: list[Span] = []
    length = 0
    for sentence in document.sentences:
        for piece in pieces(document.text, sentence, LONGEST):
            if run and length + len(piece) > LONGEST:
                yield tuple(run)
                run, length = [], 0
            run.append(piece)
            length += len(piece)
    if run:
        yield tuple(run)


def told(text: str, run: Sequence[Span]) -> str:
    """The words of the run. What was left out between two sentences is a line's end."""
    parts = [run[0].of(text)]
    for before, piece in pairwise(run):
        between = text[before.end : piece.start]
        parts += ["\n" if between.strip() else between, piece.of(text)]
    return "".join(parts)
