"""The rows of the record: what goes in comes out, and the keys are the public ones."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dateline.core import Document, Event, Incident
from dateline.core.record import (
    document_from_row,
    document_row,
    event_from_row,
    event_row,
    incident_from_row,
    incident_row,
    stored_document,
)
from dateline.schema import vocabulary
from tests.core.coded import DOCUMENTS, INCIDENTS, events


def through_json(row: dict[str, Any]) -> dict[str, Any]:
    written = json.dumps(row, ensure_ascii=False)
    assert "\n" not in written
    read: dict[str, Any] = json.loads(written)
    return read


@given(DOCUMENTS)
def test_a_document_comes_back_from_its_row(document: Document) -> None:
    assert document_from_row(through_json(stored_document(document))) == document


@given(events(), st.none() | st.text(max_size=5))
def test_an_event_comes_back_from_its_row(event: Event, incident: str | None) -> None:
    row = through_json(event_row(event, incident))
    assert row["incident"] == incident
    assert event_from_row(row) == event


@given(INCIDENTS)
def test_every_cell_of_an_incident_stands_in_its_row(incident: Incident) -> None:
    row = through_json(incident_row(incident, vocabulary().counts))
    assert list(row["cells"]) == [cell.property for cell in incident.cells]
    for cell in incident.cells:
        counted = cell.property in vocabulary().counts
        assert not counted or row[cell.property] == row["cells"][cell.property]
        told = row["cells"][cell.property]
        assert (told["rule"], tuple(told["claims"]), tuple(told["against"])) == (cell.rule, cell.claims, cell.against)
        assert [told.get(key) for key in ("low", "best", "high", "value")] == (
            [cell.low, cell.best, cell.high, None] if counted else [None, None, None, cell.value]
        )
    assert not [count for count in vocabulary().counts if count in row and count not in row["cells"]]


@given(INCIDENTS)
def test_the_disputes_of_an_incident_come_back_from_its_row(incident: Incident) -> None:
    row = through_json(incident_row(incident, vocabulary().counts))
    assert incident_from_row(row).disputes == incident.disputes


@given(DOCUMENTS, st.integers(0, 9), st.sampled_from(["coded", "failed"]), st.none() | st.text(max_size=5))
def test_a_documents_row_has_the_public_keys_and_no_text(
    document: Document, told: int, status: str, reason: str | None
) -> None:
    row = document_row(document, told, status, reason)
    assert set(row) == {
        "id", "path", "url", "name", "title", "outlet", "published", "published_from", "language", "sha256",
        "duplicate_of", "removed", "events", "status", "reason", "title_from", "outlet_from",
    }  # fmt: skip
    assert (row["events"], row["status"], row["reason"]) == (told, status, reason)
    assert all(set(removed) == {"start", "end", "reason"} for removed in row["removed"])


@given(events())
def test_an_events_row_has_the_public_keys(event: Event) -> None:
    row = event_row(event, None)
    public = {
        "id", "document", "published", "incident", "type", "realis", "aggregate", "anchor", "time", "place", "actors",
        "weapon", "claims",
    }  # fmt: skip
    assert set(row) == public
    assert {"start", "end", "quote"} <= set(row["anchor"])
    if row["time"]:
        assert {"start", "end", "precision", "text", "rule"} <= set(row["time"])
    if row["place"]:
        assert {
            "name", "admin1", "admin2", "country", "latitude", "longitude", "precision", "geonames_id", "text",
        } <= set(row["place"])  # fmt: skip
    for actor in row["actors"]:
        assert {"role", "name", "canonical", "id", "text", "start", "end"} <= set(actor)
    for claim in row["claims"]:
        assert {
            "id", "property", "value", "low", "high", "group", "quote", "start", "end", "speaker", "party", "modality",
            "confidence", "origin",
        } <= set(claim)  # fmt: skip
        assert {"text", "kind", "id"} <= set(claim["speaker"])


@given(INCIDENTS)
def test_an_incidents_row_has_the_public_keys(incident: Incident) -> None:
    row = incident_row(incident, vocabulary().counts)
    assert {
        "id", "type", "realis", "time", "place", "actors", "weapon", "contested", "grade", "events", "documents",
        "sources", "redirects", "summary",
    } <= set(row)  # fmt: skip
    assert set(row["grade"]) == {"word", "admiralty", "reason"}
