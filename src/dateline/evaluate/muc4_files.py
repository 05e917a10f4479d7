"""MUC-4 documents in GTT's shape: one JSON object a line, or one JSON list of them."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
KIND = "incident_type"


@dataclass(frozen=True, slots=True)
class Muc4Document:
    """One report with its templates, each an incident type and, for each role, entities as lists of mentions."""

    name: str
    text: str
    templates: list[dict[str, Any]] = field(default_factory=list)


def read_muc4(path: Path) -> list[Muc4Document]:
    """The documents of the file in its order; the text of one without `doctext` is empty.

    Raises ValueError, naming file and document, for one without docid or a list of templates.
    """
    return [_document(path, number, row) for number, row in _rows(path)]


def write_muc4(path: Path, documents: Iterable[Muc4Document]) -> None:
    """Write them one JSON object a line."""
    with path.open("w", encoding="utf-8") as lines:
        for document in documents:
            row = {"docid": document.name, "doctext": document.text, "templates": document.templates}
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")


def _rows(path: Path) -> Iterator[tuple[int, Any]]:
    whole = path.read_text(encoding="utf-8")
    if whole.lstrip().startswith("["):
        yield from enumerate(_parsed(path, 1, whole), start=1)
        return
    for number, line in enumerate(whole.split("\n"), start=1):
        if line.strip():
            yield number, _parsed(path, number, line)


def _parsed(path: Path, number: int, written: str) -> Any:
    try:
        return json.loads(written)
    except ValueError as error:
        raise ValueError(f"{path}: line {number} is no valid JSON") from error


def _document(path: Path, number: int, row: Any) -> Muc4Document:
    if not isinstance(row, dict) or "docid" not in row or not isinstance(row.get("templates"), list):
        raise ValueError(f"{path}: document {number} has no docid, or no list of templates")
    return Muc4Document(str(row["docid"]), str(row.get("doctext") or ""), row["templates"])
