"""CSV tables for a spreadsheet: incidents, claims and documents, as the record's own tables have them."""

from collections.abc import Iterator
from pathlib import Path

from dateline.export.fields import SOURCED
from dateline.export.losses import Losses
from dateline.export.source import RecordSource
from dateline.export.tables import CLAIM_COLUMNS, INCIDENT_COLUMNS, Row, Table, flat_claims, flat_incident
from dateline.export.told import ToldIncident

DOCUMENT_COLUMNS = (
    "id", "name", "path", "url", "title", "outlet", "published", "published_from", "language", "duplicate_of", "events",
    "status", "reason",
)  # fmt: skip


class CsvTables:
    """Three tables; a value that a spreadsheet would run gets an apostrophe, a line end becomes a space."""

    files = ("incidents.csv", "claims.csv", "documents.csv")
    fields = SOURCED
    aggregates = True
    documents = True

    def refuses(self, told: ToldIncident) -> str | None:
        """Nothing is refused."""
        return None

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the three tables."""
        rows = (flat_incident(told.row) for told in incidents)
        claims = (claim for event in record.rows("events.jsonl") for claim in flat_claims(event))
        tables = (
            (INCIDENT_COLUMNS, rows),
            (CLAIM_COLUMNS, claims),
            (DOCUMENT_COLUMNS, record.rows("documents.jsonl")),
        )
        for name, (columns, found) in zip(self.files, tables, strict=True):
            write_table(folder / name, columns, found, losses)


def write_table(path: Path, columns: tuple[str, ...], rows: Iterator[Row], losses: Losses) -> None:
    """Write the rows as CSV, and tell where a text had to change to be harmless in a spreadsheet."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = Table(stream, columns)
        for row in rows:
            for column in table.write(row):
                losses.value(
                    column, "changed so that no spreadsheet runs it or breaks the line", str(row.get("id", ""))
                )
