"""From a cell of the record to the words that it rests on, read from the files that a run wrote."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.core import Document, Span
from dateline.store import open_store
from dateline.work import store_path

Fields = Mapping[str, Any]
_AROUND = 160


@dataclass(frozen=True, slots=True)
class Voice:
    """One claim with its document. `passage` is the sentence around the quote, `quote` where it stands in it.

    Without the working store the passage is the quote alone.
    """

    claim: Fields
    document: Fields
    passage: str
    quote: Span


def find_incident(out: Path, prefix: str) -> Fields:
    """The one incident of the record in `out` whose id, or the id of one merged into it, begins so.

    Raises ValueError where there is no record, no such incident, or more than one.
    """
    file = out / "incidents.jsonl"
    if not file.is_file():
        raise ValueError(f"{out}: holds no record; name the folder with --out, or run dateline code first")
    found = [row for row in _rows(file) if any(own.startswith(prefix) for own in (row["id"], *row["redirects"]))]
    if not found:
        raise ValueError(f"{file}: no incident's id begins with {prefix!r}; the ids stand in incidents.csv")
    if len(found) > 1:
        raise ValueError(f"{file}: {len(found)} incidents' ids begin with {prefix!r}; give more of the id")
    return found[0]


def voices(out: Path, incident: Fields) -> dict[str, Voice]:
    """Every claim on the incident, by id, in the order of the record."""
    wanted = set(incident["events"])
    events = [row for row in _rows(out / "events.jsonl") if row["id"] in wanted]
    names = {event["document"] for event in events}
    documents = {row["name"]: row for row in _rows(out / "documents.jsonl") if row["name"] in names}
    texts = _texts(out, {row["id"] for row in documents.values()})
    return {
        claim["id"]: _voice(claim, documents[event["document"]], texts) for event in events for claim in event["claims"]
    }


def _voice(claim: Fields, document: Fields, texts: Mapping[str, Document]) -> Voice:
    span = Span(claim["start"], claim["end"])
    source = texts.get(document["id"])
    if source is None or span.of(source.text) != claim["quote"]:
        return Voice(claim, document, claim["quote"], Span(0, len(span)))
    around = _around(source.sentences, span, len(source.text))
    quote = Span(span.start - around.start, span.end - around.start)
    return Voice(claim, document, around.of(source.text), quote)


def _around(sentences: Sequence[Span], span: Span, end: int) -> Span:
    for sentence in sentences:
        if sentence.overlaps(span):
            return sentence.cover(span)
    return Span(max(0, span.start - _AROUND), min(end, span.end + _AROUND))


def _texts(out: Path, ids: set[str]) -> dict[str, Document]:
    file = store_path(out)
    if not file.is_file():
        return {}
    store = open_store("sqlite", file)
    try:
        return {document.id: document for document in store.documents() if document.id in ids}
    finally:
        store.close()


def _rows(file: Path) -> Iterator[Fields]:
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
