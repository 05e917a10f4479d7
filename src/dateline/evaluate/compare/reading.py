"""The incidents of a record as coded events."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from dateline.evaluate.compare.apart import NO_DAYS, NOT_ACTUAL
from dateline.evaluate.compare.coded import CodedEvent


def read_record(folder: Path, apart: Counter[str]) -> Iterator[CodedEvent]:
    """The incidents of a record that happened on days that are known; the others are counted `apart`, by reason.

    Raises ValueError, in one line, for a folder without a record and for a line that is no incident.
    """
    file = folder / "incidents.jsonl"
    if not file.is_file():
        raise ValueError(f"{folder}: holds no record; name a folder that dateline code wrote")
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            row = _row(file, number, line)
            time = row["time"] or {}
            if row["realis"] != "actual":
                apart[NOT_ACTUAL] += 1
            elif not (time.get("start") and time.get("end")):
                apart[NO_DAYS] += 1
            else:
                yield _incident(row, number)


def _row(file: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise ValueError(f"{file}: line {number} is broken; code the reports again") from error
    if not isinstance(row, dict) or "realis" not in row:
        raise ValueError(f"{file}: line {number} is no incident; code the reports again")
    return row


def _incident(row: dict[str, Any], number: int) -> CodedEvent:
    place, killed = row["place"] or {}, row.get("killed") or {}
    return CodedEvent(
        id=row["id"], where=number, kind=row["type"], types=frozenset((row["type"],)),
        start=date.fromisoformat(row["time"]["start"]), end=date.fromisoformat(row["time"]["end"]),
        country=place.get("country"), admin1=place.get("admin1"), place=place.get("name"),
        latitude=place.get("latitude"), longitude=place.get("longitude"), precision=place.get("precision") or 6,
        actors=tuple(dict.fromkeys(actor["canonical"] or actor["name"] for actor in row["actors"])),
        low=killed.get("low"), best=killed.get("best"), high=killed.get("high"),
        part_of=tuple(whole["id"] for whole in row.get("part_of", ()) if whole["kind"] == "incident"),
    )  # fmt: skip
