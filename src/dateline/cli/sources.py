"""A record to read from: the folder that a run wrote, or a project as it is now."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer

from dateline.project import Project, ProjectSource, open_project

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
    source = ProjectSource(project.database)
    for name in ("incidents.jsonl", "events.jsonl", "documents.jsonl"):
        _lines(folder / name, source.rows(name))


def _lines(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as stream:
        for row in rows:
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
