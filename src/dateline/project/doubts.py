"""Which pairs of events are most worth a person's look."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nlargest
from math import log2

from dateline.link import Rarity, Signature
from dateline.link.alike import together
from dateline.link.block import meetings
from dateline.link.likeness import ByParts
from dateline.link.rarity import place_words
from dateline.link.score import POINTS
from dateline.project.pairs import Pairs
from dateline.project.remembering import signature_in
from dateline.project.told import Told
from dateline.review import Pair, ordered, upheld
from dateline.store import EVERY, Database, Incidents, Judgements, Memory

AMONG = 20_000  # events that are compared, those of the latest reports
_DOUBTFUL = 3.0  # points of the score, above or below zero, within which a pair is in doubt


@dataclass(frozen=True, slots=True)
class Doubt:
    """A pair of events that may be one happening or two. `claims` are those of the incidents that depend on it."""

    pair: Pair
    score: float
    claims: int

    @property
    def worth(self) -> float:
        """Higher, the nearer the score is to zero and the more claims depend on the answer."""
        return (_DOUBTFUL - abs(self.score)) * log2(2 + self.claims)


def doubts(database: Database, most: int = 200, among: int | None = AMONG) -> list[Doubt]:
    """The pairs most worth a look, the first first: in doubt, much at stake, and not judged by anybody yet.

    The events of the latest reports are compared, at most `among`, or all where that is None.
    """
    told = Told(Pairs(database).settled().edges)
    seen = {ordered(j.left.id, j.right.id) for j in upheld(Judgements(database).all())}
    doubtful = (doubt for doubt in _doubtful(database, among) if doubt.pair not in seen and doubt.pair not in told)
    return nlargest(most, doubtful, key=lambda doubt: (doubt.worth, doubt.pair))


def _doubtful(database: Database, among: int | None) -> Iterator[Doubt]:
    memory, incidents = Memory(database), Incidents(database)
    events = list(memory.latest(among))
    of_event = incidents.of_events(event.event for event in events)
    found = [signature_in(event) for event in events if event.event in of_event]
    claims = _claims(memory, incidents.members(set(of_event.values()))[1])
    likeness = ByParts(found, rarity=_rarity(memory, found))
    for left, right in together(meetings(found)):
        which, points = likeness.above(left, right, round(-_DOUBTFUL * POINTS))
        which, points = which[points < _DOUBTFUL * POINTS], points[points < _DOUBTFUL * POINTS]
        for one, other, score in zip(*(some.tolist() for some in (left[which], right[which], points)), strict=True):
            pair = ordered(found[one].id, found[other].id)
            yield Doubt(pair, score / POINTS, sum(claims[own] for own in {of_event[event] for event in pair}))


def _claims(memory: Memory, members: Mapping[str, str]) -> Counter[str]:
    """The number of claims of each incident, of which all members are given."""
    found = Counter[str]()
    for event, number in memory.claims_of(members):
        found[members[event]] += number
    return found


def _rarity(memory: Memory, found: Iterable[Signature]) -> Rarity:
    """How rare the places of these events are among all reports of the project."""
    counts = memory.counts({word for event in found for word in place_words(event)})
    return Rarity.of_counts(counts, counts.pop(EVERY, 0))
