"""What can be read of a project, in one way, whether as it is now or as it was when a snapshot was made."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from operator import attrgetter

from dateline.core import Claim, Event, Judgement, Review
from dateline.project.changes import Change, between
from dateline.project.documents import ProjectDocuments
from dateline.project.history import history
from dateline.project.incidents import ProjectIncidents
from dateline.project.listed import Listed
from dateline.project.order import Entry
from dateline.project.pairs import Settled
from dateline.project.rows import Rows
from dateline.project.search import Search
from dateline.project.standards import Standards, every_standards
from dateline.project.view import Counting
from dateline.record import Record
from dateline.store import (
    Database,
    Incidents,
    Judgements,
    Linking,
    Removal,
    Removals,
    Reviews,
    Run,
    Runs,
    Snapshot,
    Snapshots,
    User,
    Users,
    Wanted,
)


class Reads(ABC):
    """The reads of a project: typed, one thing at a time, and the same now and at a snapshot.

    What there is many of is iterated, as often as one likes, and its `find` gives one: `incidents`, `documents`,
    `runs`, `linkings`, `reviews`, `judgements`, `removals`, `snapshots`, `users`. Names of private persons are not
    withheld, as they are in exports.
    """

    def __init__(self, database: Database, at: Snapshot | None = None) -> None:
        self.database = database
        self._at = at

    @property
    def address(self) -> str:
        """Where the project is, without a password."""
        return self.database.address

    @property
    @abstractmethod
    def rule(self) -> str:
        """The name of the rule set by which the cells of the incidents are chosen."""

    @property
    @abstractmethod
    def rows(self) -> Rows:
        """The rows of the record."""

    @property
    @abstractmethod
    def view(self) -> Counting:
        """The events that count, with the numbers of their documents, and what was decided about their claims."""

    @abstractmethod
    def settled(self) -> Settled:
        """What people's judgements on pairs of events come to, contradictions included."""

    @property
    def record(self) -> Record:
        """What counts, as a record: incidents with their claims, and data frames."""
        return Record(self.rows)

    @property
    def incidents(self) -> ProjectIncidents:
        """The incidents."""
        return ProjectIncidents(self.rows)

    @property
    def documents(self) -> ProjectDocuments:
        """The documents, and of every version what became of it."""
        return ProjectDocuments(self.database, self._at)

    def events(self) -> Iterator[Event]:
        """The events that count, by document in the order of adding, as people's decisions leave them."""
        return (event for _, _, event in self.view)

    def claims(self) -> Iterator[Claim]:
        """The claims of these events."""
        return (claim for event in self.events() for claim in event.claims)

    @property
    def search(self) -> Search:
        """Finds incidents and reports; called as a function."""
        at = self._at
        return Search(self.database, Wanted(at=at.linking, snapshot=at.number) if at else None)

    @property
    def runs(self) -> Listed[Run]:
        """The runs that coded into it, found by number or id."""
        at, runs = self._at, Runs(self.database)
        return Listed(
            lambda: runs.each(at.runs, at.at) if at else runs.each(), self.address, "run", "dateline runs",
            lambda run: [str(run.number)], attrgetter("id"),
        )  # fmt: skip

    @property
    def linkings(self) -> Listed[Linking]:
        """The changes of its incidents, each with its cause, found by number."""
        incidents, last = Incidents(self.database), self._at.linking if self._at else None
        return Listed(
            lambda: (made for made in incidents.linkings() if last is None or made.number <= last), self.address,
            "linking", "dateline history", lambda made: [str(made.number)],
        )  # fmt: skip

    @property
    def rules_chosen(self) -> Listed[Standards]:
        """The rule sets and tables of sources that were chosen, the last holds; found by the rule set's name."""
        database, before = self.database, self._at.at if self._at else None
        return Listed(
            lambda: every_standards(database, before), self.address, "rule set", "dateline rule --list",
            lambda chosen: [chosen.rules.name],
        )  # fmt: skip

    @property
    def reviews(self) -> Listed[Review]:
        """What people decided about claims, found by id."""
        until, reviews = self._at.reviews if self._at else None, Reviews(self.database)
        listing = "dateline review list --incident ID"
        return Listed(lambda: reviews.each(until), self.address, "review", listing, key=attrgetter("id"))

    @property
    def judgements(self) -> Listed[Judgement]:
        """What people judged of pairs of events, found by id."""
        until, judgements = self._at.judgements if self._at else None, Judgements(self.database)
        listing = "dateline judge --list"
        return Listed(lambda: judgements.each(until), self.address, "judgement", listing, key=attrgetter("id"))

    @property
    def removals(self) -> Listed[Removal]:
        """The withdrawals, returns and erasures of documents, found by the document's name."""
        until = (self._at.withdrawals, self._at.at) if self._at else ()
        removals, names = Removals(self.database), attrgetter("document")
        return Listed(
            lambda: removals.all(*until), self.address, "removal", "dateline documents", lambda one: [names(one)]
        )

    @property
    def snapshots(self) -> Listed[Snapshot]:
        """The snapshots, found by name; at a snapshot those up to it."""
        snapshots, last = Snapshots(self.database), self._at.number if self._at else None
        return Listed(
            lambda: (made for made in snapshots.all() if last is None or made.number <= last), self.address,
            "snapshot", "dateline snapshots", lambda made: [made.name],
        )  # fmt: skip

    @property
    def users(self) -> Listed[User]:
        """Who worked with it, and what they did, found by name."""
        users, at = Users(self.database), self._at
        return Listed(
            lambda: users.all(_seen(at), at.at) if at else users.all(), self.address, "user", "dateline users",
            lambda user: [user.name],
        )  # fmt: skip

    def history(self, incident: str) -> list[Entry]:
        """What happened to the incident, there or gone, in order. Raises ValueError where no one's id begins so."""
        return history(self.database, incident, self._at)

    def changes(self, before: str, after: str | None = None) -> Iterator[Change]:
        """The incidents that appeared, went or changed from one run or snapshot to another, or until now, and why.

        Of a snapshot, until it was made. Raises ValueError for what is neither, or for a run whose incidents were never
        linked.
        """
        last = self._state() if after is None else self._state_of(after)
        return between(self.database, self._state_of(before), last)

    def _state(self) -> int:
        return self._at.linking if self._at else Incidents(self.database).last()

    def _state_of(self, words: str) -> int:
        """The linking that the snapshot of that name froze, or that the run left."""
        named = next((made for made in self.snapshots if made.name == words), None)
        if named is not None:
            return named.linking
        run = self.runs.find(words)
        if run.linking is None:
            raise ValueError(f"run {run.number} was cut short before its incidents were linked; code its reports again")
        return run.linking


def _seen(at: Snapshot) -> dict[str, int]:
    """The number of the last thing done of each kind that a snapshot saw."""
    seen = {"runs": at.runs, "reviews": at.reviews, "judgements": at.judgements}
    return seen | {"withdrawals": at.withdrawals, "snapshots": at.number}
