"""Answers for any report: what the reference extractor reads, told as a model would tell it."""

from typing import Any

from dateline.core import Event
from dateline.extract import extractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import document_from_text
from dateline.resolve.actors import ActorRegistry
from dateline.schema import vocabulary
from tests.extract.llm.server import Answering, Reply, report_of


def canned(gazetteer: Gazetteer, registry: ActorRegistry) -> Answering:
    """A model that reads as the reference extractor does."""
    reference = extractor("cues", gazetteer=gazetteer, registry=registry)

    def answer(request: dict[str, Any]) -> Reply:
        events = reference.extract(document_from_text(report_of(request)))
        return Reply({"events": [told(event) for event in events]})

    return answer


def told(event: Event) -> dict[str, Any]:
    """The event in the form that a model is asked for."""
    claimed = ("occurrence", "perpetrator", *vocabulary().counts)
    perpetrators = {actor.name: actor.text for actor in event.actors if actor.role == "perpetrator"}
    return {
        "anchor": event.anchor.quote,
        "head": event.anchor.quote[event.anchor.head.start - event.anchor.span.start :].split()[0],
        "type": event.type,
        "realis": event.realis,
        "aggregate": event.aggregate,
        "time": event.time.text if event.time else None,
        "place": event.place.text if event.place else None,
        "weapon": event.weapon,
        "actors": [{"role": actor.role, "text": actor.text} for actor in event.actors],
        "claims": [
            {
                "property": claim.property,
                "quote": claim.quote,
                "number": None,
                "actor": perpetrators.get(claim.value or ""),
                "group": claim.group,
                "speaker": claim.speaker.text or None,
                "speaker_kind": claim.speaker.kind,
                "modality": claim.modality,
            }
            for claim in event.claims
            if claim.property in claimed
        ],
    }
