"""Reports of one happening, each told with its own time, place and doer."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from dateline.core import Claim, Event, Incident, Speaker
from dateline.link import SourceOf, consolidate, rule_set, source_of
from tests.made import NOBODY, made_claim, made_document, made_event


def reported(outlet: str, kind: str = "bombing", by: Speaker | None = None, **told: Any) -> tuple[Event, SourceOf]:
    """A report with one event. Type, time and place are claimed by `by`, or by the report itself."""
    number = told.pop("number", 0)
    doers: Iterable[Claim] = told.pop("doers", ())
    published = date(2021, 5, 3 + number)
    document = made_document(f"{outlet} {number} tells of it", f"{outlet}-{number}".lower(), outlet, published)
    values = [("type", kind), ("time", "then"), ("place", "there")]
    claims = [made_claim(document, name, "tells of it", value, speaker=by or NOBODY) for name, value in values]
    own = [replace(claim, span=claims[0].span, quote="tells of it") for claim in doers]
    return made_event(document, kind, claims=[*claims, *own], **told), source_of(document)


def blames(name: str, speaker: Speaker, modality: str = "accused") -> Claim:
    """A claim on the doer."""
    claim = made_claim(made_document("x"), "perpetrator", "x", name, speaker=speaker, modality=modality)
    return replace(claim, party=modality in ("denied", "claimed_responsibility"))


def of(*reports: tuple[Event, SourceOf], rule: str = "ucdp") -> Incident:
    """The incident that the reports tell."""
    events = [event for event, _ in reports]
    return consolidate(events, {source.document: source for _, source in reports}, rule_set(rule))


def cell(incident: Incident, name: str) -> Any:
    """The cell of that property."""
    return next(cell for cell in incident.cells if cell.property == name)
