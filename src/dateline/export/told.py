"""An incident as an exporter sees it: its row with the events and documents that tell it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ToldIncident:
    """One incident: `row` is its line of incidents.jsonl, `events` and `documents` the lines that belong to it.

    Documents are in the order of the incident's, events in the order of its ids.
    """

    row: Row
    events: Sequence[Row]
    documents: Sequence[Row]

    @property
    def id(self) -> str:
        """The incident's id."""
        return str(self.row["id"])

    @property
    def time(self) -> Mapping[str, Any]:
        """The time, empty where none is told."""
        return self.row["time"] or {}

    @property
    def place(self) -> Mapping[str, Any]:
        """The place, empty where none is told."""
        return self.row["place"] or {}

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day, None where either is not known."""
        start, end = self.time.get("start"), self.time.get("end")
        return (date.fromisoformat(start), date.fromisoformat(end)) if start and end else None

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees, None where either is not known."""
        latitude, longitude = self.place.get("latitude"), self.place.get("longitude")
        return None if latitude is None or longitude is None else (latitude, longitude)

    def count(self, name: str) -> Mapping[str, Any]:
        """The cell of a count with `low`, `best` and `high`, empty where nobody gives one."""
        return self.row.get(name) or {}

    def names(self, role: str) -> list[str]:
        """The names of the actors in a role, the registry's where it knows them."""
        return list(dict.fromkeys(a["canonical"] or a["name"] for a in self.actors(role)))

    def actors(self, role: str) -> list[Row]:
        """The actors in a role."""
        return [actor for actor in self.row["actors"] if actor["role"] == role]

    def claims(self, property: str | None = None) -> Iterator[Row]:
        """The claims on a property, or all, each with the name of its `document`."""
        for event in self.events:
            for claim in event["claims"]:
                if property is None or claim["property"] == property:
                    yield {**claim, "document": event["document"]}
