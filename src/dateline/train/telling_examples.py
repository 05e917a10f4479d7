"""From a labelled report to what a network of tellings learns from it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dateline.core import Span
from dateline.extract.neural.acts import REALIS, TYPES
from dateline.extract.neural.tokens import Integers, Tokens, WordPieces
from dateline.train.labelled import LabelledEvent, LabelledReport

FULL, AGAIN = 1.0, 0.5  # how much the fullest telling of an act weighs, and every further one


@dataclass(frozen=True, slots=True)
class Told:
    """Pieces `start` to `end` that are about the act of number `act`. A weight of 0: perhaps they do not tell it."""

    start: int
    end: int
    act: int
    weight: float


@dataclass(frozen=True, slots=True)
class Act:
    """Numbers of its type and realis, and whether it sums up several."""

    type: int
    realis: int
    aggregate: bool


@dataclass(frozen=True, slots=True)
class TellingExample:
    """A report as a network learns from it; `silent` [pieces] is True where surely no act is told."""

    name: str
    tokens: Tokens
    acts: tuple[Act, ...]
    told: tuple[Told, ...]
    silent: "np.ndarray[tuple[int], np.dtype[np.bool_]]"


def telling_example(report: LabelledReport, pieces: WordPieces) -> TellingExample:
    """The labels of a report, tellings in order of the text."""
    tokens = pieces.cut(report.text)
    told = tuple(sorted(_told(tokens, report.events), key=lambda t: (t.start, t.end, t.act)))
    silent = np.ones(len(tokens), dtype=np.bool_)
    for one in told:
        silent[one.start : one.end] = False
    acts = tuple(Act(TYPES.index(e.type), REALIS.index(e.realis), e.aggregate) for e in report.events)
    return TellingExample(report.name, tokens, acts, told, silent)


def _told(tokens: Tokens, events: tuple[LabelledEvent, ...]) -> Iterator[Told]:
    for number, event in enumerate(events):
        for weight, spans in ((FULL, (event.anchor,)), (AGAIN, event.again), (0.0, event.quoted)):
            yield from (Told(*pieces_of(tokens, span), number, weight) for span in spans)


def pieces_of(tokens: Tokens, span: Span) -> tuple[int, int]:
    """The pieces of a stretch of the text: from the first, up to the second; at least one."""
    found: Integers = np.searchsorted(tokens.ends, [span.start], side="right")
    start = min(int(found[0]), len(tokens) - 1)
    return start, max(start + 1, int(np.searchsorted(tokens.starts, span.end, side="left")))
