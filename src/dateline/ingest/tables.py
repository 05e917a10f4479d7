"""CSV and TSV tables, a report a row."""

import csv
import io
import json
from collections.abc import Iterator

from dateline.ingest.decode import decode
from dateline.ingest.fields import has_text, missing_text, raw_report
from dateline.ingest.options import ReadOptions
from dateline.ingest.raw import RawReport, ReadError

_LONGEST_CELL = 50_000_000


def read_csv(data: bytes, options: ReadOptions) -> Iterator[RawReport]:
    """One report a row of a table that a comma or a semicolon separates."""
    text = decode(data)
    header = text.split("\n", 1)[0]
    return _read(text, ";" if header.count(";") > header.count(",") else ",", options)


def read_tsv(data: bytes, options: ReadOptions) -> Iterator[RawReport]:
    """One report a row of a table that tabs separate."""
    return _read(decode(data), "\t", options)


def _read(text: str, delimiter: str, options: ReadOptions) -> Iterator[RawReport]:
    csv.field_size_limit(_LONGEST_CELL)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = [name for name in rows.fieldnames or [] if name]
        if not has_text(names, options):
            raise ReadError(missing_text(names))
        for number, row in enumerate(rows, start=2):
            yield _report(row, number, options)
    except csv.Error as error:
        raise ReadError(f"is no table that can be read ({error}); check its quotes") from error


def _report(row: dict[str, object], number: int, options: ReadOptions) -> RawReport:
    data = json.dumps({str(k): v for k, v in row.items()}, ensure_ascii=False, default=str).encode("utf-8", "replace")
    found = raw_report(row, options, data)
    if found is None or not found.body:
        return RawReport(data=data, failure=f"row {number} has no text; fill it or leave the row out")
    return found
