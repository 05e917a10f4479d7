"""The reference extractor: words and patterns, no model, every rule named."""

from dateline.core import Document, Event
from dateline.extract.cues.events import EventReader
from dateline.extract.cues.guide import WordGuide

VERSION = "cues.v1"


class CuesExtractor(EventReader):
    """Finds acts by cue words."""

    @property
    def version(self) -> str:
        """Name and version as every claim's origin gives them."""
        return VERSION

    def extract(self, document: Document) -> tuple[Event, ...]:
        """The events of the document in the order of their anchors."""
        return self.read(document, WordGuide(document), VERSION)
