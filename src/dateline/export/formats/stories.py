"""What the documents of a record name besides the event at hand: places, and organisations of the registry."""

from dataclasses import dataclass, field
from sys import intern

from dateline.export.source import RecordSource


@dataclass(frozen=True, slots=True)
class Story:
    """The names in one document, each once, in the order in which its events tell them; keys alone are used."""

    places: dict[str, None] = field(default_factory=dict)
    organisations: dict[str, None] = field(default_factory=dict)


def stories_of(record: RecordSource) -> dict[str, Story]:
    """The stories by the names of their documents. A name is held once for all documents, as they have few."""
    found: dict[str, Story] = {}
    for event in record.rows("events.jsonl"):
        story = found.setdefault(event["document"], Story())
        if event["place"]:
            story.places[intern(event["place"]["name"])] = None
        for actor in event["actors"]:
            if actor["id"] and actor["canonical"]:
                story.organisations[intern(actor["canonical"])] = None
    return found
