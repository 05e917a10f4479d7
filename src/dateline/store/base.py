"""The seam between what was coded and where it is kept."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from dateline.core import Document, Event


class StoreError(OSError):
    """A store cannot be read or written; the message says in one line where, why, and what to do."""


class Store(Protocol):
    """Keeps documents and their events. Adding the same again changes nothing; nothing is overwritten."""

    def add(self, document: Document, events: Sequence[Event]) -> None:
        """Keep a document with its events, whole or not at all.

        Raises ValueError for a claim whose quote is not what stands at its span, naming the claim.
        """

    def known(self, document_id: str) -> bool:
        """True where the document was added before."""

    def documents(self) -> Iterator[Document]:
        """Every document in the order of adding."""

    def events(self, ids: Iterable[str] | None = None) -> Iterator[Event]:
        """The events with those ids in the order asked for, or all in the order of adding."""

    def events_of(self, document_id: str) -> Iterator[Event]:
        """The events of one document in the order of adding."""

    def close(self) -> None:
        """Finish writing. A closed store can be opened again."""


def check_quotes(document: Document, events: Sequence[Event]) -> None:
    """Raises ValueError, naming the claim, where a quote is not what stands at its span of the document."""
    for event in events:
        for claim in event.claims:
            if claim.span.of(document.text) != claim.quote:
                raise ValueError(f"{document.name}: the claim {claim.id} quotes what does not stand at its span")
