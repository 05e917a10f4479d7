"""A record read back from its folder, in bounded memory: a place in a file is kept for each event, not the event."""

import json
from collections.abc import Callable, Iterable, Iterator, Set
from pathlib import Path
from typing import Any

from dateline.export.told import ToldIncident

Row = dict[str, Any]
Change = Callable[[Row], Row]
_MARK = "\x1f"  # parts the fields of a key and sorts before all that may stand in one
_NEVER = "9999"
FILES = ("documents.jsonl", "events.jsonl", "incidents.jsonl")


def _same(row: Row) -> Row:
    return row


class RecordSource:
    """Reads the three files of a record. `incident`, `event` and `document` change each row on its way out.

    Raises ValueError, in one line, for a folder that holds no record or a line that is broken.
    """

    def __init__(self, folder: Path, incident: Change = _same, event: Change = _same, document: Change = _same) -> None:
        missing = [name for name in FILES if not (folder / name).is_file()]
        if missing:
            raise ValueError(
                f"{folder}: holds no record ({missing[0]} is missing); name a folder that dateline code wrote"
            )
        self._folder = folder
        self._changes = {"incidents.jsonl": incident, "events.jsonl": event, "documents.jsonl": document}
        self._events: dict[str, int] = {}
        self._documents: dict[str, int] = {}

    def changed(self, incident: Change, event: Change, document: Change) -> "RecordSource":
        """The same record with rows changed otherwise."""
        return RecordSource(self._folder, incident, event, document)

    def incidents(self, only: Set[str] | None = None) -> Iterator[ToldIncident]:
        """Every incident in the order of the record, or those of these ids."""
        return self._told(at for row, at in self._rows_at("incidents.jsonl") if only is None or row["id"] in only)

    def by_day(self) -> Iterator[ToldIncident]:
        """Every incident in order of days, then place, then id; those without a day last.

        Of each a short key is held, not the row.
        """
        keys = sorted(_order(row, at) for row, at in self._rows_at("incidents.jsonl"))
        return self._told(int(key.rpartition(_MARK)[2]) for key in keys)

    def rows(self, name: str) -> Iterator[Row]:
        """Every row of one of the three files."""
        change = self._changes[name]
        return (change(row) for row in self._raw(name))

    def aggregates(self) -> Iterator[Row]:
        """Every event that sums up happenings and is no incident."""
        change = self._changes["events.jsonl"]
        return (change(row) for row in self._raw("events.jsonl") if row["aggregate"])

    def _told(self, places: Iterable[int]) -> Iterator[ToldIncident]:
        """The incidents whose lines start there."""
        self._index()
        incidents, events, documents = (self._folder / name for name in reversed(FILES))
        with incidents.open("rb") as lines, events.open("rb") as told, documents.open("rb") as sources:
            for at in places:
                lines.seek(at)
                row = json.loads(lines.readline())
                yield ToldIncident(
                    self._changes["incidents.jsonl"](row),
                    tuple(self._at("events.jsonl", told, self._events, key) for key in row["events"]),
                    tuple(self._at("documents.jsonl", sources, self._documents, key) for key in row["documents"]),
                )

    def _raw(self, name: str) -> Iterator[Row]:
        file = self._folder / name
        with file.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                yield _read(file, number, line)

    def _index(self) -> None:
        if not self._documents:
            self._events = self._all_places("events.jsonl", "id")
            self._documents = self._all_places("documents.jsonl", "name")

    def _all_places(self, name: str, key: str) -> dict[str, int]:
        """Where each row starts. Raises ValueError for a second row of one key, which would stand for the first too."""
        found: dict[str, int] = {}
        for number, (row, at) in enumerate(self._rows_at(name), start=1):
            own = row[key]
            if found.setdefault(own, at) != at:
                raise ValueError(f"{self._folder / name}: line {number} has {own!r} again; code the reports again")
        return found

    def _rows_at(self, name: str) -> Iterator[tuple[Row, int]]:
        file, at = self._folder / name, 0
        with file.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                yield _read(file, number, line), at
                at += len(line)

    def _at(self, name: str, stream: Any, places: dict[str, int], key: str) -> Row:
        if key not in places:
            raise ValueError(f"{self._folder / name}: lacks {key!r}, which an incident names; code the reports again")
        stream.seek(places[key])
        row: Row = json.loads(stream.readline())
        return self._changes[name](row)


def _order(row: Row, at: int) -> str:
    time, place = row["time"] or {}, row["place"] or {}
    days = time.get("start") or time.get("end") or _NEVER, time.get("end") or _NEVER
    where = (str(place.get(name) or "") for name in ("country", "admin1", "admin2", "name"))
    return _MARK.join((*days, *where, row["id"], str(at)))


def _read(file: Path, number: int, line: bytes) -> Row:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise ValueError(f"{file}: line {number} is broken; code the reports again") from error
    if not isinstance(row, dict):
        raise ValueError(f"{file}: line {number} is no JSON object; code the reports again")
    return row
