"""The record's own three files, lossless but for what is withheld."""

from collections.abc import Iterator
from pathlib import Path

from dateline.export.fields import FIELDS
from dateline.export.jsonl import JsonLines
from dateline.export.losses import Losses
from dateline.export.source import RecordSource
from dateline.export.told import Row, ToldIncident


class JsonLinesFiles:
    """One line a row, keys as the record has them."""

    files = ("incidents.jsonl", "events.jsonl", "documents.jsonl")
    fields = frozenset(FIELDS)
    aggregates = True
    documents = True

    def refuses(self, told: ToldIncident) -> str | None:
        """Nothing is refused."""
        return None

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the three files in the order of the record: a snapshot's hash is of these bytes."""
        for _ in incidents:
            pass  # all are taken
        for name in self.files:
            write_lines(folder / name, record.rows(name))


def write_lines(path: Path, rows: Iterator[Row]) -> None:
    """Write the rows, one a line."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        lines = JsonLines(stream)
        for row in rows:
            lines.write(row)
        lines.finish()
