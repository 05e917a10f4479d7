"""Words that a scanner misread: digits amid small letters are read as the letters they look like.

Only the reading changes, letter for letter, so that places stay; what an event quotes is the text as it stands.
"""

import re
from dataclasses import replace
from typing import TypeVar

from dateline.core import Claim, Document, Event, EventActor, Place, Speaker, TimeInterval

_MISREAD = re.compile(r"(?<=[a-z])[015]{1,3}(?=[a-z])")
_LETTERS = str.maketrans("015", "ols")
Worded = TypeVar("Worded", EventActor, Place, Speaker, TimeInterval)


def mended(document: Document) -> Document:
    """The document as it is to be read: "ki11ed at the stati0n" as "killed at the station"."""
    text = _MISREAD.sub(lambda found: found.group().translate(_LETTERS), document.text)
    return document if text == document.text else replace(document, text=text)


def restored(event: Event, read: str, text: str) -> Event:
    """The event that was read in a mended text, with every word that it quotes as it stands in the report's."""

    def as_written(found: Worded) -> Worded:
        quotes = found.span is not None and found.span.of(read) == found.text
        return replace(found, text=found.span.of(text)) if found.span and quotes else found

    def quoting(claim: Claim) -> Claim:
        return replace(claim, quote=claim.span.of(text), speaker=as_written(claim.speaker))

    return replace(
        event,
        anchor=replace(event.anchor, quote=event.anchor.span.of(text)),
        time=event.time and as_written(event.time),
        place=event.place and as_written(event.place),
        actors=tuple(map(as_written, event.actors)),
        claims=tuple(map(quoting, event.claims)),
    )
