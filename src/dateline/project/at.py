"""A project as it was when a snapshot of it was made."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.core import Claim, Document, Event, Incident, Judgement, Review
from dateline.core.record import Row, event_from_row, incident_from_row
from dateline.project.decided import decided
from dateline.project.frozen import SnapshotSource
from dateline.project.history import history
from dateline.project.order import Entry
from dateline.project.pairs import Loose, Settled
from dateline.project.search import Search
from dateline.project.view import Placed
from dateline.record import Record
from dateline.review import match, ordered, settle, upheld
from dateline.store import Database, Documents, Judgements, Reviews, Run, Runs, Snapshot, Snapshots, User, Users, Wanted
from dateline.store.frozen import DOCUMENT, EVENT


class At:
    """A project as it was when a snapshot was made, read as the project itself is.

    What was erased since is not in it; nothing else ever changes. Times are to the second: of what was erased, and of
    runs made again, in the very second of the snapshot nobody can say whether it came before.
    """

    def __init__(self, database: Database, snapshot: Snapshot) -> None:
        self._database = database
        self.snapshot = snapshot
        self.rows = SnapshotSource(database, snapshot)
        self.record = Record(self.rows)
        self.search = Search(database, Wanted(at=snapshot.linking, snapshot=snapshot.number))
        self.incidents = IncidentsAt(self.rows)
        self.documents = DocumentsAt(database, snapshot)
        self.view = ViewAt(database, snapshot)

    @property
    def rule(self) -> str:
        """The name of the rule set by which the cells of its incidents were chosen."""
        return self.snapshot.rule

    def events(self) -> Iterator[Event]:
        """The events that counted, by document in the order of adding, as people's decisions had left them."""
        return self.record.events()

    def claims(self) -> Iterator[Claim]:
        """The claims of these events."""
        return self.record.claims()

    def history(self, incident: str) -> list[Entry]:
        """What had happened to the incident. Raises ValueError where no one incident's id begins so."""
        return history(self._database, incident, self.snapshot)

    def reviews(self) -> list[Review]:
        """The reviews that had been made, in the order of making."""
        return Reviews(self._database).all(self.snapshot.reviews)

    def judgements(self) -> list[Judgement]:
        """The judgements that had been made, in the order of making."""
        return Judgements(self._database).all(self.snapshot.judgements)

    def settled(self) -> Settled:
        """What the judgements that stood came to, contradictions included."""
        judged = upheld(self.judgements())
        ids = {side.id for judgement in judged for side in (judgement.left, judgement.right)}
        there = {row["id"] for row in self.rows.event_rows(ids)} if ids else set()
        about = {j.id: ordered(j.left.id, j.right.id) for j in judged if {j.left.id, j.right.id} <= there}
        edges, contradictions = settle((about[j.id], j) for j in judged if j.id in about)
        loose = (Loose(j, "one of the two events did not count then") for j in judged if j.id not in about)
        return Settled(edges, tuple(contradictions), tuple(loose), about)

    def runs(self) -> list[Run]:
        """The runs that had coded into it, the first first."""
        return Runs(self._database).all(self.snapshot.runs, self.snapshot.at)

    def users(self) -> list[User]:
        """Who had worked with it, and what they had done."""
        seen = self.snapshot
        last = {"runs": seen.runs, "reviews": seen.reviews, "judgements": seen.judgements}
        last |= {"withdrawals": seen.withdrawals, "snapshots": seen.number}
        return Users(self._database).all(last, seen.at)


class IncidentsAt:
    """The incidents of a snapshot."""

    def __init__(self, rows: SnapshotSource) -> None:
        self._rows = rows

    def __iter__(self) -> Iterator[Incident]:
        """The incidents in the order of their first telling."""
        return map(incident_from_row, self.rows())

    def rows(self) -> Iterator[Row]:
        """The same as rows of the record."""
        return self._rows.rows("incidents.jsonl")

    def find(self, prefix: str) -> Row:
        """The one incident whose id, or the id of one merged into it until then, begins so.

        Raises ValueError where there is none, or more than one.
        """
        return dict(self._rows.incident_row(prefix))

    def count(self) -> int:
        """How many incidents there are."""
        return sum(1 for _ in self.rows())


class DocumentsAt:
    """The documents of a snapshot."""

    def __init__(self, database: Database, snapshot: Snapshot) -> None:
        self._documents = Documents(database)
        self._snapshots, self._snapshot = Snapshots(database), snapshot

    def __iter__(self) -> Iterator[Document]:
        """The documents that counted, in the order of adding, without those erased since."""
        return (document for _, document in self.current())

    def current(self) -> Iterator[tuple[int, Document]]:
        """The same with the numbers of their versions."""
        for number, row in self._snapshots.placed(self._snapshot, DOCUMENT):
            document = self._documents.version(number)
            if document is not None:
                yield number, replace(document, name=row["name"], duplicate_of=row["duplicate_of"])


class ViewAt:
    """The events that counted at a snapshot, and what had been decided about their claims."""

    def __init__(self, database: Database, snapshot: Snapshot) -> None:
        self._snapshots, self._snapshot = Snapshots(database), snapshot
        self._decided = decided(database, snapshot.reviews)

    def some(self, ids: Iterable[str]) -> dict[str, Placed]:
        """Those of the events that counted, by id, each in the place where the record has it."""
        found = self._snapshots.placed(self._snapshot, EVENT, list(ids))
        return {row["id"]: (number, place, event_from_row(row)) for place, (number, row) in enumerate(found)}

    def governed(self, number: int) -> tuple[dict[str, Review], list[Review]]:
        """The review of each claim of a document by the claim's id, and those of what the snapshot does not hold."""
        rows = self._snapshots.placed(self._snapshot, EVENT, of=number)
        return match([event_from_row(row) for _, row in rows], self._decided.get(number, []))
