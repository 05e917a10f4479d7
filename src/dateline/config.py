"""What a run is told to do: one frozen tree, read once, at the edge."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from dateline.coder import Reading
from dateline.ingest import ReadOptions

MOST_WORKERS = 16


@dataclass(frozen=True, slots=True)
class Config:
    """How a run is done. `read` is for bytes to documents, `reading` for documents to events.

    `rule` is the name of the rule set for the cells, or the path of one; `sources` the path of a table of sources, if
    there is one. `workers` counts processes; 1 codes in the calling one. `force` lets
    the record be written into a folder that holds other files.
    """

    read: ReadOptions = field(default_factory=ReadOptions)
    reading: Reading = field(default_factory=Reading)
    rule: str = "ucdp"
    sources: Path | None = None
    workers: int = 1
    force: bool = False


def default_workers() -> int:
    """One process a processor that this program may use, 16 at most."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(usable, MOST_WORKERS))
