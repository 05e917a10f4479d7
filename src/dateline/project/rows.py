"""The rows of a project's record, whether it is read as it is now or as a snapshot holds it."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Protocol

from dateline.record import Source
from dateline.store import Frozen
from dateline.store.frozen import DOCUMENT, EVENT, INCIDENT

FILES = {INCIDENT: "incidents.jsonl", EVENT: "events.jsonl", DOCUMENT: "documents.jsonl"}
Fields = Mapping[str, Any]


class Rows(Source, Protocol):
    """A record of which single rows can be asked for, and every row as it is written."""

    def lines(self) -> Iterator[Frozen]:
        """Every row as a line of its file, file after file in the order of `FILES`."""

    def incident_row(self, prefix: str) -> Fields:
        """The one incident whose id, or an id that leads to it, begins so. Raises ValueError for none or more."""

    def part_rows(self, row: Fields) -> list[tuple[Fields, str]]:
        """The incidents that are parts of this one, each with the reason."""

    def event_rows(self, ids: Collection[str]) -> list[Fields]:
        """The rows of these events in the order of the record."""

    def document_rows(self, names: Collection[str]) -> list[Fields]:
        """The rows of the documents of these names."""
