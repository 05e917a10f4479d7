"""What linking needs of an event, small enough to hold a million."""

import re
import sys
from dataclasses import dataclass
from datetime import date

from dateline.core import Document, Event

_WORD = re.compile(r"[^\W\d_]{4,}")
_MOST_WORDS = 16

Ranges = tuple[tuple[int | None, int | None], ...]


@dataclass(frozen=True, slots=True)
class SourceOf:
    """Who published a document and when; `source` stands for the outlet, or for the document where none is known."""

    document: str
    source: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Signature:
    """An event in a few fields. Days are ordinals of the Gregorian calendar; None where the text fixes none."""

    id: str
    document: str
    published: int | None
    type: str
    realis: str
    first: int | None
    last: int | None
    country: str | None
    admin1: str | None
    place: str | None
    latitude: float | None
    longitude: float | None
    precision: int | None
    actors: tuple[str, ...]
    killed: Ranges
    words: tuple[str, ...]


def source_of(document: Document) -> SourceOf:
    """The source of a document."""
    return SourceOf(document.name, document.outlet or document.name, document.published)


def signature(event: Event) -> Signature:
    """The signature of an event."""
    time, place = event.time, event.place
    resolved = time is not None and time.resolved
    words = sorted({sys.intern(word.lower()) for word in _WORD.findall(event.anchor.quote)})
    return Signature(
        id=sys.intern(event.id),
        document=sys.intern(event.document),
        published=event.published.toordinal() if event.published else None,
        type=sys.intern(event.type),
        realis=sys.intern(event.realis),
        first=time.start.toordinal() if resolved and time and time.start else None,
        last=time.end.toordinal() if resolved and time and time.end else None,
        country=_shared(place.country if place else None),
        admin1=_shared(place.admin1 if place else None),
        place=_shared(place.name if place else None),
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        precision=place.precision if place else None,
        actors=tuple(sorted({sys.intern(actor.id) for actor in event.actors if actor.id})),
        killed=tuple(sorted({(c.low, c.high) for c in event.claims if c.property == "killed"}, key=str)),
        words=tuple(words[:_MOST_WORDS]),
    )


def _shared(word: str | None) -> str | None:
    """One object for equal words: a million events name a few thousand places."""
    return sys.intern(word) if word else None
