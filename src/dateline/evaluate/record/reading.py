"""Reading codings: hand-coded documents, or the events of a record."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Event = dict[str, Any]
Documents = dict[str, list[Event]]


def read_documents(path: Path) -> Documents:
    """The events of each document by the document's name, in order.

    `path` is a folder of hand-coded documents (one JSON each), a JSON Lines file of them, an events.jsonl, or the
    folder of a record. Raises ValueError, in one line, for anything else.
    """
    if (path / "events.jsonl").is_file():
        return _by_document(path / "events.jsonl")
    if path.is_dir():
        files = sorted(path.glob("*.json"))
        if not files:
            raise ValueError(
                f"{path}: holds no coded documents; name a folder of JSON files, a JSON Lines file or a record"
            )
        rows = [_parsed(file, 1, file.read_text(encoding="utf-8")) for file in files]
        return {_name(file, 1, row): _events(file, 1, row) for file, row in zip(files, rows, strict=True)}
    if not path.is_file():
        raise ValueError(f"{path}: there is no such file or folder")
    return _by_document(path)


def _by_document(path: Path) -> Documents:
    found: Documents = {}
    for number, row in _rows(path):
        if "events" in row and "doc" in row:
            found[_name(path, number, row)] = _events(path, number, row)
        else:
            found.setdefault(_document(path, number, row), []).append(row)
    return found


def _rows(path: Path) -> Iterator[tuple[int, Event]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield number, _parsed(path, number, line)


def _parsed(path: Path, number: int, text: str) -> Event:
    try:
        row = json.loads(text)
    except ValueError as error:
        raise ValueError(
            f"{path}: line {number} is no valid JSON; for tables of events there is dateline compare"
        ) from error
    if not isinstance(row, dict):
        raise ValueError(f"{path}: line {number} is no JSON object")
    return row


def _events(path: Path, number: int, row: Event) -> list[Event]:
    if not isinstance(row.get("events"), list):
        raise ValueError(f"{path}: line {number} has no list of events")
    return list(row["events"])


def _name(path: Path, number: int, row: Event) -> str:
    if "doc" not in row:
        raise ValueError(f"{path}: line {number} has no document's name; it is wanted as doc")
    return str(row["doc"])


def _document(path: Path, number: int, row: Event) -> str:
    if "document" not in row:
        raise ValueError(f"{path}: line {number} names no document; this is neither a coded document nor an event")
    return Path(row["document"]).name.removesuffix(".txt")
