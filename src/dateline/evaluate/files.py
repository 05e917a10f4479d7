"""Reading what is compared, with errors that name file, line and column."""

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.evaluate.coreference import Cluster
from dateline.evaluate.hanging import Grouping
from dateline.evaluate.times import TimeMention

Points = dict[str, tuple[float, float] | None]
_MOST_DEGREES = {"latitude": 90.0, "longitude": 180.0}


def read_clusters(path: Path) -> Grouping:
    """Clusters, one a line: a JSON list of mentions, or an object whose `events` are one, with its `documents` if any.

    `path` is such a file, or the folder of a record, whose incidents they are.
    """
    path = path / "incidents.jsonl" if path.is_dir() else path
    clusters: list[Cluster] = []
    reports: list[frozenset[str]] = []
    for number, row in _json_lines(path):
        members, told = (row.get("events"), row.get("documents")) if isinstance(row, dict) else (row, None)
        if not isinstance(members, list) or not members:
            raise ValueError(f"{path}: line {number} is neither a list of mentions nor an object with events")
        clusters.append(frozenset(map(str, members)))
        reports.append(frozenset(map(str, told if isinstance(told, list) else ())))
    return Grouping(clusters, reports)


def read_points(path: Path) -> Points:
    """Points by id from a CSV with id, latitude, longitude; an empty cell is a name that is not resolved.

    Raises ValueError, in one line, for a cell that is no number of degrees on the earth.
    """
    found: Points = {}
    for number, row in _table(path, ("id", "latitude", "longitude")):
        cells = [_degrees(path, number, column, row[column]) for column in _MOST_DEGREES]
        found[row["id"]] = None if cells[0] is None or cells[1] is None else (cells[0], cells[1])
    return found


def read_documents_of(path: Path) -> dict[str, str]:
    """The document of each id where such a table names one in a column `document`, else the id alone."""
    return {row["id"]: row.get("document") or row["id"] for _, row in _table(path, ("id",))}


def read_times(path: Path) -> dict[str, list[TimeMention]]:
    """Mentions by document from a CSV with the columns document, start, end, value."""
    found: dict[str, list[TimeMention]] = defaultdict(list)
    for number, row in _table(path, ("document", "start", "end", "value")):
        ends = [_number(path, number, column, row[column]) for column in ("start", "end")]
        if ends[0] is None or ends[1] is None:
            raise ValueError(f"{path}: row {number} has no number for start or end")
        found[row["document"]].append(TimeMention(int(ends[0]), int(ends[1]), row["value"] or None))
    return found


def _json_lines(path: Path) -> Iterator[tuple[int, Any]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                try:
                    yield number, json.loads(line)
                except ValueError as error:
                    raise ValueError(f"{path}: line {number} is no valid JSON") from error


def _table(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.DictReader(stream)
        missing = [column for column in columns if column not in (rows.fieldnames or ())]
        if missing:
            raise ValueError(f"{path}: has no column {missing[0]}; wanted are {', '.join(columns)}")
        yield from enumerate(rows, start=2)


def _degrees(path: Path, row: int, column: str, cell: str | None) -> float | None:
    found, most = _number(path, row, column, cell), _MOST_DEGREES[column]
    if found is not None and not abs(found) <= most:  # so written, it holds for nan too
        raise ValueError(
            f"{path}: row {row} has {cell!r} in {column}, which lies outside {-most:g} to {most:g}; "
            "write degrees, latitude and longitude each in its column, or leave the cell empty"
        )
    return found


def _number(path: Path, row: int, column: str, cell: str | None) -> float | None:
    try:
        return float(cell) if cell and cell.strip() else None
    except ValueError as error:
        raise ValueError(f"{path}: row {row} has {cell!r} in {column}, which is no number") from error
