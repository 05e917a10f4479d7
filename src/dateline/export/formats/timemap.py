"""TimeMap's three files: events, the sources that they name, and the associations by which they are shown and filtered.

As its program reads them (forensic-architecture/timemap, src/reducers/validate and src/common/utilities.js): days are
month, day and year unless it is set up otherwise, and sources are found by their ids.
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from dateline.export.losses import Losses
from dateline.export.prose import days_in_words, unquoted, voices
from dateline.export.source import RecordSource
from dateline.export.told import Row, ToldIncident
from dateline.schema import event_types

_MOST_QUOTES = 6
_QUOTES = f"left out, as a description has at most {_MOST_QUOTES}, on the dead and on the act"
_EXACT_PLACES = 2


class TimeMap:
    """Incidents with a point and a day; a document is a source, a group of types a category, a type a filter."""

    files = ("events.json", "sources.json", "associations.json")
    fields = frozenset(
        ("id", "type", "time", "time precision", "place", "point", "documents", "summary", "country", "killed",
         "perpetrator", "realis")
    )  # fmt: skip
    aggregates = False
    documents = False

    def refuses(self, told: ToldIncident) -> str | None:
        """An incident without a point or a day."""
        if not told.point:
            return "no point is known for its place"
        return None if told.days else "no day is told"

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the three files."""
        sources: dict[str, Row] = {}
        _write(folder / "events.json", (_event(told, sources, losses) for told in incidents))
        _write(folder / "associations.json", _associations())
        by_id = json.dumps(sources, ensure_ascii=False, indent=0)
        (folder / "sources.json").write_text(f"{by_id}\n", encoding="utf-8", newline="")


def _event(told: ToldIncident, sources: dict[str, Row], losses: Losses) -> Row:
    losses.value("quotes", _QUOTES, told.id, unquoted(told, _MOST_QUOTES))
    start, end = told.days or (date.min, date.min)
    latitude, longitude = told.point or (0.0, 0.0)
    for document in told.documents:
        sources.setdefault(document["id"], _source(document))
    if start != end:
        losses.value("time", "the first day stands for several; the words tell all of them", told.id)
    if told.place["precision"] > _EXACT_PLACES:
        losses.value("place", "a point stands for an area", told.id)
    kind = event_types()[told.row["type"]]
    return {
        "id": told.id,
        "description": "\n".join((told.row["summary"], *voices(told, _MOST_QUOTES))),
        "date": f"{start:%m/%d}/{start.year:04}",
        "time": "",
        "time_precision": told.time["precision"] or "",
        "time_display": days_in_words(start, end),
        "location": told.place["name"],
        "latitude": str(latitude),
        "longitude": str(longitude),
        "type": kind.name,
        "category": kind.group,
        "associations": [kind.group, kind.name],
        "sources": [document["id"] for document in told.documents],
        "comments": told.row["grade"]["reason"],
    }


def _source(document: Row) -> Row:
    return {
        "id": document["id"],
        "title": document["title"] or document["name"],
        "thumbnail": "",
        "paths": [document["url"]] if document["url"] else [],
        "type": "Report",
        "affil_s": [document["outlet"]] if document["outlet"] else [],
        "url": document["url"] or "",
        "description": "",
        "author": document["outlet"] or "",
        "date": document["published"] or "",
        "notes": "",
    }


def _associations() -> Iterator[Row]:
    """A category for each group of types, which has a line of its own in time, and a filter for each type."""
    for group in dict.fromkeys(kind.group for kind in event_types().values()):
        yield {"id": group, "title": group, "desc": "", "mode": "CATEGORY"}
    for kind in event_types().values():
        paths = [kind.group, kind.label]
        yield {"id": kind.name, "title": kind.label, "desc": kind.definition, "mode": "FILTER", "filter_paths": paths}


def _write(path: Path, rows: Iterator[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write("[")
        for number, row in enumerate(rows):
            stream.write(",\n" if number else "\n")
            stream.write(json.dumps(row, ensure_ascii=False))
        stream.write("\n]\n")
