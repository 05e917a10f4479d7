"""A record to read from: the folder that a run wrote, or a project as it is now or was at a snapshot."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from dateline.cli.snapshot import corrections_of, rows_of
from dateline.core import Review
from dateline.project import FILES, open_project, with_corrections
from dateline.store import Frozen

RecordAt = Annotated[
    str | None, typer.Option("--from", help="The folder of a record, or a project; out if left out.", metavar="DIR|P")
]
ProjectAt = Annotated[
    str | None, typer.Option("--project", help="A project: a file, or a PostgreSQL URL.", metavar="P")
]
_OUT = "out"

_SQLITE = b"SQLite format 3\0"


@contextmanager
def record_at(source: str | None, project: str | None = None, at: str | None = None) -> Iterator[Path]:
    """A folder with the record: the one named, or a passing one with that of the project named.

    A project is a file or a PostgreSQL URL, by `source` or by `project`, read as it is now or `at` a snapshot. The
    passing folder is its owner's alone and goes when the block ends. Raises ValueError for a snapshot of a folder, and
    where both are named.
    """
    if source is not None and project is not None:
        raise ValueError(f"--from {source} and --project {project} both name what to read; give one of them")
    where = project or source or _OUT
    if project is None and "://" not in where and not Path(where).is_file():
        if at is not None:
            raise ValueError(f"{where}: --at names a snapshot of a project, and this is none; name one with --project")
        yield Path(where)
        return
    with open_project(where) as opened, TemporaryDirectory(prefix="dateline-") as folder:
        with opened.database.steady():
            _write(rows_of(opened, at).lines(), corrections_of(opened, at), Path(folder))
        yield Path(folder)


@contextmanager
def coding_at(source: str) -> Iterator[Path]:
    """The file or folder named, or a passing folder with the record of the project named."""
    if "://" not in source and not _is_project(Path(source)):
        yield Path(source)
        return
    with record_at(source) as folder:
        yield folder


def _is_project(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(len(_SQLITE)) == _SQLITE


def _write(rows: Iterable[Frozen], made: Sequence[Review], folder: Path) -> None:
    """The files of the record, with who corrected what, which a project knows by its reviews."""
    with ExitStack() as stack:
        files = {kind: stack.enter_context((folder / name).open("w", encoding="utf-8")) for kind, name in FILES.items()}
        for row in rows:
            files[row.kind].write(f"{with_corrections(row.line, made)}\n")
