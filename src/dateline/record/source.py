"""The seam between a record and where it is kept."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from dateline.core.record import Row, event_from_row, incident_from_row
from dateline.export.source import RecordSource
from dateline.export.told import ToldIncident
from dateline.record.incident import SourcedIncident


class Source(Protocol):
    """Where a record is kept. Each call reads it again."""

    @property
    def where(self) -> str:
        """Its folder, or the address of its project without a password."""

    def counts(self) -> tuple[int, int]:
        """How many incidents and how many documents it holds."""

    def incidents(self) -> Iterator[SourcedIncident]:
        """Every incident with its events, in the order of the record."""

    def incident(self, prefix: str) -> SourcedIncident:
        """The one incident whose id, or the id of one merged into it, begins so. Raises ValueError for none or more."""

    def rows(self, name: str) -> Iterator[Row]:
        """Every row of documents.jsonl, events.jsonl or incidents.jsonl."""

    def close(self) -> None:
        """Close it. It opens again when it is read."""


class FolderSource:
    """The record in a folder that a run wrote. Raises ValueError, in one line, where there is none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._source = RecordSource(folder)

    @property
    def where(self) -> str:
        """The folder."""
        return str(self._folder)

    def counts(self) -> tuple[int, int]:
        """How many incidents and how many documents it holds: the lines of their files."""
        incidents, documents = (_lines(self._folder / name) for name in ("incidents.jsonl", "documents.jsonl"))
        return incidents, documents

    def incidents(self) -> Iterator[SourcedIncident]:
        """Every incident in the order of the record."""
        return map(_sourced, self._source.incidents())

    def incident(self, prefix: str) -> SourcedIncident:
        """The one incident whose id, or the id of one merged into it, begins so."""
        found = [told for told in self._source.incidents() if _is(told, prefix)]
        if not found:
            raise ValueError(f"{self._folder}: no incident's id begins with {prefix!r}; they stand in incidents.csv")
        if len(found) > 1:
            raise ValueError(f"{self._folder}: {len(found)} incidents' ids begin with {prefix!r}; give more of the id")
        return _sourced(found[0])

    def rows(self, name: str) -> Iterator[Row]:
        """Every row of one of the three files."""
        return self._source.rows(name)

    def close(self) -> None:
        """Nothing stays open between two reads."""


def in_words(source: Source) -> str:
    """Where it is and how much it holds."""
    incidents, documents = source.counts()
    return f"{source.where}, incidents: {incidents:,}, documents: {documents:,}"


def _lines(file: Path) -> int:
    with file.open("rb") as lines:
        return sum(1 for line in lines if line.strip())


def _is(told: ToldIncident, prefix: str) -> bool:
    return any(own.startswith(prefix) for own in (told.id, *told.row["redirects"]))


def _sourced(told: ToldIncident) -> SourcedIncident:
    return SourcedIncident.of(incident_from_row(told.row), [event_from_row(row) for row in told.events])
