"""What is asked of a store, and what can go wrong with one."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from dateline.core import Document, Event


class StoreError(OSError):
    """A project cannot be read or written; the message says in one line where, why, and what to do."""


class NewerProjectError(StoreError):
    """The project was written by a later version of the program."""


class Store(Protocol):
    """Keeps documents with the events that one extractor read in them. Adding the same again changes nothing."""

    def known(self, document: Document) -> bool:
        """True where this document, with this text and this outlet and day, was coded by this extractor before."""

    def add(self, document: Document, events: Sequence[Event]) -> None:
        """Keep a document with its events, whole or not at all.

        Raises ValueError, naming the claim, where its quote is other words than those at its span.
        """

    def keep(self, document: Document) -> None:
        """Keep a document that is not coded: a copy of another."""

    def events(self, ids: Iterable[str]) -> Iterator[Event]:
        """The events with those ids, in the order asked for."""

    def events_of(self, document: Document) -> Iterator[Event]:
        """The events of one document in the order of adding."""


def check_quotes(document: Document, events: Sequence[Event]) -> None:
    """Raises ValueError, naming the claim, where a quote is not what stands at its span of the document."""
    for event in events:
        for claim in event.claims:
            if claim.span.of(document.text) != claim.quote:
                raise ValueError(f"{document.name}: the claim {claim.id} quotes what does not stand at its span")
