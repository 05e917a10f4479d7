"""Opening a project, and making one."""

from pathlib import Path

from dateline.link import rule_set
from dateline.project.project import Project
from dateline.store import StoreError, connect, create


def open_project(where: Path | str, by: str | None = None) -> Project:
    """The project in that file, or at that address of a PostgreSQL database.

    Raises StoreError where there is none, or where it was written by a later version of the program.
    """
    if (Path(where) / "incidents.jsonl").is_file():
        raise StoreError(f"{where}: is the folder of a record and no project; dateline.read({str(where)!r}) reads it")
    return Project(connect(where), by)


def init_project(where: Path | str, rule: str = "ucdp", by: str | None = None) -> Project:
    """A new project there; `rule` is the name of a rule set or the path of one.

    Raises StoreError where there is a project already, ValueError for what is no rule set.
    """
    return Project(create(where, rule_set(rule).written), by)
