"""One happening as one document tells it."""

from dataclasses import dataclass, replace
from datetime import date

from dateline.core.actors import EventActor
from dateline.core.claims import Claim
from dateline.core.places import Place
from dateline.core.spans import Span
from dateline.core.times import TimeInterval


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words that tell an event most fully, 5 to 20 of them; `head` is the span of the trigger's head word."""

    span: Span
    quote: str
    head: Span


@dataclass(frozen=True, slots=True)
class Event:
    """One act as one document tells it: of one kind, at one place, without a break in time.

    `document` is the document's name. `time` and `place` are None where the text gives none. `weapon` is the
    text's words. An aggregate sums up several happenings that a passage does not tell apart.
    """

    id: str
    document: str
    published: date | None
    type: str
    realis: str
    aggregate: bool
    anchor: Anchor
    time: TimeInterval | None
    place: Place | None
    actors: tuple[EventActor, ...]
    weapon: str | None
    claims: tuple[Claim, ...]

    def told_in(self, document: str) -> "Event":
        """The event, its document under that name."""
        return self if self.document == document else replace(self, document=document)
