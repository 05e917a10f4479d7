"""Freezing a project's record under a name."""

import json
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from typing import IO

from dateline.project.source import ProjectSource
from dateline.store import ChangedError, Database, Frozen, Snapshot, Snapshots

_NAME = re.compile(r"(?!\d+$)\w[\w.-]{0,99}")
_TRIES = 5


def freeze(
    database: Database, name: str, rule: str, by: str, note: str | None, link: Callable[[str], object]
) -> Snapshot:
    """Keep the record as it is under a name, after `link` has linked what counts.

    Raises ValueError for what can be no name, or is that of another state.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name for a snapshot; take letters, digits, dots and dashes, not digits alone")
    snapshots = Snapshots(database)
    for _ in range(_TRIES):
        link(f"snapshot {name}")
        with tempfile.TemporaryFile("w+", encoding="utf-8") as spool:
            with database.steady():
                state = snapshots.state()
                _write(spool, ProjectSource(database).lines())
            try:
                return snapshots.add(name, rule, by, note, state, lambda: _read(spool))
            except ChangedError:
                continue
    raise ValueError("other processes change this project all the time; run the command again")


def _write(spool: IO[str], rows: Iterable[Frozen]) -> None:
    for row in rows:
        spool.write(json.dumps(row, ensure_ascii=False) + "\n")


def _read(spool: IO[str]) -> Iterator[Frozen]:
    spool.seek(0)
    return (Frozen(*json.loads(line)) for line in spool)
