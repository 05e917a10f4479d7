"""A record to read from: the folder that a run wrote, or a project as it is now."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer

from dateline.core import Document
from dateline.core.record import document_row, event_row
from dateline.project import Project, open_project

RecordAt = Annotated[
    str, typer.Option("--from", help="The folder of a record, or a project.", metavar="DIR|P", show_default=True)
]


@contextmanager
def record_at(source: str) -> Iterator[Path]:
    """A folder with the record: the one named, or a passing one with that of the project named.

    A project is a file or a PostgreSQL URL. The passing folder is its owner's alone and goes when the block ends.
    """
    if "://" not in source and not Path(source).is_file():
        yield Path(source)
        return
    with open_project(source) as project, TemporaryDirectory(prefix="dateline-") as folder:
        _write(project, Path(folder))
        yield Path(folder)


def _write(project: Project, folder: Path) -> None:
    incident_of: dict[str, str] = {}
    _lines(folder / "incidents.jsonl", _incidents(project, incident_of))
    told: Counter[int] = Counter()
    _lines(folder / "events.jsonl", _events(project, incident_of, told))
    rows = (_document(document, told[number]) for number, document in project.documents.current())
    _lines(folder / "documents.jsonl", rows)


def _incidents(project: Project, incident_of: dict[str, str]) -> Iterator[dict[str, Any]]:
    for row in project.incidents.rows():
        incident_of |= dict.fromkeys(row["events"], row["id"])
        yield row


def _events(project: Project, incident_of: dict[str, str], told: Counter[int]) -> Iterator[dict[str, Any]]:
    for number, _, event in project.view:
        told[number] += 1
        yield event_row(event, incident_of.get(event.id))


def _document(document: Document, events: int) -> dict[str, Any]:
    status = (
        "failed" if document.failure else "duplicate" if document.duplicate_of else "coded" if events else "no_event"
    )
    return document_row(document, events, status, document.failure)


def _lines(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as stream:
        for row in rows:
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
