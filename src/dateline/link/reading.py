"""Events in the record's format from anybody: what is missing is done without, what cannot be read is told."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from dateline.link.shape import misfit
from dateline.link.signature import Signature, signature_of

Told = Callable[[str], None]


def read_events(file: Path, tell: Told) -> Iterator[tuple[str, Signature | None]]:
    """The id of each event of the file, with its signature; None for an aggregate.

    A line that is no event is told in one line and left out, as is an id that comes twice. Raises OSError for a
    file that cannot be read.
    """
    seen: set[str] = set()
    with file.open(encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                found = _event(line, seen)
            except ValueError as error:
                tell(f"{file}, line {number}: {error}; the line is left out")
                continue
            seen.add(found[0])
            yield found


def _event(line: str, seen: set[str]) -> tuple[str, Signature | None]:
    row = _object(line)
    for key in ("id", "type"):
        if not isinstance(row.get(key), str) or not row[key]:
            raise ValueError(f"has no {key}")
    if row["id"] in seen:
        raise ValueError(f"the id {row['id']} came before")
    if row.get("aggregate"):
        return row["id"], None
    if wrong := misfit(row):
        raise ValueError(wrong)
    # A line without a document is taken for a report of its own.
    return row["id"], signature_of({**row, "document": str(row.get("document") or row["id"])})


def _object(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("is no JSON") from None
    if not isinstance(row, dict):
        raise ValueError("is no JSON object")
    return row
