"""What a snapshot of a project holds, as a record."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from dateline.core.record import Row, event_from_row, incident_from_row
from dateline.project.rows import FILES, Fields
from dateline.project.wholes import parts_in
from dateline.record import SourcedIncident
from dateline.store import Database, Frozen, Snapshot, Snapshots
from dateline.store.frozen import DOCUMENT, EVENT, INCIDENT, KINDS

_TOGETHER = 50  # incidents whose events are asked for in one query


class SnapshotSource:
    """The record of a project as a snapshot holds it, letter for letter, without what was erased since."""

    def __init__(self, database: Database, snapshot: Snapshot) -> None:
        self._database = database
        self._snapshots = Snapshots(database)
        self._snapshot = snapshot

    @property
    def where(self) -> str:
        """The project's address, without a password, and the snapshot's name."""
        return f"{self._database.address} at {self._snapshot.name}"

    def close(self) -> None:
        """Close the project. It opens again when it is read."""
        self._database.close()

    def counts(self) -> tuple[int, int]:
        """How many incidents and how many documents it holds, without what was erased."""
        incidents, documents = (
            sum(1 for _ in self._snapshots.lines(self._snapshot, kind)) for kind in (INCIDENT, DOCUMENT)
        )
        return incidents, documents

    def incidents(self) -> Iterator[SourcedIncident]:
        """Every incident in the order of its first telling."""
        rows = self._snapshots.rows(self._snapshot, INCIDENT)
        while some := list(islice(rows, _TOGETHER)):
            yield from self._sourced(some)

    def incident(self, prefix: str) -> SourcedIncident:
        """The one incident whose id, or the id of one merged into it until then, begins so."""
        return next(self._sourced([self.incident_row(prefix)]))

    def rows(self, name: str) -> Iterator[Row]:
        """Every row that the file of this name has."""
        kind = next(kind for kind, file in FILES.items() if file == name)
        return self._snapshots.rows(self._snapshot, kind)

    def lines(self) -> Iterator[Frozen]:
        """Every row as a line of its file."""
        for kind in KINDS:
            for line in self._snapshots.lines(self._snapshot, kind):
                yield Frozen(kind, "", None, line)

    def incident_row(self, prefix: str) -> Fields:
        """The one incident whose id, or the id of one merged into it until then, begins so."""
        found, name = self._snapshots.incidents(self._snapshot, prefix), self._snapshot.name
        if not found:
            raise ValueError(f"snapshot {name}: {self._missing(prefix)}")
        if len(found) > 1:
            raise ValueError(f"snapshot {name}: {len(found)} incidents' ids begin with {prefix!r}; give more of the id")
        return found[0]

    def _missing(self, prefix: str) -> str:
        """Why there is no incident whose id begins so."""
        gone = self._snapshots.erased(self._snapshot, prefix)
        if not gone:
            return f"no incident's id begins with {prefix!r}"
        return (
            f"incident {gone[0]} was told by reports alone that were erased since; dateline history {gone[0]} tells why"
        )

    def part_rows(self, row: Fields) -> list[tuple[Fields, str]]:
        """The incidents that are parts of this one, each with the reason."""
        return list(parts_in(self.rows("incidents.jsonl"), row["id"]))

    def event_rows(self, ids: Collection[str]) -> list[Fields]:
        """The rows of these events."""
        return list(self._snapshots.rows(self._snapshot, EVENT, ids))

    def document_rows(self, names: Collection[str]) -> list[Fields]:
        """The rows of the documents of these names."""
        return list(self._snapshots.rows(self._snapshot, DOCUMENT, names))

    def _sourced(self, rows: Sequence[Fields]) -> Iterator[SourcedIncident]:
        wanted = [event for row in rows for event in row["events"]]
        found = {row["id"]: event_from_row(row) for row in self.event_rows(wanted)}
        for row in rows:
            yield SourcedIncident.of(incident_from_row(row), [found[event] for event in row["events"]])
