"""The seam between a document and what is read out of it."""

from typing import Protocol

from dateline.core import Document, Event


class Extractor(Protocol):
    """Reads one document and tells its events in the order of their anchors.

    The same document gives the same events. A document without an event gives an empty tuple; no text makes an
    extractor raise.
    """

    @property
    def version(self) -> str:
        """Name and version as they stand in every claim's origin, for example "cues.v1"."""

    def extract(self, document: Document) -> tuple[Event, ...]:
        """The events of the document, every claim quoting the text at its span."""
