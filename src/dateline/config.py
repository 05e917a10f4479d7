"""What a run is told to do: one frozen tree, read once, at the edge."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from dateline.ingest import ReadOptions

MOST_WORKERS = 16


@dataclass(frozen=True, slots=True)
class Reading:
    """How one report is turned into events; picklable, since every worker makes its extractor from it.

    `default_date` is "none" or "published". `numbers` names the table of vague number words. `actors` are
    files that add to the registry. `gazetteer` None is the default one.
    """

    extractor: str = "cues"
    numbers: str = "codebook"
    default_date: str = "none"
    actors: tuple[Path, ...] = ()
    gazetteer: Path | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """Everything a run needs to know. `workers` counts processes; 1 codes in this one.

    `out` is the folder of the record, `force` lets it be one that holds other files. `rule` names the rule set
    for the cells.
    """

    out: Path
    read: ReadOptions = field(default_factory=ReadOptions)
    reading: Reading = field(default_factory=Reading)
    rule: str = "ucdp"
    workers: int = 1
    force: bool = False


def default_workers() -> int:
    """One process a processor that this program may use, 16 at most."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(usable, MOST_WORKERS))
