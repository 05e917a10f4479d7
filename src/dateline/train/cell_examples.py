"""From a labelled report to what a network of cells learns from it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.core import Span
from dateline.core.spans import nearest
from dateline.extract.neural.cells import COUNTS, PROPERTIES, SETTINGS
from dateline.extract.neural.tokens import Tokens, WordPieces
from dateline.train.labelled import LabelledEvent, LabelledReport
from dateline.train.telling_examples import AGAIN, FULL, pieces_of


@dataclass(frozen=True, slots=True)
class Filled:
    """Pieces `start` to `end` that fill the cell of the property of this number."""

    start: int
    end: int
    property: int


@dataclass(frozen=True, slots=True)
class ToldOf:
    """A telling, pieces `start` to `end`, how much it weighs, and all places where cells of its act are filled.

    Of the properties with the numbers `unlabelled` nobody said what fills them.
    """

    start: int
    end: int
    weight: float
    filled: tuple[Filled, ...]
    unlabelled: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CellExample:
    """A report as a network of cells learns from it."""

    name: str
    tokens: Tokens
    told: tuple[ToldOf, ...]


def cell_example(report: LabelledReport, pieces: WordPieces) -> CellExample:
    """The labels of a report, for every telling of an act those of the whole act."""
    tokens = pieces.cut(report.text)
    told = (one for event in report.events for one in _told(tokens, event, report.settled)) if len(tokens) else ()
    return CellExample(report.name, tokens, tuple(told))


def _told(tokens: Tokens, event: LabelledEvent, settled: bool) -> Iterator[ToldOf]:
    filled = tuple(
        Filled(*pieces_of(tokens, span), PROPERTIES.index(name)) for name, span in _stretches(tokens.text, event)
    )
    given = {name for name, _ in event.cells}
    unlabelled = () if settled else tuple(PROPERTIES.index(name) for name in SETTINGS if name not in given)
    for weight, spans in ((FULL, (event.anchor,)), (AGAIN, event.again)):
        yield from (ToldOf(*pieces_of(tokens, span), weight, filled, unlabelled) for span in spans)


def _stretches(text: str, event: LabelledEvent) -> Iterator[tuple[str, Span]]:
    """Names count wherever they stand. A day or a figure is only told by the words nearest to the act."""
    middle = (event.anchor.start + event.anchor.end) // 2
    for name, words in event.cells:
        if name == "time" and (told := nearest(words, text, middle)):
            yield name, told
        elif name in PROPERTIES and name != "time":
            found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)
            yield from ((name, Span(*one.span())) for one in found)
    yield from ((figure.property, figure.stated) for figure in event.figures if figure.property in COUNTS)
