"""Labels that stand off from their texts: coded events of texts that lie elsewhere, as places in them without a word.

So what may not be copied can be learnt from. A file is JSON Lines: `document`, `sha256` of its text and `events`,
tables like those of labelled reports, with [start, end] in characters wherever those quote.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from dateline.core import Span
from dateline.train.labelled import LabelledReport, in_words, labelled_event
from dateline.train.texts import Row, read_rows

_QUOTES = frozenset({"anchor", "time", "place", "weapon", "words", "speaker"})
_LISTS = frozenset({"again", "perpetrators", "targets", "participants", "claimants"})


def read_standoff(folder: Path, texts: Mapping[str, Iterable[str]]) -> tuple[LabelledReport, ...]:
    """The labelled reports of a folder of files (*.jsonl) whose texts are there, as they were coded.

    Raises ValueError where none is, or a file holds something else.
    """
    rows = [(file, row) for file in sorted(folder.glob("*.jsonl")) for row in read_rows(file)]
    found = tuple(report for file, row in rows if (report := _report(file, row, texts)))
    if not found:
        raise ValueError(f"{folder}: of its {len(rows)} labelled texts none is in the collections of --texts")
    return found


def stand_off(document: str, text: str, events: Iterable[Row]) -> Row:
    """A line of such a file, from tables that quote the text. Raises ValueError where they do not letter for letter."""
    return {"document": document, "sha256": _sha256(text), "events": [_with_places(text, row) for row in events]}


def _with_places(text: str, row: Row) -> Row:
    anchor = labelled_event(text, row).anchor
    middle = (anchor.start + anchor.end) // 2

    def place(key: str, words: str) -> list[int]:
        found = in_words(text, words, 0 if key == "anchor" else middle)
        return [found.start, found.end]

    return _changed(row, place)


def _report(file: Path, row: Row, texts: Mapping[str, Iterable[str]]) -> LabelledReport | None:
    """None where the text is not there, or in another wording."""
    try:
        name, coded = row["document"], row["sha256"]
        text = next((text for text in texts.get(name, ()) if _sha256(text) == coded), None)
        if text is None:
            return None
        events = tuple(labelled_event(text, event, _given) for event in row["events"])
        return LabelledReport(name, text, events, settled=False)
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{file}: {row.get('document')}: is no labelled text ({error})") from error


def _given(text: str, place: tuple[int, int], _near: int) -> Span:
    start, end = place
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{place} is no place in its text")
    return Span(start, end)


def _changed(row: Row, change: Callable[[str, Any], Any]) -> Row:
    """The table with whatever it quotes put otherwise."""

    def of(key: str, value: Any) -> Any:
        if key in _QUOTES:
            return change(key, value) if value else value
        if key in _LISTS:
            return [change(key, one) for one in value]
        return [_changed(figure, change) for figure in value] if key == "figures" else value

    return {key: of(key, value) for key, value in row.items()}


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
