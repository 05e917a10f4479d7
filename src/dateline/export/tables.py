"""CSV tables for a spreadsheet: one row an incident, one row a claim."""

import csv
import re
from collections.abc import Iterator
from typing import Any, TextIO

from dateline.schema import vocabulary

Row = dict[str, Any]
# The wide forms stand here because some spreadsheets read them as the plain ones.
_STARTS_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_STARTS_CELL = ("\t", "\r", "\n")
_LINE_ENDS = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")
_CLAIM = ("id", "property", "value", "low", "high", "group", "quote", "start", "end")
_PLACE = ("name", "admin1", "admin2", "country", "latitude", "longitude", "precision", "geonames_id")
INCIDENT_COLUMNS = (
    "id", "type", "realis", "start", "end", "time_precision", "place", "admin1", "admin2", "country", "latitude",
    "longitude", "place_precision", "geonames_id", *vocabulary().roles, "weapon",
    *(f"{count}_{end}" for count in vocabulary().counts for end in ("low", "best", "high")),
    "contested", "grade", "admiralty", "grade_reason", "sources", "documents", "events", "summary",
    "part_of",
)  # fmt: skip
CLAIM_COLUMNS = (
    "id", "incident", "event", "document", "published", "type", "property", "value", "low", "high", "group", "quote",
    "start", "end", "speaker", "speaker_kind", "speaker_id", "party", "modality", "confidence", "origin",
)  # fmt: skip


class Table:
    """Writes a header, then one row for each mapping; a value that a spreadsheet could run gets an apostrophe."""

    def __init__(self, stream: TextIO, columns: tuple[str, ...], delimiter: str = ",") -> None:
        self._writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
        self._columns = columns
        self._writer.writerow(columns)

    def write(self, row: Row) -> list[str]:
        """Write one row. Gives the columns whose text had to change to be harmless."""
        given = list(map(row.get, self._columns))
        cells = [safe_cell(value) if isinstance(value, str) else value for value in given]
        self._writer.writerow(cells)
        rows = zip(self._columns, given, cells, strict=True)
        return [column for column, value, cell in rows if cell is not value and cell != (value or "")]


def safe_cell(value: object) -> object:
    """The value as a cell that no spreadsheet takes for a formula. Numbers stay numbers."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    if value[:1].isalnum() and value.isprintable():
        return value  # as most are: one line, and no formula begins so
    one_line = value if value.isprintable() else _LINE_ENDS.sub(" ", value)
    unsafe = value.startswith(_STARTS_CELL) or value.lstrip().startswith(_STARTS_FORMULA)
    return f"'{one_line}" if unsafe else one_line


def flat_incident(row: Row) -> Row:
    """A row of incidents.jsonl as a row of incidents.csv."""
    time, place = row["time"] or {}, row["place"] or {}
    counts = {f"{c}_{end}": row[c][end] for c in vocabulary().counts if c in row for end in ("low", "best", "high")}
    named = dict(
        zip(("place", *_PLACE[1:6], "place_precision", "geonames_id"), (place.get(key) for key in _PLACE), strict=True)
    )
    return {
        **{key: row[key] for key in ("id", "type", "realis", "weapon", "sources", "summary")},
        "start": time.get("start"),
        "end": time.get("end"),
        "time_precision": time.get("precision"),
        **named,
        **{role: _names(row, role) for role in vocabulary().roles},
        **counts,
        "contested": "; ".join(row["contested"]),
        "grade": row["grade"]["word"],
        "admiralty": row["grade"]["admiralty"],
        "grade_reason": row["grade"]["reason"],
        "documents": "; ".join(row["documents"]),
        "events": "; ".join(row["events"]),
        "part_of": "; ".join(whole["id"] for whole in row.get("part_of", ())) or None,
    }


def flat_claims(event: Row) -> Iterator[Row]:
    """The claims of a row of events.jsonl as rows of claims.csv."""
    for claim in event["claims"]:
        yield {
            **{key: claim[key] for key in (*_CLAIM, "party", "modality", "confidence", "origin")},
            "incident": event["incident"],
            "event": event["id"],
            "document": event["document"],
            "published": event["published"],
            "type": event["type"],
            "speaker": claim["speaker"]["text"],
            "speaker_kind": claim["speaker"]["kind"],
            "speaker_id": claim["speaker"]["id"],
        }


def _names(row: Row, role: str) -> str | None:
    return "; ".join(dict.fromkeys(a["canonical"] or a["name"] for a in row["actors"] if a["role"] == role)) or None
