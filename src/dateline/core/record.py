"""The rows of the record: documents, events and incidents as dictionaries, and back. Keys are a public contract."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from dateline.core.actors import EventActor, Speaker
from dateline.core.claims import Claim
from dateline.core.disputes import dispute_from_row, dispute_row
from dateline.core.documents import Document, Removed
from dateline.core.events import Anchor, Event
from dateline.core.incidents import Consolidated, Grade, Incident, PartOf
from dateline.core.places import Place
from dateline.core.spans import Span
from dateline.core.times import TimeInterval

Row = dict[str, Any]


def document_row(document: Document, events: int, status: str, reason: str | None) -> Row:
    """A line of documents.jsonl."""
    return {
        "id": document.id,
        "name": document.name,
        "path": document.path,
        "url": document.url,
        "title": document.title,
        "title_from": document.title_from,
        "outlet": document.outlet,
        "outlet_from": document.outlet_from,
        "published": _day(document.published),
        "published_from": document.published_from,
        "language": document.language,
        "sha256": document.sha256,
        "duplicate_of": document.duplicate_of,
        "removed": [{**_span(removed.span), "reason": removed.reason} for removed in document.removed],
        "events": events,
        "status": status,
        "reason": reason,
    }


def stored_document(document: Document) -> Row:
    """A document whole, text and sentences included, as a store keeps it."""
    row = document_row(document, 0, "", None)
    kept = {key: value for key, value in row.items() if key not in ("events", "status", "reason")}
    sentences = [[sentence.start, sentence.end] for sentence in document.sentences]
    return {**kept, "text": document.text, "sentences": sentences, "failure": document.failure}


def document_from_row(row: Mapping[str, Any]) -> Document:
    """The document that `stored_document` wrote."""
    return Document(
        id=row["id"], name=row["name"], text=row["text"], sha256=row["sha256"], path=row["path"], url=row["url"],
        title=row["title"], title_from=row["title_from"], outlet=row["outlet"], outlet_from=row["outlet_from"],
        published=_read_day(row["published"]), published_from=row["published_from"], language=row["language"],
        sentences=tuple(Span(start, end) for start, end in row["sentences"]),
        removed=tuple(Removed(Span(r["start"], r["end"]), r["reason"]) for r in row["removed"]),
        duplicate_of=row["duplicate_of"], failure=row["failure"],
    )  # fmt: skip


def event_row(event: Event, incident: str | None) -> Row:
    """A line of events.jsonl; `incident` is None for an aggregate."""
    return {**act_row(event, incident), "claims": [claim_row(claim) for claim in event.claims]}


def act_row(event: Event, incident: str | None) -> Row:
    """The same without the claims, which are most of it."""
    return {
        "id": event.id,
        "document": event.document,
        "published": _day(event.published),
        "incident": incident,
        "type": event.type,
        "realis": event.realis,
        "aggregate": event.aggregate,
        "anchor": {**_span(event.anchor.span), "quote": event.anchor.quote, "head": [*_ends(event.anchor.head)]},
        "time": time_row(event.time),
        "place": place_row(event.place),
        "actors": [actor_row(actor) for actor in event.actors],
        "weapon": event.weapon,
    }


def event_from_row(row: Mapping[str, Any]) -> Event:
    """The event that `event_row` wrote."""
    anchor = row["anchor"]
    return Event(
        id=row["id"], document=row["document"], published=_read_day(row["published"]), type=row["type"],
        realis=row["realis"], aggregate=row["aggregate"],
        anchor=Anchor(_read_span(anchor), anchor["quote"], Span(*anchor["head"])),
        time=_read_time(row["time"]), place=_read_place(row["place"]),
        actors=tuple(_read_actor(actor) for actor in row["actors"]), weapon=row["weapon"],
        claims=tuple(claim_from_row(row["id"], claim) for claim in row["claims"]),
    )  # fmt: skip


def incident_row(incident: Incident, counts: tuple[str, ...]) -> Row:
    """A line of incidents.jsonl; `counts` are the names of the count properties, each with a key of its own."""
    cells = {cell.property: _cell_row(cell, cell.property in counts) for cell in incident.cells}
    return {
        "id": incident.id,
        "type": incident.type,
        "realis": incident.realis,
        "time": time_row(incident.time),
        "place": place_row(incident.place),
        "actors": [actor_row(actor) for actor in incident.actors],
        "weapon": incident.weapon,
        **{name: cells[name] for name in counts if name in cells},
        "cells": cells,
        "contested": list(incident.contested),
        "disputes": [dispute_row(dispute) for dispute in incident.disputes],
        "grade": {
            "word": incident.grade.word,
            "admiralty": incident.grade.admiralty,
            "reason": incident.grade.reason,
        },
        "events": list(incident.events),
        "documents": list(incident.documents),
        "sources": incident.sources,
        "redirects": list(incident.redirects),
        "part_of": [part_of_row(whole) for whole in incident.part_of],
        "summary": incident.summary,
    }


def incident_from_row(row: Mapping[str, Any]) -> Incident:
    """The incident that `incident_row` wrote."""
    grade = row["grade"]
    return Incident(
        id=row["id"], type=row["type"], realis=row["realis"], time=_read_time(row["time"]),
        place=_read_place(row["place"]), actors=tuple(_read_actor(actor) for actor in row["actors"]),
        weapon=row["weapon"], cells=tuple(_read_cell(name, cell) for name, cell in row["cells"].items()),
        contested=tuple(row["contested"]), grade=Grade(grade["word"], grade["admiralty"], grade["reason"]),
        events=tuple(row["events"]), documents=tuple(row["documents"]), sources=row["sources"],
        redirects=tuple(row["redirects"]), summary=row["summary"],
        disputes=tuple(map(dispute_from_row, row.get("disputes", ()))),
        part_of=tuple(PartOf(**whole) for whole in row.get("part_of", ())),
    )  # fmt: skip


def part_of_row(whole: PartOf) -> Row:
    """A whole that an incident is a part of as the record writes it."""
    return {"id": whole.id, "kind": whole.kind, "why": whole.why}


def time_row(time: TimeInterval | None) -> Row | None:
    """A time as the record writes it."""
    if time is None:
        return None
    row = {
        "start": _day(time.start),
        "end": _day(time.end),
        "precision": time.precision,
        "text": time.text,
        "rule": time.rule,
    }
    return {**row, "span": [*_ends(time.span)] if time.span is not None else None}


def place_row(place: Place | None) -> Row | None:
    """A place as the record writes it."""
    if place is None:
        return None
    keys = ("name", "admin1", "admin2", "country", "latitude", "longitude", "precision", "geonames_id", "text", "site")
    return {
        **{key: getattr(place, key) for key in keys},
        "span": [*_ends(place.span)] if place.span is not None else None,
    }


def actor_row(actor: EventActor) -> Row:
    """An actor in its role as the record writes it."""
    row = {"role": actor.role, "name": actor.name, "canonical": actor.canonical, "id": actor.id, "text": actor.text}
    return {**row, **_span(actor.span)}


def claim_row(claim: Claim) -> Row:
    """A claim as the record writes it."""
    speaker = claim.speaker
    where = [*_ends(speaker.span)] if speaker.span is not None else None
    return {
        "id": claim.id, "property": claim.property, "value": claim.value, "low": claim.low, "high": claim.high,
        "group": claim.group, "quote": claim.quote, **_span(claim.span),
        "speaker": {"text": speaker.text, "kind": speaker.kind, "id": speaker.id, "side": speaker.side, "span": where},
        "party": claim.party, "modality": claim.modality, "confidence": claim.confidence, "origin": claim.origin,
    }  # fmt: skip


def _cell_row(cell: Consolidated, is_count: bool) -> Row:
    value: Row = {"low": cell.low, "best": cell.best, "high": cell.high} if is_count else {"value": cell.value}
    overtaken = {"overtaken": list(cell.overtaken)} if is_count else {}
    return {**value, "rule": cell.rule, "claims": list(cell.claims), "against": list(cell.against), **overtaken}


def _read_cell(name: str, row: Mapping[str, Any]) -> Consolidated:
    return Consolidated(
        property=name, rule=row["rule"], claims=tuple(row["claims"]), against=tuple(row["against"]),
        value=row.get("value"), low=row.get("low"), best=row.get("best"), high=row.get("high"),
        overtaken=tuple(row.get("overtaken", ())),
    )  # fmt: skip


def claim_from_row(event: str, row: Mapping[str, Any]) -> Claim:
    """The claim of that event that `claim_row` wrote."""
    said = row["speaker"]
    speaker = Speaker(
        said["text"], said["kind"], said["id"], said["side"], Span(*said["span"]) if said["span"] else None
    )
    return Claim(
        id=row["id"], event=event, property=row["property"], quote=row["quote"], span=_read_span(row), speaker=speaker,
        party=row["party"], modality=row["modality"], origin=row["origin"], value=row["value"], low=row["low"],
        high=row["high"], group=row["group"], confidence=row["confidence"],
    )  # fmt: skip


def _read_actor(row: Mapping[str, Any]) -> EventActor:
    return EventActor(row["role"], row["name"], row["text"], _read_span(row), row["canonical"], row["id"])


def _read_time(row: Mapping[str, Any] | None) -> TimeInterval | None:
    if row is None:
        return None
    span = Span(*row["span"]) if row["span"] else None
    return TimeInterval(
        _read_day(row["start"]), _read_day(row["end"]), row["precision"], row["text"], row["rule"], span
    )


def _read_place(row: Mapping[str, Any] | None) -> Place | None:
    if row is None:
        return None
    return Place(**{**row, "span": Span(*row["span"]) if row["span"] else None})


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _read_day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _span(span: Span) -> Row:
    return {"start": span.start, "end": span.end}


def _read_span(row: Mapping[str, Any]) -> Span:
    return Span(row["start"], row["end"])
