"""Dateline: from reports of armed conflict to a dataset in which every value says who says so.

`code` does what the command `dateline code` does, and returns what it did.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.coder import Reading
    from dateline.config import Config
    from dateline.ingest import ReadOptions
    from dateline.pipeline import Result, code

__all__ = ["Config", "ReadOptions", "Reading", "Result", "code"]

_HOMES = {
    "Config": "dateline.config",
    "ReadOptions": "dateline.ingest",
    "Reading": "dateline.coder",
    "Result": "dateline.pipeline",
    "code": "dateline.pipeline",
}


def __getattr__(name: str) -> object:
    # Every worker imports this package; it should not load the readers of formats that the names stand for.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'dateline' has no attribute {name!r}")
