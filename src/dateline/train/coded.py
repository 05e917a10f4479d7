"""Reports that others coded by hand, in the form of the coding manual's files, as labelled reports."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline.core import Span
from dateline.core.spans import nearest
from dateline.schema import vocabulary
from dateline.train.labelled import LabelledEvent, LabelledFigure, LabelledReport
from dateline.train.texts import read_rows


def read_coded(reports: Path, coding: Path) -> tuple[LabelledReport, ...]:
    """The reports of a JSON Lines file (`id`, `text`) with their coding: a folder of JSON files, or JSON Lines.

    What was coded of a report that is not there is left out, and so is an event whose anchor is not in
    the text.

    Raises ValueError where one of the two is not there or is no JSON.
    """
    events = {row["doc"]: row["events"] for row in _rows(coding)}
    return tuple(_report(row["id"], row["text"], events[row["id"]]) for row in _rows(reports) if row["id"] in events)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    if not path.is_dir():
        yield from read_rows(path)
        return
    try:
        yield from (json.loads(file.read_text(encoding="utf-8")) for file in sorted(path.glob("*.json")))
    except (OSError, ValueError) as error:
        raise ValueError(f"{path}: cannot be read as coded reports ({error})") from error


def _report(name: str, text: str, rows: list[dict[str, Any]]) -> LabelledReport:
    return LabelledReport(name, text, tuple(event for row in rows if (event := _event(text, row))))


def _event(text: str, row: Mapping[str, Any]) -> LabelledEvent | None:
    anchor = nearest(row["anchor"], text, 0)
    if anchor is None:
        return None
    quotes = {quote for claim in row["claims"] if (quote := nearest(claim["quote"], text, 0))}
    quoted = tuple(sorted(quote for quote in quotes if not quote.overlaps(anchor)))
    cells, figures = tuple(_cells(row, text)), tuple(_figures(row, text, anchor))
    return LabelledEvent(row["type"], row["realis"], bool(row["aggregate"]), anchor, (), quoted, cells, figures)


def _cells(row: Mapping[str, Any], text: str) -> Iterator[tuple[str, str]]:
    yield from ((actor["role"], _named(actor, text)) for actor in row.get("actors", ()) if actor["name"])
    for name in ("time", "place"):
        words = (row.get(name) or {}).get("text")
        if words and words in text:
            yield name, words


def _figures(row: Mapping[str, Any], text: str, anchor: Span) -> Iterator[LabelledFigure]:
    for claim in row["claims"]:
        stated = nearest(claim["quote"], text, anchor.start)
        if claim["property"] in vocabulary().counts and stated:
            yield LabelledFigure(claim["property"], claim.get("low"), claim.get("high"), stated)


def _named(actor: Mapping[str, Any], text: str) -> str:
    """The words of the report for an actor, where they stand in it, else the coder's name."""
    told: str = actor.get("text") or actor["name"]
    return told if told in text else actor["name"]
