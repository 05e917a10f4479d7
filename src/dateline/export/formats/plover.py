"""PLOVER's records as JSON Lines, with the fields of its manual: one event a line, with the texts that tell it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.export.features import feature, town_name
from dateline.export.formats.entities import anybody, country, parties, sector
from dateline.export.formats.json_lines import write_lines
from dateline.export.formats.polecat import crossing, not_plover
from dateline.export.losses import Losses
from dateline.export.sides import Side
from dateline.export.source import RecordSource
from dateline.export.told import Row, ToldIncident
from dateline.schema.countries import countries
from dateline.schema.crosswalks import country_codes

# PLOVER counts from the country up to the part of a city; places in between ours are told as the coarser.
_RESOLUTION = {1: 4, 2: 4, 3: 3, 4: 2, 5: 1, 6: 1}
_IN_CITY = 5


class Plover:
    """Incidents that happened on a day that is known, of a type that PLOVER has, with an actor."""

    files = ("plover.jsonl",)
    fields = frozenset(
        ("id", "type", "time", "place", "admin1", "admin2", "country", "point", "place precision", "geonames_id",
         "perpetrator", "target", "participant", "killed", "injured", "arrested", "documents", "summary",
         "words of the time", "words of the place", "events")
    )  # fmt: skip
    aggregates = False
    documents = False

    def refuses(self, told: ToldIncident) -> str | None:
        """What PLOVER does not take."""
        return not_plover(told) or (None if anybody(told) else "no actor is told")

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the lines."""
        write_lines(folder / self.files[0], (_row(told, losses) for told in incidents))


def _row(told: ToldIncident, losses: Losses) -> Row:
    target = crossing(told).target
    actors, recipients = parties(told, losses)
    row: Row = {
        "id": told.id,
        "has_event": True,
        "date": told.time["start"],
        "enddate": told.time["end"] if told.time["end"] != told.time["start"] else None,
        "actor": [_entity(side) for side in actors],
        "recipient": [_entity(side) for side in recipients],
        "event": [target["event"]],
        "mode": [target["mode"]] if target.get("mode") else None,
        "quad_code": target["quad"],
        "event_scale": target["intensity"],
        "event_loc": _location(told) if told.place else None,
        "event_text": [event["anchor"]["quote"] for event in told.events],
        "text": told.row["summary"],
        "size": _size(told, losses),
        "text_info": [_text_info(number, event) for number, event in enumerate(told.events)],
        "cite_info": [_citation(document) for document in told.documents],
        "coder": "dateline",
    }
    return {key: value for key, value in row.items() if value not in (None, [], {})}


def _entity(side: Side) -> Row:
    own = country(side)
    code = f"{own or ''}{sector(side) or ''}"
    wikidata = side.entry.wikidata if side.entry else None
    entity: Row = {"code": code or None, "sector": sector(side), "entity_text": side.text, "identifier_id": wikidata}
    entity["identifier_text"] = side.entry.name if side.entry else None
    return {key: value for key, value in entity.items() if value is not None}


def _location(told: ToldIncident) -> Row:
    place, entry = told.place, feature(told.place)
    codes = country_codes().get(place["country"] or "")
    row: Row = {
        "extracted_place": place["text"],
        "resolved_place": place["name"],
        "geonameid": place["geonames_id"],
        "lat": place["latitude"],
        "lon": place["longitude"],
        "city": town_name(place) if entry is None or entry.feature_class == "P" else None,
        "district": place["admin2"],
        "province": place["admin1"],
        "country": countries()[place["country"]].name if place["country"] in countries() else None,
        "country_code": codes.iso3 if codes else None,
        "feature_class": entry.feature_class if entry else None,
        "feature_code": entry.feature_code if entry else None,
        "resolution": _IN_CITY if place["site"] and place["precision"] == 1 else _RESOLUTION.get(place["precision"]),
    }
    return {key: value for key, value in row.items() if value is not None}


def _size(told: ToldIncident, losses: Losses) -> Row:
    """One number each; the best, or the lowest where the record prefers none."""
    sizes: dict[str, Any] = {}
    for key, name in (("dead", "killed"), ("injured", "injured"), ("arrested", "arrested")):
        cell = told.count(name)
        if cell:
            sizes[key] = cell["best"] if cell["best"] is not None else cell["low"]
            if cell["low"] != cell["high"]:
                losses.value(name, "one number stands for a range", told.id)
    return {key: value for key, value in sizes.items() if value is not None}


def _text_info(number: int, event: Row) -> Row:
    anchor = event["anchor"]
    return {"sequence": number, "start": anchor["start"], "end": anchor["end"], "text_story": anchor["quote"]}


def _citation(document: Row) -> Row:
    row: Row = {
        "citation": document["name"],
        "url": document["url"],
        "title": document["title"],
        "language": document["language"],
        "publication": document["outlet"],
    }
    return {key: value for key, value in row.items() if value is not None}
