"""What goes on for days, and series that reports sum up: each with the incidents that are its parts."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.export.page.counts import in_words
from dateline.export.page.groups import Line
from dateline.export.page.incident import anchor, first_day, title
from dateline.export.page.markup import element, text
from dateline.export.source import RecordSource
from dateline.export.told import Row, ToldIncident
from dateline.schema import event_types

_SAID = (
    "A siege and its clashes, a series of attacks and each of them: told apart, and told together. The toll of the "
    "whole may hold those of its parts, so the two are never added up."
)


@dataclass(frozen=True, slots=True)
class _Named:
    """An incident or a sum by its name, with its toll, both as markup, and the day by which it is listed."""

    name: str
    toll: str
    day: str


@dataclass
class Episodes:
    """The wholes of a record and their parts, which need not stand in its files in any order."""

    named: dict[str, _Named] = field(default_factory=dict)
    parts: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))  # whole: part, why
    several: list[Line] = field(default_factory=list)  # passages that give a toll for several happenings at once

    @classmethod
    def of(cls, record: RecordSource) -> "Episodes":
        """Those of a record."""
        found = cls()
        for row in record.rows("incidents.jsonl"):
            found.named[row["id"]] = _incident(row)
            for whole in row.get("part_of", ()):
                found.parts[whole["id"]].append((row["id"], whole["why"]))
        for row in record.aggregates():
            if toll := _toll(row):
                found.several.append(_line(row, toll))
            if row["id"] in found.parts:
                found.named[row["id"]] = _sum(row)
        return found

    def around(self, row: Row) -> Iterator[str]:
        """What an incident is a part of, and its own parts, as lines."""
        for whole in row.get("part_of", ()):
            name = self.named[whole["id"]].name if whole["id"] in self.named else text("a longer happening")
            yield element("p", text("Part of "), name, text(f": {whole['why']}."), class_="grade")
        if row["id"] in self.parts:
            parts = ", ".join(self.named[part].name for part, _ in self._in_order(row["id"]))
            yield element("p", text("Told apart as its parts: "), parts, text("."), class_="grade")

    def html(self) -> Iterator[str]:
        """Every whole with its parts, by day; nothing where there is none."""
        wholes = sorted((self.named[id_].day, id_) for id_ in self.parts if id_ in self.named)
        if wholes:
            yield element("p", text(_SAID))
            yield from (self._whole(id_) for _, id_ in wholes)

    def _whole(self, id_: str) -> str:
        whole = self.named[id_]
        told = element("p", whole.toll) if whole.toll else ""
        parts = (self._part(part, why) for part, why in self._in_order(id_))
        return element("section", element("h3", whole.name), told, element("ul", *parts), class_="episode")

    def _part(self, id_: str, why: str) -> str:
        part = self.named[id_]
        toll = f" {part.toll}" if part.toll else ""
        return element("li", part.name, f".{toll}", element("small", text(f" ({why})"), class_="grade"))

    def _in_order(self, whole: str) -> list[tuple[str, str]]:
        return sorted(self.parts[whole], key=lambda part: (self.named[part[0]].day, part[0]))


def _incident(row: Row) -> _Named:
    told = ToldIncident(row, (), ())
    return _Named(element("a", text(title(told)), href=f"#i-{told.id}"), _killed(told), first_day(told))


def _killed(told: ToldIncident) -> str:
    """The toll, which leads to its quotes; nothing where none is told."""
    if not (cell := told.count("killed")):
        return ""
    figure = element("a", text(in_words(cell)), href=f"#{anchor(told, 'killed')}")
    return f"Killed: {figure}."


def _sum(event: Row) -> _Named:
    """What a report sums up, in its words, with the highest toll that it gives."""
    toll = _toll(event)
    where = text(f" (several acts summed up in {event['document']})")
    name = element("span", element("q", text(event["anchor"]["quote"])), where)
    killed = f"Killed in all of it: {text(in_words(toll))} ({element('q', text(toll['quote']))})." if toll else ""
    return _Named(name, killed, _day(event))


def _line(event: Row, toll: Row) -> Line:
    """What a report sums up, by its toll and the words for it."""
    quoted = element("q", text(toll["quote"]))
    told = f"{text(in_words(toll))}, {text(event_types()[event['type']].label.lower())}: {quoted} "
    return Line(_day(event), event["id"], element("li", told, element("cite", text(event["document"]))))


def _toll(event: Row) -> Row | None:
    """The highest toll that a passage gives."""
    tolls = [claim for claim in event["claims"] if claim["property"] == "killed" and claim["group"] in (None, "all")]
    return max(tolls, key=lambda claim: (claim["low"] or 0, claim["high"] or 0), default=None)


def _day(event: Row) -> str:
    return (event["time"] or {}).get("start") or "none"
