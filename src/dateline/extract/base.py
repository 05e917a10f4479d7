"""The seam between a document and what is read out of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from dateline.core import Document, Event, Span


class UnreadableError(ValueError):
    """This document could not be read, others can be; the message says in one line why, and what to do."""


class ExtractorUnusableError(ValueError):
    """No document can be read as things stand; the message says in one line what is wrong, and what to do."""


class Extractor(Protocol):
    """Reads one document and tells its events in the order of their anchors.

    The same document gives the same events. A document without an event gives an empty tuple; no text makes an
    extractor raise. One that asks others for help raises UnreadableError or ExtractorUnusableError where it gets none.
    """

    @property
    def version(self) -> str:
        """Name and version as they stand in every claim's origin, for example "cues.v1"."""

    def extract(self, document: Document) -> tuple[Event, ...]:
        """The events of the document, every claim quoting the text at its span."""


@runtime_checkable
class Accounting(Protocol):
    """An extractor that spends something, and can say what."""

    def account(self) -> Mapping[str, int]:
        """What was used, and what was refused, since this was last asked; names are plural nouns."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """A value that a cell of an event has (`taken`), or could have had.

    `score` is a probability, None where the value was only found near by. `span` is where the words stand, None for
    a type.
    """

    value: str
    span: Span | None
    score: float | None
    taken: bool


@runtime_checkable
class Weighing(Protocol):
    """An extractor that can say what else it could have read."""

    def alternatives(self, document: Document, event: Event) -> Mapping[str, tuple[Alternative, ...]]:
        """For each cell what the event has and what else was weighed, likeliest first; the same for the same event."""
