"""What a project holds now, as a record."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import islice

from dateline.core import Document
from dateline.core.record import Row, document_row, event_row, incident_from_row
from dateline.project.rows import Fields
from dateline.project.view import View
from dateline.project.wholes import Wholes, with_wholes
from dateline.record import SourcedIncident
from dateline.store import Database, Documents, Frozen, Incidents
from dateline.store.frozen import DOCUMENT, EVENT, INCIDENT, line_of_record

_TOGETHER = 50  # incidents whose events are asked for in one query


class ProjectSource:
    """The record of a project, as people's decisions leave it. Nothing of it is held in memory but ids."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._incidents = Incidents(database)
        self._documents = Documents(database)
        self._view = View(database)
        self._wholes = Wholes(database)

    @property
    def where(self) -> str:
        """The project's address, without a password."""
        return self._database.address

    def close(self) -> None:
        """Close the project. It opens again when it is read."""
        self._database.close()

    def counts(self) -> tuple[int, int]:
        """How many incidents and how many documents count."""
        return self._incidents.count(), self._documents.count()

    def incidents(self) -> Iterator[SourcedIncident]:
        """Every incident in the order of its first telling."""
        rows = self._rows()
        while some := list(islice(rows, _TOGETHER)):
            yield from self._sourced(some)

    def incident(self, prefix: str) -> SourcedIncident:
        """The one incident whose id, or an id that leads to it, begins so."""
        return next(self._sourced([self.incident_row(prefix)]))

    def rows(self, name: str) -> Iterator[Row]:
        """Every row that the file of this name would have."""
        files: dict[str, Callable[[], Iterator[Row]]] = {
            "incidents.jsonl": self._rows,
            "events.jsonl": lambda: (row for _, row in self._events()),
            "documents.jsonl": lambda: (row for _, row in self._current()),
        }
        return files[name]()

    def lines(self) -> Iterator[Frozen]:
        """Every row as a line of its file."""
        for row in self._rows():
            yield Frozen(INCIDENT, row["id"], None, line_of_record(row))
        for number, row in self._events():
            yield Frozen(EVENT, row["id"], number, line_of_record(row))
        for number, row in self._current():
            yield Frozen(DOCUMENT, row["name"], number, line_of_record(row))

    def incident_row(self, prefix: str) -> Row:
        """The one incident whose id, or an id that leads to it, begins so."""
        row = self._incidents.find(prefix)
        return with_wholes(row, self._wholes.of(row))

    def part_rows(self, row: Fields) -> list[tuple[Fields, str]]:
        """The incidents that are parts of this one, each with the reason."""
        why = self._wholes.parts(row)
        return [(part, why[own]) for own, part in self._incidents.some(why).items()]

    def event_rows(self, ids: Collection[str]) -> list[Fields]:
        """The rows of these events."""
        placed = sorted(self._view.some(ids).values(), key=lambda found: found[:2])
        return [event_row(event, None) for _, _, event in placed]

    def document_rows(self, names: Collection[str]) -> list[Fields]:
        """The rows of the documents of these names."""
        return [document_row(document, 0, "", None) for document in self._documents.named(names)]

    def _rows(self) -> Iterator[Row]:
        """Every incident in the order of its first telling, with what it is a part of."""
        wholes = self._wholes.of_all()
        return (with_wholes(row, wholes.get(row["id"], ())) for row in self._incidents.rows())

    def _sourced(self, rows: Sequence[Row]) -> Iterator[SourcedIncident]:
        found = self._view.some([event for row in rows for event in row["events"]])
        for row in rows:
            tellings = [found[event][2] for event in row["events"] if event in found]
            yield SourcedIncident.of(incident_from_row(row), tellings)

    def _events(self) -> Iterator[tuple[int, Row]]:
        """Every event with the number of its document."""
        incident_of = {event: row["id"] for row in self._incidents.rows() for event in row["events"]}
        return ((number, event_row(event, incident_of.get(event.id))) for number, _, event in self._view)

    def _current(self) -> Iterator[tuple[int, Row]]:
        """Every document with its number."""
        told = Counter(number for number, _, _ in self._view)
        return ((number, _row(document, told[number])) for number, document in self._documents.current())


def _row(document: Document, events: int) -> Row:
    status = (
        "failed" if document.failure else "duplicate" if document.duplicate_of else "coded" if events else "no_event"
    )
    return document_row(document, events, status, document.failure)
