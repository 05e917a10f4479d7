"""FollowTheMoney entities, one a line: an incident is an Event at an Address, a report an Article, an actor a body.

What an actor did in an event is the role of a link between the two.

Actors that the registry does not know have no entity; their words stand in the event's description.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dateline.core import Actor, content_hash
from dateline.export.formats.json_lines import write_lines
from dateline.export.losses import Losses
from dateline.export.prose import unquoted, voices
from dateline.export.sides import Side, sides
from dateline.export.source import RecordSource
from dateline.export.told import Row, ToldIncident
from dateline.schema import event_types, vocabulary

_MOST_QUOTES = 10
_QUOTES = f"left out, as a description has at most {_MOST_QUOTES}, on the dead and on the act"
_BODIES = ("government", "state_forces", "police", "de_facto_state", "authority", "body", "mission", "coalition")


class FollowTheMoney:
    """Entities with ids that follow from their content, so that two exports of one record merge."""

    files = ("entities.ftm.jsonl",)
    fields = frozenset(
        ("id", "type", "time", "place", "admin1", "admin2", "point", "country", "perpetrator", "target", "participant",
         "claimant", "documents", "summary", "weapon", "ids of actors")
    )  # fmt: skip
    aggregates = False
    documents = False

    def refuses(self, told: ToldIncident) -> str | None:
        """Plans and denials: an Event is one that took place."""
        return None if told.row["realis"] == "actual" else f"{told.row['realis']}, and an Event there took place"

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the entities, each once."""
        write_lines(folder / self.files[0], _entities(incidents, losses))


def _entities(incidents: Iterator[ToldIncident], losses: Losses) -> Iterator[Row]:
    written: set[str] = set()
    for told in incidents:
        known = [side for side in sides(told, *vocabulary().roles) if side.entry]
        losses.value("quotes", _QUOTES, told.id, unquoted(told, _MOST_QUOTES))
        if told.days and told.days[0] != told.days[1]:
            losses.value("time", "first and last day are kept, not how exact they are", told.id)
        articles = [_article(document) for document in told.documents]
        bodies = [_body(side.entry) for side in known if side.entry]
        for entity in (_event(told, known), *_addresses(told), *articles, *bodies, *_links(told)):
            if entity["id"] not in written:
                written.add(entity["id"])
                yield entity


def _event(told: ToldIncident, known: list[Side]) -> Row:
    kind, place = event_types()[told.row["type"]], told.place
    start, end = told.time.get("start"), told.time.get("end")
    unknown = [side.name for side in sides(told, *vocabulary().roles) if not side.entry]
    return _entity(
        "Event",
        told.id,
        name=[told.row["summary"]],
        keywords=[kind.label, kind.group],
        date=[start] if start == end else [],
        startDate=[start],
        endDate=[end],
        location=[_where(place)],
        addressEntity=[_id("place", told.id)] if place else [],
        country=[(place.get("country") or "").lower()],
        involved=[_id("actor", side.entry.id) for side in known if side.entry],
        proof=[_id("document", document["id"]) for document in told.documents],
        description=["\n".join(voices(told, _MOST_QUOTES))],
        notes=[_note("Also named", "; ".join(unknown)), _note("With", told.row["weapon"])],
        recordId=[told.id],
        sourceUrl=[document["url"] for document in told.documents],
    )


def _where(place: Mapping[str, Any]) -> str:
    """The place and its areas, each once."""
    return ", ".join(dict.fromkeys(place[key] for key in ("name", "admin2", "admin1") if place.get(key)))


def _addresses(told: ToldIncident) -> Iterator[Row]:
    """The place of the incident with its point."""
    place = told.place
    if place:
        latitude, longitude = told.point or (None, None)
        yield _entity(
            "Address", _id("place", told.id), name=[_where(place)], full=[_where(place)], city=[place["name"]],
            region=[place["admin1"]], country=[(place["country"] or "").lower()],
            latitude=[str(latitude)] if told.point else [], longitude=[str(longitude)] if told.point else [],
        )  # fmt: skip


def _links(told: ToldIncident) -> Iterator[Row]:
    """What each actor of the registry did in the event, or what was done to it."""
    for role in vocabulary().roles:
        for side in sides(told, role):
            if side.entry:
                actor = _id("actor", side.entry.id)
                yield _entity(
                    "UnknownLink",
                    _id(f"{role} of {told.id}", side.entry.id),
                    subject=[actor],
                    object=[told.id],
                    role=[role],
                )


def _note(title: str, words: str | None) -> str | None:
    return f"{title}: {words}" if words else None


def _article(document: Row) -> Row:
    return _entity(
        "Article",
        _id("document", document["id"]),
        title=[document["title"] or document["name"]],
        publisher=[document["outlet"]],
        publishedAt=[document["published"]],
        sourceUrl=[document["url"]],
        language=[_language(document["language"])],
    )


def _body(actor: Actor) -> Row:
    schema = "PublicBody" if actor.kind in _BODIES else "Organization"
    country = [(actor.country or "").lower()]
    return _entity(
        schema, _id("actor", actor.id), name=[actor.name], alias=list(actor.aliases), country=country,
        wikidataId=[actor.wikidata],
    )  # fmt: skip


def _entity(schema: str, id_: str, **properties: Sequence[str | None]) -> Row:
    """An entity as FollowTheMoney writes it: every property is a list, an empty one is left out."""
    kept = {name: [value for value in values if value] for name, values in properties.items()}
    return {"id": id_, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _id(kind: str, key: str) -> str:
    return content_hash("followthemoney", kind, key)


def _language(code: str | None) -> str | None:
    """FollowTheMoney takes codes of three letters; English is what is read here."""
    return "eng" if code == "en" else None
