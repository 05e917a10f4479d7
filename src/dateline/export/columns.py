"""The record's three tables with the type of each column, for layouts that have types."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from dateline.export.formats.csv_tables import DOCUMENT_COLUMNS
from dateline.export.source import RecordSource
from dateline.export.tables import CLAIM_COLUMNS, INCIDENT_COLUMNS, flat_claims, flat_incident
from dateline.export.told import ToldIncident

Row = dict[str, Any]
TABLES: Mapping[str, tuple[str, ...]] = {
    "incidents": INCIDENT_COLUMNS,
    "claims": CLAIM_COLUMNS,
    "documents": DOCUMENT_COLUMNS,
}
_WHOLE = {"low", "high", "best", "sources", "place_precision", "geonames_id"}
_OF_TABLE: Mapping[tuple[str, str], type] = {
    ("claims", "start"): int,
    ("claims", "end"): int,
    ("documents", "events"): int,
    ("claims", "party"): bool,
    ("claims", "confidence"): float,
    ("incidents", "start"): date,
    ("incidents", "end"): date,
    ("claims", "published"): date,
    ("documents", "published"): date,
    ("incidents", "latitude"): float,
    ("incidents", "longitude"): float,
}


def type_of(table: str, column: str) -> type:
    """The type of a column: int, float, bool, date or str."""
    whole = column in _WHOLE or (table == "incidents" and column.endswith(("_low", "_best", "_high")))
    return int if whole else _OF_TABLE.get((table, column), str)


def typed(table: str, column: str, value: Any) -> Any:
    """The value in its column's type: a day, which the record keeps as text, as a date."""
    return date.fromisoformat(value) if value and type_of(table, column) is date else value


def rows_of(table: str, incidents: Iterator[ToldIncident], record: RecordSource) -> Iterator[Row]:
    """The rows of one of the three tables."""
    if table == "incidents":
        return (flat_incident(told.row) for told in incidents)
    if table == "claims":
        return (claim for event in record.rows("events.jsonl") for claim in flat_claims(event))
    return record.rows("documents.jsonl")
