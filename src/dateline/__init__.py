"""Dateline: from reports of armed conflict to a dataset in which every value says who says so.

`code` does what the command `dateline code` does, and returns what it did. `init` makes a project. `open` opens what is
kept, the folder that a run wrote or a project: both have a `record` to read, to which `read` goes at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.coder import Reading
    from dateline.config import Config
    from dateline.extract.llm import Endpoint
    from dateline.ingest import ReadOptions
    from dateline.pipeline import code
    from dateline.project import Project
    from dateline.project import init_project as init
    from dateline.project import open_kept as open
    from dateline.project import read_kept as read
    from dateline.record import Record, SourcedIncident
    from dateline.tally import Result

__all__ = [
    "Config",
    "Endpoint",
    "Project",
    "ReadOptions",
    "Reading",
    "Record",
    "Result",
    "SourcedIncident",
    "code",
    "init",
    "open",
    "read",
]

_HOMES = {
    "Config": ("dateline.config", "Config"),
    "Endpoint": ("dateline.extract.llm", "Endpoint"),
    "Project": ("dateline.project", "Project"),
    "ReadOptions": ("dateline.ingest", "ReadOptions"),
    "Reading": ("dateline.coder", "Reading"),
    "Record": ("dateline.record", "Record"),
    "Result": ("dateline.tally", "Result"),
    "SourcedIncident": ("dateline.record", "SourcedIncident"),
    "code": ("dateline.pipeline", "code"),
    "init": ("dateline.project", "init_project"),
    "open": ("dateline.project", "open_kept"),
    "read": ("dateline.project", "read_kept"),
}


def __dir__() -> list[str]:
    return sorted(__all__)


def __getattr__(name: str) -> object:
    # Every worker imports this package; it should not load the readers of formats that the names stand for.
    if name in _HOMES:
        module, attribute = _HOMES[name]
        return getattr(import_module(module), attribute)
    raise AttributeError(f"module 'dateline' has no attribute {name!r}")
