"""FollowTheMoney entities, one a line: an incident is an Event, a report an Article, an actor of the registry a body.

Actors that the registry does not know have no entity; their words stand in the event's description.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.core import Actor, content_hash
from dateline.export.formats.json_lines import write_lines
from dateline.export.losses import Losses
from dateline.export.prose import voices
from dateline.export.sides import Side, sides
from dateline.export.source import RecordSource
from dateline.export.told import Row, ToldIncident
from dateline.schema import event_types, vocabulary

_MOST_QUOTES = 10
_BODIES = ("government", "state_forces", "police", "de_facto_state", "authority", "body", "mission", "coalition")


class FollowTheMoney:
    """Entities with ids that follow from their content, so that two exports of one record merge."""

    files = ("entities.ftm.jsonl",)
    fields = frozenset(
        ("id", "type", "time", "place", "admin1", "country", "perpetrator", "target", "participant", "claimant",
         "documents", "summary", "weapon")
    )  # fmt: skip
    aggregates = False
    documents = False

    def refuses(self, told: ToldIncident) -> str | None:
        """Plans and denials: an Event is one that took place."""
        return None if told.row["realis"] == "actual" else f"{told.row['realis']}: an Event there took place"

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the entities, each once."""
        write_lines(folder / self.files[0], _entities(incidents, losses))


def _entities(incidents: Iterator[ToldIncident], losses: Losses) -> Iterator[Row]:
    written: set[str] = set()
    for told in incidents:
        known = [side for side in sides(told, *vocabulary().roles) if side.entry]
        if told.days and told.days[0] != told.days[1]:
            losses.value("time", "first and last day are kept, not how exact they are", told.id)
        others = [_article(document) for document in told.documents] + [
            _body(side.entry) for side in known if side.entry
        ]
        for entity in (_event(told, known), *others):
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
        location=[", ".join(dict.fromkeys(part for part in (place.get("name"), place.get("admin1")) if part))],
        country=[(place.get("country") or "").lower()],
        involved=[_id("actor", side.entry.id) for side in known if side.entry],
        proof=[_id("document", document["id"]) for document in told.documents],
        description=["\n".join(voices(told, _MOST_QUOTES))],
        notes=[_note("Also named", "; ".join(unknown)), _note("With", told.row["weapon"])],
        recordId=[told.id],
        sourceUrl=[document["url"] for document in told.documents],
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
