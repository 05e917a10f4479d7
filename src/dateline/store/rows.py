"""Documents, events and claims as rows of tables, and back."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dateline.core import Document, Event, content_hash
from dateline.core.record import act_row, document_from_row, event_from_row, event_row, stored_document

Row = dict[str, Any]
# What is written of a document by name and place; two copies of the same bytes may differ in these alone.
_WHERE = ("name", "path", "duplicate_of")
_SPEAKER = ("id", "side")


def version_id(document: Document) -> str:
    """What tells one version of a document from another: its text, and what was read beside it."""
    row = stored_document(document)
    return content_hash("version", sorted((key, value) for key, value in row.items() if key not in _WHERE))


def line_of(document: Document) -> str:
    """What the versions of one document share: its address, or the file and its name there."""
    return document.url or "#".join(filter(None, [document.path, document.name]))


def coding_id(document: str, events: Sequence[Event]) -> str:
    """The id of what was read in a version of a document, under whatever name."""
    return content_hash("coding", document, [{**event_row(event, None), "document": None} for event in events])


def document_values(document: Document, at: str) -> Row:
    """The row of a version of a document, without its id."""
    body = stored_document(document)
    text = body.pop("text")
    return {
        "report": document.id, "sha256": document.sha256, "name": document.name,
        "outlet": document.outlet, "published": body["published"], "body": written(body), "text": text, "at": at,
    }  # fmt: skip


def read_document(body: str, text: str) -> Document:
    """The document of a row."""
    return document_from_row({**json.loads(body), "text": text})


def event_values(coding: int, ordinal: int, event: Event) -> Row:
    """The row of an event, its claims left out."""
    place, time = event.place, event.time
    body = act_row(event, None)
    for elsewhere in ("incident", "document", "published"):
        del body[elsewhere]
    return {
        "coding": coding, "ordinal": ordinal, "id": event.id, "type": event.type, "realis": event.realis,
        "aggregate": event.aggregate, "place": place.name if place else None,
        "country": place.country if place else None, "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "start": time.start.isoformat() if time and time.start else None,
        "end": time.end.isoformat() if time and time.end else None, "body": written(body),
    }  # fmt: skip


def claim_values(coding: int, ordinal: int, event: Event) -> Iterable[Row]:
    """The rows of an event's claims."""
    for number, claim in enumerate(event.claims):
        speaker = claim.speaker
        yield {
            "coding": coding, "event": ordinal, "ordinal": number, "id": claim.id, "property": claim.property,
            "value": claim.value, "low": claim.low, "high": claim.high, "group": claim.group, "quote": claim.quote,
            "start": claim.span.start, "end": claim.span.end, "speaker": speaker.text, "speaker_kind": speaker.kind,
            "speaker_id": speaker.id, "speaker_side": speaker.side,
            "speaker_start": speaker.span.start if speaker.span else None,
            "speaker_end": speaker.span.end if speaker.span else None, "party": claim.party,
            "modality": claim.modality, "confidence": claim.confidence, "origin": claim.origin,
        }  # fmt: skip


def claim_dict(row: Mapping[str, Any]) -> Row:
    """A row of the table of claims as the record writes a claim."""
    keys = ("id", "property", "value", "low", "high", "group", "quote", "start", "end")
    stands = row["speaker_start"] is not None
    speaker = {
        "text": row["speaker"], "kind": row["speaker_kind"], **{key: row[f"speaker_{key}"] for key in _SPEAKER},
        "span": [row["speaker_start"], row["speaker_end"]] if stands else None,
    }  # fmt: skip
    rest = {key: row[key] for key in ("modality", "confidence", "origin")}
    return {**{key: row[key] for key in keys}, "speaker": speaker, "party": bool(row["party"]), **rest}


def read_event(body: str, name: str, published: str | None, claims: Iterable[Mapping[str, Any]]) -> Event:
    """The event of a row with the rows of its claims."""
    told = {"document": name, "published": published, "claims": [claim_dict(claim) for claim in claims]}
    return event_from_row({**json.loads(body), **told})


def written(row: object) -> str:
    """Plain values as the project keeps them."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))
