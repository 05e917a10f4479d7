"""From a labelled report to what a network of parties learns from it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.core import Span
from dateline.extract.neural.parties import ROLES
from dateline.extract.neural.tokens import Tokens, WordPieces
from dateline.train.labelled import LabelledEvent, LabelledReport
from dateline.train.telling_examples import AGAIN, FULL, pieces_of


@dataclass(frozen=True, slots=True)
class Named:
    """Pieces `start` to `end` that name somebody in the role of this number."""

    start: int
    end: int
    role: int


@dataclass(frozen=True, slots=True)
class ToldOf:
    """A telling, pieces `start` to `end`, how much it weighs, and all places where parties of its act are named."""

    start: int
    end: int
    weight: float
    named: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class PartyExample:
    """A report as a network of parties learns from it."""

    name: str
    tokens: Tokens
    told: tuple[ToldOf, ...]


def party_example(report: LabelledReport, pieces: WordPieces) -> PartyExample:
    """The labels of a report. Where its words are named, a party is, whichever telling is nearest."""
    tokens = pieces.cut(report.text)
    told = (one for event in report.events for one in _told(tokens, event)) if len(tokens) else ()
    return PartyExample(report.name, tokens, tuple(told))


def _told(tokens: Tokens, event: LabelledEvent) -> Iterator[ToldOf]:
    named = tuple(_named(tokens, event))
    for weight, spans in ((FULL, (event.anchor,)), (AGAIN, event.again)):
        yield from (ToldOf(*pieces_of(tokens, span), weight, named) for span in spans)


def _named(tokens: Tokens, event: LabelledEvent) -> Iterator[Named]:
    for role, words in event.cells:
        if role in ROLES:
            for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", tokens.text):
                yield Named(*pieces_of(tokens, Span(*found.span())), ROLES.index(role))
