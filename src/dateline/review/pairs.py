"""Which judgements on pairs of events stand, which contradict each other, and which event each is about now."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.core import Event, Judgement, Span

Pair = tuple[str, str]  # the ids of two events, the smaller first
Placed = tuple[Pair, Judgement]  # a judgement with the left and the right event that it is about now


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Judgements that cannot all be true: those that make two events one happening, and one that keeps them apart.

    Or those that hold two events for a part and its whole, and others that do not: `of_parts`.
    """

    judgements: tuple[Judgement, ...]
    of_parts: bool = False


def upheld(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements that stand: each person's last on each pair that nobody has undone, in the order of making."""
    told = list(judgements)
    undone = {judgement.undoes for judgement in told}
    kept = (judgement for judgement in told if judgement.verdict != "undo" and judgement.id not in undone)
    return list({(judgement.subject, judgement.by): judgement for judgement in kept}.values())


def settle(placed: Iterable[Placed]) -> tuple[dict[Pair, bool], list[Contradiction]]:
    """What the judgements say of each pair, True for same and False for two happenings, and their contradictions.

    Two events that one judgement keeps apart and others make one, directly or through further events, are a
    contradiction. None of its judgements says anything until one of them is taken back: neither the later nor the
    more frequent is right by that.
    """
    said: dict[bool, dict[Pair, list[Judgement]]] = {True: {}, False: {}}
    for pair, judgement in placed:
        if judgement.verdict != "unsure":
            said[judgement.verdict == "same"].setdefault(ordered(*pair), []).append(judgement)
    aside: set[Pair] = set()
    found = []
    for pair in sorted(said[False]):
        path = _joining(pair, said[True])
        if path:
            aside |= {pair, *path}
            told = [*said[False][pair], *(judgement for step in path for judgement in said[True][step])]
            found.append(Contradiction(tuple(told)))
    return {pair: same for same, pairs in said.items() for pair in pairs if pair not in aside}, found


def _joining(pair: Pair, same: Mapping[Pair, object]) -> list[Pair]:
    """The pairs on every path that makes the two one, the shortest first; none where nothing does."""
    left, found = dict.fromkeys(sorted(same)), list[Pair]()
    while path := _shortest(pair, left):
        found += path
        for step in path:
            del left[step]
    return found


def _shortest(pair: Pair, same: Iterable[Pair]) -> list[Pair]:
    beside: dict[str, list[str]] = {}
    for one, other in same:
        beside.setdefault(one, []).append(other)
        beside.setdefault(other, []).append(one)
    came: dict[str, str] = {pair[0]: ""}
    waiting = deque([pair[0]])
    while waiting and pair[1] not in came:
        event = waiting.popleft()
        for other in beside.get(event, ()):
            if other not in came:
                came[other] = event
                waiting.append(other)
    return _steps(pair[1], came)


def _steps(end: str, came: Mapping[str, str]) -> list[Pair]:
    found = []
    while came.get(end):
        found.append(ordered(came[end], end))
        end = came[end]
    return found


def ordered(one: str, other: str) -> Pair:
    """The two ids, the smaller first."""
    return (one, other) if one < other else (other, one)


def carried(anchor: Span, events: Sequence[Event]) -> Event | None:
    """The event whose anchor shares most with where a judged one stood; None where none shares anything."""
    there = [event for event in events if event.anchor.span.overlaps(anchor)]
    return max(there, key=lambda event: (_shared(event.anchor.span, anchor), event.id), default=None)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
