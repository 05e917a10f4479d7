"""What a gate learns from: stretches of texts, and whether an act is told there.

Where people labelled a text they say so. Of others a network of tellings is the teacher: what it reads for nothing may
be left unread (knowledge distillation, Hinton, Vinyals and Dean 2015).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from dateline.core import Span
from dateline.extract.neural.gate import REACH, WIDTH, stretches
from dateline.extract.neural.tellings import TellingNetwork
from dateline.extract.neural.tokens import Integers, Tokens, WordPieces
from dateline.train.labelled import LabelledReport

FOUND, NOTHING = 0.3, 0.05  # the teacher finds an act from this probability on at one piece, none under that at each
_HELD = 0.6  # share of the words of an act that must stand in a stretch for it to tell the act
_LABELLED, _SEEN = 4.0, 1.5  # what a stretch with an act that people labelled counts, or that the network finds


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces [WIDTH + 2 · REACH] with those to each side, how many are its own, whether they tell an act, its worth."""

    ids: Integers
    length: int
    told: bool
    worth: float


def of_reports(pieces: WordPieces, reports: Iterable[LabelledReport]) -> Iterator[Stretch]:
    """The stretches of labelled reports, but those that hold a part of an act alone."""
    for report in reports:
        read = pieces.cut(report.text)
        acts = [read.pieces(span) for event in report.events for span in (event.anchor, *event.again)]
        for start, end in _stretches(read):
            held = [max(0, min(end, last) - max(start, first)) / (last - first) for first, last in acts]
            most = max(held, default=0.0)
            if most == 0 or most >= _HELD:
                yield _stretch(read, start, end, most > 0, _LABELLED)


def of_texts(pieces: WordPieces, teacher: TellingNetwork, texts: Iterable[str]) -> Iterator[Stretch]:
    """The stretches of texts that nobody labelled, but those of which the teacher, without a gate, is not sure.

    It may cut words into other pieces than the gate does.
    """
    for text in texts:
        seen, read = teacher.read(text), pieces.cut(text)
        for start, end in _stretches(read):
            first, last = seen.pieces(Span(int(read.starts[start]), int(read.ends[end - 1])))
            likely = float(1 - seen.types[first:last, 0].min())
            if likely >= FOUND or likely < NOTHING:
                yield _stretch(read, start, end, likely >= FOUND, _SEEN)


def _stretches(read: Tokens) -> list[tuple[int, int]]:
    return stretches(len(read)) if len(read) else []


def _stretch(read: Tokens, start: int, end: int, told: bool, worth: float) -> Stretch:
    """One with its neighbours; one that tells nothing counts once."""
    padded = np.pad(read.ids[max(0, start - REACH) : end + REACH], (max(0, REACH - start), WIDTH + REACH))
    return Stretch(padded[: WIDTH + 2 * REACH], end - start, told, worth if told else 1.0)
