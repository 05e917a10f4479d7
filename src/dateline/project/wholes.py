"""What is a part of what in a project: found when incidents are read, so that it always fits what counts now."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from dateline.core import PartOf
from dateline.core.record import Row, part_of_row
from dateline.link import Parts, Signature, Telling, kinds_of_parts, kinds_of_wholes, parts_of, signature
from dateline.link.windows import WIDEST
from dateline.project.pairs import Pairs
from dateline.project.remembering import block_of, signature_in
from dateline.project.rows import Fields
from dateline.project.view import View
from dateline.review import JudgedParts
from dateline.store import Database, Incidents, Memory, Readings, RememberedEvent
from dateline.store.memory import Stretch

_MOST = 3_000  # events of a block and some days that are looked through, the latest

Kinds = Callable[[str], Iterable[str]]


class Wholes:
    """The longer or larger happenings that incidents of a project are parts of, by the rule and as people judged."""

    def __init__(self, database: Database) -> None:
        self._memory = Memory(database)
        self._incidents = Incidents(database)
        self._readings = Readings(database)
        self._view = View(database)
        self._pairs = Pairs(database)

    def of_all(self) -> Parts:
        """Those of every incident."""
        incident_of = self._incidents.members()[1]
        known = [signature_in(found) for found in self._memory.latest(None) if found.body]
        summed = self._summed(self._readings.aggregates())
        return parts_of((*_told(known, incident_of), *summed), self._judged())

    def of(self, row: Fields) -> tuple[PartOf, ...]:
        """Those of one incident, as `of_all` has them."""
        own, judged = self._own(row), self._judged()
        signatures, named = _signatures(own), {whole for part, whole in judged if part in row["events"]}
        lasting = {found.id for found in self._around(signatures, kinds_of_wholes) if found.lasting}
        summed = {*self._of_documents(own), *self._readings.aggregates(_countries(signatures)), *named}
        return self._parts(row, own, {*lasting, *named}, summed, judged).get(row["id"], ())

    def parts(self, row: Fields) -> Mapping[str, str]:
        """Why each incident that is a part of this one is one, by its id, as `of_all` has it."""
        own, judged = self._own(row), self._judged()
        lasting = [found for found in _signatures(own) if found.lasting]
        inside = {found.id for found in self._around(lasting, kinds_of_parts)} if lasting else set()
        named = {part for part, whole in judged if whole in row["events"]}
        found = self._parts(row, own if lasting else [], {*inside, *named}, (), judged)
        wholes = ((part, whole) for part, wholes in found.items() for whole in wholes)
        return {part: whole.why for part, whole in wholes if whole.id == row["id"]}

    def _parts(
        self, row: Fields, own: Iterable[RememberedEvent], met: set[str], summed: Iterable[str], judged: JudgedParts
    ) -> Parts:
        """What is a part of what among the incident, those of the events met and of its reports, and aggregates."""
        near = {*met, *self._memory.of_documents({found.document for found in own})}
        incidents = set(self._incidents.of_events(near).values())
        incident_of = self._incidents.members({row["id"], *incidents})[1]
        known = _signatures(self._memory.some(incident_of).values())
        return parts_of((*_told(known, incident_of), *self._summed(summed)), judged)

    def _own(self, row: Fields) -> list[RememberedEvent]:
        return list(self._memory.some(row["events"]).values())

    def _judged(self) -> JudgedParts:
        return self._pairs.settled().parts

    def _around(self, some: Iterable[Signature], kinds: Kinds) -> list[Signature]:
        """The events that share days with one of these and are of the kinds that go with it."""
        stretches = {stretch for found in some for stretch in _stretches(found, kinds)}
        return _signatures(self._memory.within(sorted(stretches), WIDEST, _MOST))

    def _of_documents(self, own: Iterable[RememberedEvent]) -> Iterator[str]:
        for number in {found.document for found in own}:
            yield from (event.id for _, _, event in self._view.of(number) if event.aggregate)

    def _summed(self, ids: Iterable[str]) -> Iterator[Telling]:
        for _, _, event in self._view.some(ids).values():
            if event.aggregate:
                yield Telling(signature(event), None)


def with_wholes(row: Row, wholes: Iterable[PartOf]) -> Row:
    """A line of incidents.jsonl with what its incident is a part of."""
    return {**row, "part_of": [part_of_row(whole) for whole in wholes]}


def parts_in(rows: Iterable[Fields], whole: str) -> Iterator[tuple[Fields, str]]:
    """Those of the incidents that are parts of the one with that id, each with the reason."""
    for row in rows:
        yield from ((row, one["why"]) for one in row.get("part_of", ()) if one["id"] == whole)


def _signatures(some: Iterable[RememberedEvent]) -> list[Signature]:
    return [signature_in(found) for found in some if found.body]


def _told(known: Iterable[Signature], incident_of: Mapping[str, str]) -> Iterator[Telling]:
    return (Telling(found, incident_of[found.id]) for found in known if found.id in incident_of)


def _stretches(found: Signature, kinds: Kinds) -> Iterator[Stretch]:
    """The blocks and days in which a project remembers what goes with the event."""
    if found.first is not None and found.last is not None:
        for kind in kinds(found.type):
            yield block_of(replace(found, type=kind)), found.first, found.last


def _countries(parts: Iterable[Signature]) -> set[str]:
    return {part.country for part in parts if part.country}
