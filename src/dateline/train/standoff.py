"""Labels that stand off from their texts: coded events of texts that lie elsewhere, as places in them without a word.

So what may not be copied can be learnt from. A file is JSON Lines: `document`, `sha256` of its text and `events`,
tables like those of labelled reports, with [start, end] in characters wherever those quote.
"""

import hashlib
import json
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from dateline.core import Span
from dateline.train.labelled import LabelledReport, in_words, labelled_event

_QUOTES = frozenset({"anchor", "time", "place", "weapon", "words", "speaker"})
_LISTS = frozenset({"again", "perpetrators", "targets", "participants", "claimants"})

_KINDS = frozenset({".jsonl", ".json", ".xml"})
_NAMES, _TEXTS = ("id", "docid", "_id"), ("text", "doctext")  # what collections call them

Row = dict[str, Any]


def read_texts(places: Iterable[Path]) -> dict[str, list[str]]:
    """The texts of collections by their ids: JSON Lines with `id` and `text`, or as MUC-4, re3d and GeoVirus have them.

    A folder stands for all files below it that hold such texts. An id that comes again may have another text. Raises
    ValueError where a file is not such.
    """
    found: dict[str, list[str]] = {}
    for place in places:
        for name, text in _below(place) if place.is_dir() else _texts(place):
            found.setdefault(name, []).append(text)
    return found


def read_standoff(folder: Path, texts: Mapping[str, Iterable[str]]) -> tuple[LabelledReport, ...]:
    """The labelled reports of a folder of files (*.jsonl) whose texts are there, as they were coded.

    Raises ValueError where none is, or a file holds something else.
    """
    rows = [(file, row) for file in sorted(folder.glob("*.jsonl")) for row in _rows(file)]
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
        return LabelledReport(name, text, tuple(labelled_event(text, event, _given) for event in row["events"]))
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


def _rows(file: Path) -> Iterator[Row]:
    try:
        with file.open(encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        raise ValueError(f"{file}: cannot be read as JSON Lines ({error})") from error
    if not all(isinstance(row, dict) for row in rows):
        raise ValueError(f"{file}: holds a line that is no table")
    yield from rows


def _below(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(file for file in folder.rglob("*") if file.suffix in _KINDS):
        with suppress(ValueError):
            yield from list(_texts(file))


def _texts(file: Path) -> Iterator[tuple[str, str]]:
    if file.suffix == ".xml":
        yield from _articles(file)
        return
    for row in _rows(file):
        name, text = (next((row[key] for key in keys if key in row), None) for keys in (_NAMES, _TEXTS))
        if name is None or not isinstance(text, str):
            raise ValueError(f"{file}: holds a line without an id or a text")
        yield str(name), text


def _articles(file: Path) -> Iterator[tuple[str, str]]:
    try:
        for article in ET.parse(file).getroot().iter("article"):
            yield article.findtext("source", ""), article.findtext("text", "")
    except (OSError, ET.ParseError) as error:
        raise ValueError(f"{file}: cannot be read as XML ({error})") from error
