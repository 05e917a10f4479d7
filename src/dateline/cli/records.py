"""A record as commands read it: from the files that a run wrote, or from a project."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from dateline.cli.cells import read_rows
from dateline.cli.snapshot import as_of
from dateline.core import Document, Review
from dateline.project import Project, correction_of, corrections, open_project, parts_in
from dateline.store import Documents, Readings, connect
from dateline.work import store_path

Fields = Mapping[str, Any]


class Reader(Protocol):
    """Finds an incident with what it rests on."""

    def incident(self, prefix: str) -> Fields:
        """The one incident whose id, or the id of one merged into it, begins so. Raises ValueError for none or more."""

    def parts(self, incident: Fields) -> Sequence[tuple[Fields, str]]:
        """The incidents that are parts of this one, each with the reason."""

    def events_named(self, prefix: str) -> list[Fields]:
        """The rows of the events whose id begins so."""

    def events(self, ids: Collection[str]) -> list[Fields]:
        """The rows of these events in the order of the record."""

    def documents(self, names: Collection[str]) -> list[Fields]:
        """The rows of the documents of these names."""

    def texts(self, reports: Collection[str]) -> dict[str, Document]:
        """The documents with these ids, with their texts, where those are kept."""

    def correction(self, claim: Fields) -> Review | None:
        """The review that put this claim in the place of what was read; None for one that was read, or none at hand."""


@contextmanager
def open_record(out: Path, project: str | None, at: str | None = None) -> Iterator[Reader]:
    """The record of a project, at a snapshot if need be, or without a project that in the folder `out`.

    Raises ValueError for a snapshot without a project.
    """
    if project is None:
        if at is not None:
            raise ValueError("--at names a snapshot of a project; name the project with --project")
        yield FolderRecord(out)
        return
    with open_project(project) as opened:
        yield ProjectRecord(opened, at)


class FolderRecord:
    """A record in files, with the texts of the working store where that is still there."""

    def __init__(self, out: Path) -> None:
        self._out = out

    def incident(self, prefix: str) -> Fields:
        """The one incident whose id, or the id of one merged into it, begins so."""
        file = self._out / "incidents.jsonl"
        if not file.is_file():
            raise ValueError(f"{self._out}: holds no record; name the folder with --out, or run dateline code first")
        found = [
            row for row in read_rows(file) if any(own.startswith(prefix) for own in (row["id"], *row["redirects"]))
        ]
        if not found:
            raise ValueError(f"{file}: no incident's id begins with {prefix!r}; the ids stand in incidents.csv")
        if len(found) > 1:
            raise ValueError(f"{file}: {len(found)} incidents' ids begin with {prefix!r}; give more of the id")
        return found[0]

    def parts(self, incident: Fields) -> Sequence[tuple[Fields, str]]:
        """The incidents that are parts of this one, each with the reason."""
        return list(parts_in(read_rows(self._out / "incidents.jsonl"), incident["id"]))

    def events(self, ids: Collection[str]) -> list[Fields]:
        """The rows of these events."""
        return [row for row in read_rows(self._out / "events.jsonl") if row["id"] in ids]

    def events_named(self, prefix: str) -> list[Fields]:
        """The rows of the events whose id begins so."""
        file = self._out / "events.jsonl"
        return [row for row in read_rows(file) if row["id"].startswith(prefix)] if prefix and file.is_file() else []

    def documents(self, names: Collection[str]) -> list[Fields]:
        """The rows of the documents of these names."""
        return [row for row in read_rows(self._out / "documents.jsonl") if row["name"] in names]

    def texts(self, reports: Collection[str]) -> dict[str, Document]:
        """The documents in the working store."""
        file = store_path(self._out)
        if not file.is_file():
            return {}
        database = connect(file, searchable=False)
        try:
            return _texts(Documents(database), reports)
        finally:
            database.close()

    def correction(self, claim: Fields) -> Review | None:  # noqa: ARG002  a record holds claims, not reviews
        """None: reviews stay in the project."""
        return None


class ProjectRecord:
    """The record of a project as it is now, or at a snapshot."""

    def __init__(self, project: Project, at: str | None = None) -> None:
        self._documents = Documents(project.database)
        reads = as_of(project, at)
        self._reviews, rows = reads.reviews, reads.rows
        self._rows, self._readings = rows, Readings(project.database) if at is None else None
        self.incident, self.parts = rows.incident_row, rows.part_rows
        self.events, self.documents = rows.event_rows, rows.document_rows

    def events_named(self, prefix: str) -> list[Fields]:
        """The rows of the events whose id begins so; a snapshot is gone through row by row."""
        if self._readings is not None:
            return self.events(self._readings.named(prefix))
        return [row for row in self._rows.rows("events.jsonl") if row["id"].startswith(prefix)]

    def texts(self, reports: Collection[str]) -> dict[str, Document]:
        """The documents with their texts. A text never changes, so it is that of the snapshot too."""
        return _texts(self._documents, reports)

    def correction(self, claim: Fields) -> Review | None:
        """The last review that says what the claim says."""
        return correction_of(claim, self._corrections)

    @cached_property
    def _corrections(self) -> list[Review]:
        return corrections(self._reviews)


def _texts(documents: Documents, reports: Collection[str]) -> dict[str, Document]:
    found = map(documents.of, sorted(reports))
    return {document.id: document for document in found if document is not None}
