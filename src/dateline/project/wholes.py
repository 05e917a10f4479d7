"""What the incidents of a project are parts of: found when they are read, so that it always fits what counts now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dateline.core import PartOf
from dateline.core.record import Row, part_of_row
from dateline.link import Signature, Telling, kinds_of_wholes, parts_of, signature
from dateline.link.windows import WIDEST
from dateline.project.remembering import block_of, signature_in
from dateline.project.view import View
from dateline.store import Database, Incidents, Memory, Readings, RememberedEvent
from dateline.store.memory import Stretch

_MOST = 3_000  # events of a block and some days that are looked through for wholes, the latest

Parts = Mapping[str, tuple[PartOf, ...]]


class Wholes:
    """The longer or larger happenings that incidents of a project are parts of."""

    def __init__(self, database: Database) -> None:
        self._memory = Memory(database)
        self._incidents = Incidents(database)
        self._readings = Readings(database)
        self._view = View(database)

    def of_all(self) -> Parts:
        """Those of every incident."""
        incident_of = self._incidents.members()[1]
        known = [signature_in(found) for found in self._memory.latest(None) if found.body]
        return parts_of((*_told(known, incident_of), *self._summed(self._readings.aggregates())))

    def of(self, row: Row) -> tuple[PartOf, ...]:
        """Those of one incident, as `of_all` has them."""
        own = list(self._memory.some(row["events"]).values())
        signatures = [signature_in(found) for found in own if found.body]
        lasting = {*self._lasting(signatures), *self._memory.of_documents({found.document for found in own})}
        incidents = set(self._incidents.of_events(lasting).values())
        incident_of = self._incidents.members({row["id"], *incidents})[1]
        known = [signature_in(found) for found in self._memory.some(incident_of).values() if found.body]
        summed = self._summed({*self._of_documents(own), *self._readings.aggregates(_countries(signatures))})
        return parts_of((*_told(known, incident_of), *summed)).get(row["id"], ())

    def _lasting(self, parts: Iterable[Signature]) -> set[str]:
        """The ids of the events that go on for days and may hold one of these."""
        stretches = {stretch for part in parts for stretch in _stretches(part)}
        met = self._memory.within(sorted(stretches), WIDEST, _MOST)
        return {found.event for found in met if found.body and signature_in(found).lasting}

    def _of_documents(self, own: Iterable[RememberedEvent]) -> Iterator[str]:
        for number in {found.document for found in own}:
            yield from (event.id for _, _, event in self._view.of(number) if event.aggregate)

    def _summed(self, ids: Iterable[str]) -> Iterator[Telling]:
        for _, _, event in self._view.some(ids).values():
            yield Telling(signature(event), None)


def with_wholes(row: Row, wholes: Iterable[PartOf]) -> Row:
    """A line of incidents.jsonl with what its incident is a part of."""
    return {**row, "part_of": [part_of_row(whole) for whole in wholes]}


def _told(known: Iterable[Signature], incident_of: Mapping[str, str]) -> Iterator[Telling]:
    return (Telling(found, incident_of[found.id]) for found in known if found.id in incident_of)


def _stretches(part: Signature) -> Iterator[Stretch]:
    """The blocks and days in which a project remembers what may hold the event."""
    if part.first is not None and part.last is not None:
        for kind in kinds_of_wholes(part.type):
            yield block_of(replace(part, type=kind)), part.first, part.last


def _countries(parts: Iterable[Signature]) -> set[str]:
    return {part.country for part in parts if part.country}
