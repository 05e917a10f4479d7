"""Reading the two codings: ours from its record, the other from a table in a known layout or from another record."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.layouts import LAYOUTS, RowError
from dateline.evaluate.compare.table import TableRows

_MOST_TOLD = 10


@dataclass
class Problems:
    """Rows that could not be read: how many, and the first of them in words."""

    count: int = 0
    told: list[str] = field(default_factory=list)

    def add(self, words: str) -> None:
        """Count one more."""
        self.count += 1
        if len(self.told) < _MOST_TOLD:
            self.told.append(words)


def read_record(folder: Path) -> Iterator[CodedEvent]:
    """The incidents of a record that happened on days that are known."""
    file = folder / "incidents.jsonl"
    if not file.is_file():
        raise ValueError(f"{folder}: holds no record; name a folder that dateline code wrote")
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            row = _row(file, number, line)
            time = row["time"] or {}
            if row["realis"] == "actual" and time.get("start") and time.get("end"):
                yield _incident(row, number)


def _row(file: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise ValueError(f"{file}: line {number} is broken; code the reports again") from error
    if not isinstance(row, dict) or "realis" not in row:
        raise ValueError(f"{file}: line {number} is no incident; code the reports again")
    return row


def comparable(path: Path) -> Callable[[CodedEvent], bool]:
    """Which of our events the other coding could hold: all where it is a record, else those its layout takes."""
    if path.is_dir():
        return lambda _: True
    return LAYOUTS[_layout(path, TableRows(path).header())].takes


def read_other(path: Path, problems: Problems) -> Iterator[CodedEvent]:
    """The events of the other coding, one at a time: a CSV in UCDP's or ACLED's layout, or the folder of a record.

    A row that cannot be read is told to `problems` and left out. Raises ValueError for a layout that is not known,
    naming the columns that are missing.
    """
    if path.is_dir():
        yield from read_record(path)
        return
    rows = TableRows(path)
    layout = LAYOUTS[_layout(path, rows.header())]
    for line, cells in rows.read((*layout.wanted, *layout.besides)):
        try:
            if isinstance(cells, str):
                raise RowError(cells)
            event = layout.read(cells, line)
        except RowError as error:
            problems.add(f"{path}: line {line} has {error}")
        else:
            yield event


def _layout(path: Path, header: Sequence[str]) -> str:
    """The layout that the header is nearest to; every column that is read must be there."""
    lacking = {name: [column for column in known.wanted if column not in header] for name, known in LAYOUTS.items()}
    nearest = min(lacking, key=lambda name: len(lacking[name]) / len(LAYOUTS[name].wanted))
    if lacking[nearest]:
        missing = ", ".join(lacking[nearest][:5])
        raise ValueError(
            f"{path}: as {nearest} it lacks {len(lacking[nearest])} columns ({missing}); known layouts are "
            "UCDP GED from version 20.1 on and ACLED's of 31 columns"
        )
    return nearest


def _incident(row: dict[str, Any], number: int) -> CodedEvent:
    place, killed = row["place"] or {}, row.get("killed") or {}
    return CodedEvent(
        id=row["id"], where=number, kind=row["type"], types=frozenset((row["type"],)),
        start=date.fromisoformat(row["time"]["start"]), end=date.fromisoformat(row["time"]["end"]),
        country=place.get("country"), admin1=place.get("admin1"), place=place.get("name"),
        latitude=place.get("latitude"), longitude=place.get("longitude"), precision=place.get("precision") or 6,
        actors=tuple(dict.fromkeys(actor["canonical"] or actor["name"] for actor in row["actors"])),
        low=killed.get("low"), best=killed.get("best"), high=killed.get("high"),
    )  # fmt: skip
