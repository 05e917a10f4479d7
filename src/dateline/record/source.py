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

    def incidents(self) -> Iterator[SourcedIncident]:
        """Every incident with its events, in the order of the record."""

    def incident(self, prefix: str) -> SourcedIncident:
        """The one incident whose id, or the id of one merged into it, begins so. Raises ValueError for none or more."""

    def rows(self, name: str) -> Iterator[Row]:
        """Every row of documents.jsonl, events.jsonl or incidents.jsonl."""


class FolderSource:
    """The record in a folder that a run wrote. Raises ValueError, in one line, where there is none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._source = RecordSource(folder)

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


def _is(told: ToldIncident, prefix: str) -> bool:
    return any(own.startswith(prefix) for own in (told.id, *told.row["redirects"]))


def _sourced(told: ToldIncident) -> SourcedIncident:
    return SourcedIncident.of(incident_from_row(told.row), [event_from_row(row) for row in told.events])
