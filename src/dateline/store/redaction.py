"""An incident's row without what a report words."""

from collections.abc import Collection
from typing import Any

from dateline.core import content_hash
from dateline.store.rows import Row

_OURS = ("type", "occurrence")  # cells whose values are words of the coding manual


def without_words(row: Row) -> Row:
    """The row without anything that a report words: figures, days, points and ids stay."""
    cells = {name: cell if name in _OURS else _blank_value(cell) for name, cell in row["cells"].items()}
    documents = [content_hash(name)[:8] for name in row["documents"]]
    disputes = [{**told, "sides": [_speechless(side) for side in told["sides"]]} for told in row.get("disputes", ())]
    return {
        **row, "actors": [], "weapon": None, "summary": "", "cells": cells, "documents": documents,
        "grade": {**row["grade"], "reason": "a report was erased"}, "disputes": disputes,
        "time": _blank(row["time"], "text"), "place": _blank(row["place"], "name", "text", "site"),
    }  # fmt: skip


def without_events(
    row: Row, events: Collection[str], claims: Collection[str], documents: Collection[str]
) -> Row | None:
    """The row without words and without these voices; as it was where it has none of them, None where it has no other.

    Figures stay: they were cited.
    """
    if not set(row["events"]) & set(events):
        return row
    left = {
        key: [own for own in row[key] if own not in gone]
        for key, gone in (("events", events), ("documents", documents))
    }
    if not left["events"]:
        return None
    bare = without_words(row)
    voices = {
        name: {**cell, **{side: [own for own in cell[side] if own not in claims] for side in ("claims", "against")}}
        for name, cell in bare["cells"].items()
    }
    return {**bare, **{name: cell for name, cell in voices.items() if "low" in cell}, "cells": voices, **left}


def _speechless(side: Row) -> Row:
    return {**side, "value": None, "voices": ["erased"]}


def _blank_value(cell: Row) -> Row:
    return {**cell, "value": None} if "value" in cell else cell


def _blank(row: Row | None, *keys: str) -> dict[str, Any] | None:
    return None if row is None else {**row, **{key: "" for key in keys if row.get(key) is not None}}
