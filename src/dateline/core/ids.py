"""Ids are hashes of content, so that doing a thing twice is harmless."""

import hashlib
import json
from collections.abc import Iterable

from dateline.core.actors import Speaker
from dateline.core.spans import Span


def content_hash(*parts: object, length: int = 16) -> str:
    """The first `length` hex digits of the SHA-256 of the parts, written as JSON so that no two lists collide."""
    written = json.dumps(parts, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(written.encode()).hexdigest()[:length]


def document_id(name: str, sha256: str) -> str:
    """A document's id, from its name and the hash of its bytes."""
    return content_hash("document", name, sha256)


def event_id(document: str, head: Span, ordinal: int) -> str:
    """An event's id, from its document, its trigger's head word, and its place among the events of that trigger."""
    return content_hash("event", document, head.start, head.end, ordinal)


def claim_id(
    event: str,
    span: Span,
    property: str,
    value: tuple[str | None, int | None, int | None],
    group: str | None,
    speaker: Speaker,
    modality: str,
    origin: str,
) -> str:
    """A claim's id. Reports that agree on a number make a claim each, and so do extractors that read the same words."""
    who = (speaker.text, speaker.kind)
    return content_hash("claim", event, span.start, span.end, property, value, group, who, modality, origin)


def incident_id(events: Iterable[str]) -> str:
    """An incident's id, from the event that sorts first among its own."""
    return content_hash("incident", min(events))
