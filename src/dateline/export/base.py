"""The seam between the record and the layouts that other programs read."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from dateline.export.losses import Losses
from dateline.export.source import RecordSource
from dateline.export.told import ToldIncident


class Exporter(Protocol):
    """Writes a record in one layout.

    `files` are the names of what it writes into a folder, the main one first; where the user names a file, the main
    one alone is kept under that name. `fields` are those of `fields.FIELDS` that the layout has a place for.
    `aggregates` and `documents` tell whether it keeps events that sum up, and documents that tell no incident.
    """

    files: tuple[str, ...]
    fields: frozenset[str]
    aggregates: bool
    documents: bool

    def refuses(self, told: ToldIncident) -> str | None:
        """Why this incident has no place in the layout, or None where it has one."""

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the incidents, and what else of the record the layout holds, into the folder.

        Values that the layout can only hold coarser are told to `losses`.
        """
