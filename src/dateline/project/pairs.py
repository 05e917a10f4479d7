"""The judgements of a project, each at the two events that it is about now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from dateline.core import PART_OF, Event, JudgedEvent, Judgement, nearest
from dateline.review import Contradiction, JudgedParts, Pair, Placed, carried, ordered, settle, settle_parts, upheld
from dateline.store import Database, Documents, Judgements, Readings


@dataclass(frozen=True, slots=True)
class Loose:
    """A judgement that stands but says nothing now, and why."""

    judgement: Judgement
    why: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What people's judgements come to: the pairs that hold, what contradicts, what is about nothing now.

    `parts` says of part and whole why the one is a part of the other; nothing where people say that it is none.
    `about` gives the pair of events of every judgement that is about two events that count.
    """

    edges: Mapping[Pair, bool]
    parts: JudgedParts
    contradictions: tuple[Contradiction, ...]
    loose: tuple[Loose, ...]
    about: Mapping[str, Pair]

    @classmethod
    def of(cls, placed: Iterable[Placed], loose: Iterable[Loose]) -> Self:
        """What judgements come to that are about these events, and what those come to that are about nothing."""
        told = list(placed)
        edges, contradictions = settle(told)
        parts, others = settle_parts(told, edges)
        about = {judgement.id: ordered(*pair) for pair, judgement in told}
        return cls(edges, parts, (*contradictions, *others), tuple(loose), about)


class Pairs:
    """Finds for each judgement the two events that it is about now.

    Where an extractor reads otherwise, the event whose anchor shares most with the judged one takes its place; in a
    changed report the anchor is looked for where its words stand.
    """

    def __init__(self, database: Database) -> None:
        self._documents = Documents(database)
        self._readings = Readings(database)
        self._judgements = Judgements(database)

    def settled(self) -> Settled:
        """What the judgements that stand come to."""
        judged = upheld(self._judgements.all())
        here = self._readings.realis(side.id for judgement in judged for side in (judgement.left, judgement.right))
        placed, loose = [], []
        for judgement in judged:
            left, right = self._now(judgement.left, here), self._now(judgement.right, here)
            why = left if isinstance(left, str) else right if isinstance(right, str) else _unfit(judgement, left, right)
            if isinstance(left, str) or isinstance(right, str) or why:
                loose.append(Loose(judgement, str(why)))
            else:
                placed.append(((left[0], right[0]), judgement))
        return Settled.of(placed, loose)

    def _now(self, side: JudgedEvent, here: Mapping[str, str | None]) -> tuple[str, str | None] | str:
        """The event's id and realis as it is read now, or why there is none."""
        if side.id in here:
            return side.id, here[side.id]
        number = self._documents.successor(side.document)
        if number is None:
            return "a report of the two does not count now"
        found = self._carried(side, number)
        if found is None:
            return "no event is read now where one of the two stood"
        return found.id, None if found.aggregate else found.realis

    def _carried(self, side: JudgedEvent, number: int) -> Event | None:
        anchor = side.anchor
        if number != side.document:
            moved = nearest(anchor.of(self._documents.text(side.document)), self._documents.text(number), anchor.start)
            if moved is None:
                return None
            anchor = moved
        return carried(anchor, [event for _, _, event in self._readings.of(number)])


def _unfit(judgement: Judgement, left: tuple[str, str | None], right: tuple[str, str | None]) -> str:
    """Why the judgement cannot say anything of these two events; empty where it can."""
    if left[1] is None or (right[1] is None and judgement.verdict != PART_OF):
        return "one of the two is read as an aggregate now, which is no incident"
    if left[0] == right[0]:
        return "both are read as one event now"
    if judgement.verdict == "same" and left[1] != right[1]:
        return f"one is {left[1]}, the other {right[1]}, and an incident is of one kind alone"
    return ""
