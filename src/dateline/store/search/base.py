"""What an index owes, in either kind of database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import Connection, Select

from dateline.store.search.wanted import Near, Wanted


@dataclass(frozen=True, slots=True)
class Entry:
    """An incident as it is indexed: its row's number, words of its place, of its other cells, and of its reports."""

    number: int
    place: str
    told: str
    words: str
    latitude: float | None
    longitude: float | None


class Index(Protocol):
    """The index of one kind of database. Every change belongs to the transaction of what it follows from."""

    def add_document(self, connection: Connection, number: int, text: str) -> None:
        """Index a version of a document."""

    def add_incidents(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Index incidents whose words are in their table."""

    def remove_incidents(self, connection: Connection, numbers: Iterable[int]) -> None:
        """Take incidents out; their words are in their table still."""

    def rebuild(self, connection: Connection) -> None:
        """Make everything but incidents' words anew, so that no trace is left of what is no longer there."""

    def incidents(self, wanted: Wanted) -> Select[Any]:
        """The numbers of the incidents with these words, each with a score, the best the lowest."""

    def documents(self, wanted: Wanted) -> Select[Any]:
        """The same of documents, by their texts."""

    def near(self, near: Near) -> Select[Any]:
        """The numbers of the incidents in the boxes around the circle."""
