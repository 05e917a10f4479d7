"""A project as it was when a snapshot of it was made."""

from functools import cached_property

from dateline.project.frozen import SnapshotSource
from dateline.project.pairs import Loose, Settled
from dateline.project.reads import Reads
from dateline.project.view_at import ViewAt
from dateline.review import upheld
from dateline.store import Database, Snapshot


class At(Reads):
    """A project as it was when a snapshot was made, read as the project itself is.

    What was erased since is not in it; nothing else ever changes. Times are to the second: of what was erased, and of
    runs made again, in the very second of the snapshot nobody can say whether it came before.
    """

    def __init__(self, database: Database, snapshot: Snapshot) -> None:
        super().__init__(database, snapshot)
        self.snapshot = snapshot

    def __repr__(self) -> str:
        return f"<At {self.snapshot.name} of {self.address}>"

    @property
    def rule(self) -> str:
        """The name of the rule set by which the cells of its incidents were chosen."""
        return self.snapshot.rule

    @property
    def rows(self) -> SnapshotSource:
        """The rows of the record as the snapshot holds them."""
        return SnapshotSource(self.database, self.snapshot)

    @cached_property
    def view(self) -> ViewAt:
        """The events that counted, with the numbers of their documents, and what was decided about their claims."""
        return ViewAt(self.database, self.snapshot)

    def settled(self) -> Settled:
        """What the judgements that stood came to, contradictions included."""
        judged = upheld(self.judgements.all())
        ids = {side.id for judgement in judged for side in (judgement.left, judgement.right)}
        there = {row["id"] for row in self.rows.event_rows(ids)} if ids else set()
        placed = [((j.left.id, j.right.id), j) for j in judged if {j.left.id, j.right.id} <= there]
        about = {judgement.id for _, judgement in placed}
        loose = (Loose(j, "one of the two events did not count then") for j in judged if j.id not in about)
        return Settled.of(placed, loose)
