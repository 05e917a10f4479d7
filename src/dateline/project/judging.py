"""Judging pairs of events: same, different, part of, unsure, undo."""

from collections.abc import Iterator
from contextlib import contextmanager

from dateline.core import PART_OF, JudgedEvent, Judgement
from dateline.project.linking import Linker
from dateline.review import upheld
from dateline.store import Database, Judgements, Readings, subject_of
from dateline.store.readings import Placed

VERDICTS = ("same", "different", PART_OF, "unsure")


class Judge:
    """Judges in one person's name. Used as `with project.judging() as judge`."""

    def __init__(self, database: Database, by: str) -> None:
        self._database = database
        self._by = by
        self._readings = Readings(database)
        self._judgements = Judgements(database)
        self._touched: set[int] = set()

    @contextmanager
    def writing(self) -> Iterator["Judge"]:
        """Each judgement is kept at once; the incidents follow when the block ends."""
        try:
            yield self
        finally:
            if self._touched:
                Linker(self._database).link(f"judgements by {self._by}", documents=self._touched)
                self._touched.clear()

    def judge(self, left: str, right: str, verdict: str, note: str | None = None) -> Judgement:
        """Say that two events are the same happening, different ones, the left a part of the right, or hard to tell.

        Who says different says too that neither is a part of the other. The whole may be an aggregate. Raises
        ValueError for what is no verdict, and for events that cannot be one incident whatever anybody says.
        """
        if verdict not in VERDICTS:
            raise ValueError(f"{verdict!r} is no verdict; give {', '.join(VERDICTS)}")
        one, other = self._readings.find(left), self._readings.find(right)
        _check(one, other, verdict)
        self._touched |= {one[0], other[0]} if verdict != "unsure" else set()
        subject = subject_of(one[2].id, other[2].id)
        made = Judgement("", subject, _judged(one), _judged(other), verdict, self._by, "", note)
        return self._judgements.add(made)

    def undo(self, judgement: str | None = None, note: str | None = None) -> Judgement:
        """Take a judgement back, one's own last one where none is named. What held before it holds again."""
        undone = self._undone(judgement)
        self._touched |= {undone.left.document, undone.right.document}
        made = Judgement(
            "", undone.subject, undone.left, undone.right, "undo", self._by, "", note, undoes=undone.id
        )  # fmt: skip
        return self._judgements.add(made)

    def _undone(self, prefix: str | None) -> Judgement:
        held = upheld(self._judgements.all())
        found = [j for j in held if (j.by == self._by if prefix is None else j.id.startswith(prefix))]
        if not found:
            raise ValueError("there is no judgement that stands to take back" + (f": {prefix}" if prefix else ""))
        if prefix is not None and len(found) > 1:
            raise ValueError(f"{len(found)} judgements' ids begin with {prefix!r}; give more of the id")
        order = {judgement.id: place for place, judgement in enumerate(self._judgements.all())}
        return max(found, key=lambda judgement: order[judgement.id])


def _judged(placed: Placed) -> JudgedEvent:
    number, _, event = placed
    return JudgedEvent(event.id, number, event.anchor.span)


def _check(one: Placed, other: Placed, verdict: str) -> None:
    left, right = one[2], other[2]
    if left.id == right.id:
        raise ValueError(f"{left.id} is one event; name two")
    for event in (left,) if verdict == PART_OF else (left, right):
        if event.aggregate:
            can = "be a part" if verdict == PART_OF else "be judged but as the whole of a part"
            raise ValueError(f"{event.id} is an aggregate, which is no incident; it cannot {can}")
    if verdict == "same" and left.realis != right.realis:
        told = f"{left.id} is {left.realis} and {right.id} {right.realis}"
        raise ValueError(f"{told}; what happened and what did not are never one incident")
