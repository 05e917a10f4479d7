"""The texts of collections that are not ours: news items, MUC-4, re3d, GeoVirus, ECB+."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import Any

_KINDS = frozenset({".jsonl", ".json", ".xml"})
_NAMES, _TEXTS = ("id", "docid", "_id"), ("text", "doctext")  # what collections call them
_APART = re.compile(r" +(?=[.,;:!?)'’])|(?<=[(]) +")  # blanks that tokens bring and texts do not have

Row = dict[str, Any]


def read_texts(places: Iterable[Path]) -> dict[str, list[str]]:
    """The texts of collections by their ids: JSON Lines with `id` and `text`, or as the ones named above have them.

    A folder stands for all files below it that hold such texts. An id that comes again may have another text. Raises
    ValueError where a file is not such, or no file below a folder is.
    """
    found: dict[str, list[str]] = {}
    for place in places:
        for name, text in _below(place) if place.is_dir() else _texts(place):
            found.setdefault(name, []).append(text)
    return found


def read_ids(files: Iterable[Path]) -> set[str]:
    """The ids in files of JSON Lines, whatever the collection calls them. Raises ValueError for a line without one."""
    rows = [(file, row) for file in files for row in read_rows(file)]
    nameless = next((file for file, row in rows if _value(row, _NAMES) is None), None)
    if nameless:
        raise ValueError(f"{nameless}: holds a line without an id")
    return {str(_value(row, _NAMES)) for _, row in rows}


def read_rows(file: Path) -> Iterator[Row]:
    """The tables of a file of JSON Lines. Raises ValueError where it is not such."""
    try:
        with file.open(encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        raise ValueError(f"{file}: cannot be read as JSON Lines ({error})") from error
    if not all(isinstance(row, dict) for row in rows):
        raise ValueError(f"{file}: holds a line that is no table")
    yield from rows


def _below(folder: Path) -> list[tuple[str, str]]:
    """The texts of all files below a folder that hold such; beside them may lie others, of other kinds."""
    found: list[tuple[str, str]] = []
    for file in sorted(file for file in folder.rglob("*") if file.suffix in _KINDS):
        with suppress(ValueError):
            found += list(_texts(file))
    if not found:
        raise ValueError(f"{folder}: no file below it holds texts with their ids")
    return found


def _texts(file: Path) -> Iterator[tuple[str, str]]:
    if file.suffix == ".xml":
        yield from _marked_up(file)
        return
    for row in read_rows(file):
        name, text = _value(row, _NAMES), _value(row, _TEXTS)
        if name is None or not isinstance(text, str):
            raise ValueError(f"{file}: holds a line without an id or a text")
        yield str(name), text


def _value(row: Row, names: tuple[str, ...]) -> Any:
    return next((row[name] for name in names if name in row), None)


def _marked_up(file: Path) -> Iterator[tuple[str, str]]:
    """The articles of GeoVirus, or the tokens of a document of ECB+, a line a sentence."""
    try:
        root = ET.parse(file).getroot()
    except (OSError, ET.ParseError) as error:
        raise ValueError(f"{file}: cannot be read as XML ({error})") from error
    for article in root.iter("article"):
        yield article.findtext("source", ""), article.findtext("text", "")
    if root.tag == "Document":
        sentences = groupby(root.iter("token"), key=lambda token: token.get("sentence"))
        lines = (" ".join(token.text or "" for token in sentence) for _, sentence in sentences)
        yield root.get("doc_name", file.name), _APART.sub("", "\n".join(lines))
