"""A document as the sentences it is read in, each with all that was found in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from dateline.core import Document, Place, Span, TimeInterval
from dateline.extract.cues.attribution import Attribution
from dateline.extract.cues.figures import Figure
from dateline.extract.cues.segments import Segment, segment_at
from dateline.extract.cues.triggers import Trigger
from dateline.resolve.actors import ActorMention


class Spanned(Protocol):
    """Whatever stands somewhere."""

    @property
    def span(self) -> Span | None:
        """Where it stands."""


_LONGEST_CONTENT = 4000  # characters that one attribution can hold

T = TypeVar("T", bound=Spanned)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a document with its stretches and everything found in it. `opens` where a paragraph begins."""

    index: int
    text: str
    span: Span
    opens: bool
    told: bool
    parts: tuple[Segment, ...]
    triggers: tuple[Trigger, ...]
    times: tuple[TimeInterval, ...]
    places: tuple[Place, ...]
    actors: tuple[ActorMention, ...]
    figures: tuple[Figure, ...]

    def part_of(self, place: int) -> int:
        """The index of the stretch that holds the character."""
        return segment_at(self.parts, place)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its passages in order and the passages that others speak for."""

    document: Document
    passages: tuple[Passage, ...]
    attributions: tuple[Attribution, ...]
    _starts: tuple[int, ...]

    @classmethod
    def of(cls, document: Document, passages: tuple[Passage, ...], said: Sequence[Attribution]) -> "Reading":
        """The reading with its attributions in order of where their content begins."""
        ordered = tuple(sorted(said, key=lambda a: (a.content.start, a.content.end)))
        return cls(document, passages, ordered, tuple(a.content.start for a in ordered))

    def end_of_passage(self, place: int) -> int:
        """Where the passage ends that holds the character."""
        number = bisect_right(self.passages, place, key=lambda passage: passage.span.start)
        return self.passages[max(0, number - 1)].span.end

    def said_near(self, span: Span) -> Sequence[Attribution]:
        """The attributions whose content may hold the span: those that begin within a long sentence before it."""
        first = bisect_left(self._starts, span.start - _LONGEST_CONTENT)
        return self.attributions[first : bisect_left(self._starts, span.end + 1)]


def within(found: Sequence[T], span: Span, starts: Sequence[int]) -> tuple[T, ...]:
    """Those found, in order of the text, that begin inside the span; `starts` are where they begin."""
    return tuple(found[bisect_left(starts, span.start) : bisect_left(starts, span.end)])


def starts_of(found: Sequence[T]) -> list[int]:
    """Where each of them begins."""
    return [one.span.start if one.span else 0 for one in found]
