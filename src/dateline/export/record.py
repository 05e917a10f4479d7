"""The folder of a record: its files together, put in place when all are whole."""

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from dateline.core import Document, Event, Incident
from dateline.core.record import document_row, event_row, incident_row
from dateline.export.atomic import clear_drafts, written_together
from dateline.export.geojson import FeatureCollection
from dateline.export.jsonl import JsonLines
from dateline.export.tables import CLAIM_COLUMNS, INCIDENT_COLUMNS, Table, flat_claims, flat_incident
from dateline.schema import vocabulary

FILES = ("documents.jsonl", "events.jsonl", "incidents.jsonl", "incidents.csv", "claims.csv", "incidents.geojson")
_MARK = ".dateline"  # the folder by which Dateline knows its own


class OutputError(OSError):
    """The output folder cannot be used; the message says in one line why and what to do."""


def check_output(out: Path, force: bool = False) -> None:
    """Make the folder where it is missing. Raises OutputError for one that Dateline did not write, unless forced."""
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out}: is a file; name a folder with --out")
    try:
        out.mkdir(parents=True, exist_ok=True)
        foreign = not (out / _MARK).is_dir() and any(out.iterdir())
    except OSError as error:
        raise OutputError(f"{out}: cannot be written ({error.strerror}); name another folder with --out") from error
    if foreign and not force:
        raise OutputError(f"{out}: is not empty and not from Dateline; name another folder, or give --force")


class RecordWriter:
    """Writes rows as they come, in bounded memory; the files appear when the block ends without an error."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._stack = ExitStack()

    def __enter__(self) -> "RecordWriter":
        (self._out / _MARK).mkdir(exist_ok=True)
        clear_drafts(self.files)
        documents, events, incidents, table, claims, geojson = self._stack.enter_context(written_together(self.files))
        self._documents, self._events, self._incidents = JsonLines(documents), JsonLines(events), JsonLines(incidents)
        self._table, self._claims = Table(table, INCIDENT_COLUMNS), Table(claims, CLAIM_COLUMNS)
        self._geojson = FeatureCollection(geojson)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            # Pushed, not called: where it fails, the files must still be cleared away.
            self._stack.callback(self._geojson.finish)
        self._stack.__exit__(kind, error, trace)

    def document(self, document: Document, events: int, status: str, reason: str | None) -> None:
        """Write one document's row."""
        self._documents.write(document_row(document, events, status, reason))

    def event(self, event: Event, incident: str | None) -> None:
        """Write one event's row and those of its claims."""
        row = event_row(event, incident)
        self._events.write(row)
        for claim in flat_claims(row):
            self._claims.write(claim)

    def incident(self, incident: Incident) -> None:
        """Write one incident's row in each of its files."""
        row = incident_row(incident, vocabulary().counts)
        self._incidents.write(row)
        self._table.write(flat_incident(row))
        self._geojson.write(row)

    @property
    def files(self) -> tuple[Path, ...]:
        """Where the files lie."""
        return tuple(self._out / name for name in FILES)
