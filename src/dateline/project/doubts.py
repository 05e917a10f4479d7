"""Which pairs of events are most worth a person's look."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import nlargest
from math import log2

from dateline.link import Rarity, Signature
from dateline.link.block import candidate_pairs
from dateline.link.score import shipped_model
from dateline.project.pairs import Pairs
from dateline.project.remembering import signature_in
from dateline.review import Pair, ordered, upheld
from dateline.store import Database, Incidents, Judgements, Memory

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


@dataclass
class Told:
    """What judgements say of pairs already, also over further events."""

    edges: dict[Pair, bool] = field(default_factory=dict)

    def __contains__(self, pair: Pair) -> bool:
        """True where the two are known to be one or to be two."""
        group = self._groups()
        one, other = (group.get(event, event) for event in pair)
        apart = {ordered(group.get(a, a), group.get(b, b)) for (a, b), same in self.edges.items() if not same}
        return one == other or ordered(one, other) in apart

    def _groups(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for pair in sorted(pair for pair, same in self.edges.items() if same):
            one, other = (found.get(event, event) for event in pair)
            joined = {event: one for event, own in found.items() if own == other}
            found |= {**joined, pair[0]: one, pair[1]: one}
        return found


def doubts(database: Database, most: int = 200) -> list[Doubt]:
    """The pairs most worth a look, the first first: in doubt, much at stake, and not judged by anybody yet."""
    incidents = Incidents(database).members()[1]
    told = Told(dict(Pairs(database).settled().edges))
    seen = {ordered(j.left.id, j.right.id) for j in upheld(Judgements(database).all())}
    found, claims = _linked(Memory(database), incidents)
    doubtful = (d for d in _scored(found, incidents, claims) if d.pair not in seen)
    best = nlargest(most * 2, doubtful, key=lambda doubt: (doubt.worth, doubt.pair))
    return [doubt for doubt in best if doubt.pair not in told][:most]


def _linked(memory: Memory, incidents: Mapping[str, str]) -> tuple[list[Signature], Counter[str]]:
    """The events that are in an incident, and the number of claims of each incident."""
    found, claims = [], Counter[str]()
    for event in memory.events():
        if event.event in incidents:
            found.append(signature_in(event))
            claims[incidents[event.event]] += event.claims
    return found, claims


def _scored(found: list[Signature], incidents: Mapping[str, str], claims: Mapping[str, int]) -> Iterator[Doubt]:
    rarity, model = Rarity(found), shipped_model()
    for left, right in candidate_pairs(found):
        score = model.score(found[left], found[right], rarity)
        if abs(score) < _DOUBTFUL:
            pair = ordered(found[left].id, found[right].id)
            yield Doubt(pair, score, _at_stake(pair, incidents, claims))


def _at_stake(pair: Iterable[str], incidents: Mapping[str, str], claims: Mapping[str, int]) -> int:
    return sum(claims[own] for own in {incidents[event] for event in pair})
