"""A store in memory: the reference, for tests and small work."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.core import Document, Event
from dateline.store.base import check_quotes


class MemoryStore:
    """Keeps everything in dictionaries, in the order of adding."""

    def __init__(self) -> None:
        self._documents: dict[str, Document] = {}
        self._events: dict[str, Event] = {}
        self._of: dict[str, tuple[str, ...]] = {}

    def add(self, document: Document, events: Sequence[Event]) -> None:
        """Keep a document with its events."""
        check_quotes(document, events)
        if document.id in self._documents:
            return
        self._documents[document.id] = document
        self._of[document.id] = tuple(event.id for event in events)
        for event in events:
            self._events.setdefault(event.id, event)

    def known(self, document_id: str) -> bool:
        """True where the document was added before."""
        return document_id in self._documents

    def documents(self) -> Iterator[Document]:
        """Every document in the order of adding."""
        return iter(self._documents.values())

    def events(self, ids: Iterable[str] | None = None) -> Iterator[Event]:
        """The events with those ids in the order asked for, or all."""
        if ids is None:
            return iter(self._events.values())
        return (self._events[wanted] for wanted in ids if wanted in self._events)

    def events_of(self, document_id: str) -> Iterator[Event]:
        """The events of one document in the order of adding."""
        return self.events(self._of.get(document_id, ()))

    def close(self) -> None:
        """Nothing is open."""
