"""Opening a project or a record, and making a project."""

from pathlib import Path
from typing import overload

from dateline.link import rule_set
from dateline.project.project import Project
from dateline.record import Record, read_folder
from dateline.store import StoreError, connect, create


@overload
def open_kept(where: Path | str, by: str) -> Project: ...


@overload
def open_kept(where: Path | str, by: None = None) -> Project | Record: ...


def open_kept(where: Path | str, by: str | None = None) -> Project | Record:
    """What is kept there: the record in a folder that a run wrote, or the project in a file or a PostgreSQL database.

    Both are read alike, by their `record`, and end a `with` block closed. In a project one can also decide; who does
    so is named with `by`, which a folder refuses. Raises ValueError for a folder without a record, and StoreError for
    what is no project, each in one line.
    """
    if by is None and "://" not in str(where):
        if Path(where).is_dir():
            return read_folder(where)
        if not Path(where).exists():
            raise StoreError(
                f"{where}: is neither a record nor a project; dateline code makes the one, dateline init the other"
            )
    return open_project(where, by)


def read_kept(where: Path | str, at: str | None = None) -> Record:
    """The record in a folder that a run wrote, or that of a project as it is now, or as it was `at` a snapshot.

    Raises as `open_kept` does, and ValueError where there is no such snapshot, or one is asked of a folder.
    """
    kept = open_kept(where)
    if at is None:
        return kept.record
    if isinstance(kept, Record):
        raise ValueError(f"{where}: is the folder of a record; only a project has snapshots such as {at}")
    return kept.at(at).record


def open_project(where: Path | str, by: str | None = None) -> Project:
    """The project in that file, or at that address of a PostgreSQL database. `by` is who works with it.

    Raises StoreError where there is none, or where it was written by a later version of the program.
    """
    if (Path(where) / "incidents.jsonl").is_file():
        raise StoreError(f"{where}: is the folder of a record and no project; dateline code --project P keeps one")
    return Project(connect(where), by)


def init_project(where: Path | str, rule: str = "ucdp", by: str | None = None) -> Project:
    """A new project there; `rule` is the name of a rule set or the path of one.

    Raises StoreError where there is a project already, ValueError for what is no rule set.
    """
    return Project(create(where, rule_set(rule).written), by)
