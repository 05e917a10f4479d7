"""Which event of one coding is which of the other: each with one at most, by the best assignment of all."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from heapq import heappush, heappushpop

from dateline.evaluate.compare.apart import OUT_OF_SCOPE, UNTOUCHED, Apart
from dateline.evaluate.compare.candidates import Candidates
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.kept import Kept, Remaining
from dateline.evaluate.compare.likeness import likeness
from dateline.evaluate.compare.other import Other
from dateline.evaluate.compare.problems import Problems
from dateline.evaluate.compare.scope import EVERYTHING, Scope
from dateline.evaluate.compare.span import Touched
from dateline.evaluate.compare.wholes import once
from dateline.evaluate.compare.window import USUAL, Window
from dateline.evaluate.rates import rates
from dateline.evaluate.sparse_assignment import best_pairs

LEAST = 0.5  # a pair below this likeness is none
_HELD = 1_000  # pairs of an event of ours that are held at least, so that ids that come twice crowd none out


@dataclass(frozen=True, slots=True)
class Comparison:
    """`matched` are pairs of ours and theirs; `missing` are theirs that we lack, `extra` ours that they lack.

    `ours_apart` and `theirs_apart` are those that are not compared. What is missing may lie on disk.
    """

    matched: tuple[tuple[CodedEvent, CodedEvent], ...]
    missing: Collection[CodedEvent]
    extra: tuple[CodedEvent, ...]
    ours_apart: Apart
    theirs_apart: Apart
    window: Window

    @property
    def rates(self) -> dict[str, float]:
        """`recall` of theirs, `precision` of ours, and F1."""
        right = len(self.matched)
        precision, recall, f1 = rates(right, right + len(self.extra), right + len(self.missing))
        return {"recall": recall, "precision": precision, "F1": f1}


def compare(
    ours: Iterable[CodedEvent],
    other: Other,
    *,
    scope: Scope = EVERYTHING,
    window: Window = USUAL,
    apart: Apart | None = None,
    problems: Problems | None = None,
) -> Comparison:
    """Match the two codings within a scope. Ours are held in memory, theirs on disk, but for those that are matched.

    `apart` has those of ours that were put apart before. An event of theirs whose id another one has is told to
    `problems` and left out.
    """
    ours_apart, theirs_apart = apart or Apart(kept=True), Apart(kept=False)
    known, touched = Touched(scope, window.slack), Touched(scope, window.slack)
    asked = _only(ours, scope.holds, OUT_OF_SCOPE, ours_apart)
    own = list(_noted(_only(asked, other.takes, other.untaken, ours_apart), known))
    theirs = _noted(_only(other.events(theirs_apart.counts), scope.holds, OUT_OF_SCOPE, theirs_apart), touched)
    kept = Kept()
    worth = _worth(own, _only(theirs, known.holds, UNTOUCHED, theirs_apart), kept, window)
    matched, missing = _matched(own, kept, worth, _repeated(kept, other.name, problems))
    taken = {ours.id for ours, _ in matched}
    left = _only((event for event in own if event.id not in taken), touched.holds, UNTOUCHED, ours_apart)
    return Comparison(matched, missing, once(list(left), matched, ours_apart), ours_apart, theirs_apart, window)


def _matched(
    own: Sequence[CodedEvent], kept: Kept, worth: Mapping[tuple[int, int], float], repeated: Set[int]
) -> tuple[tuple[tuple[CodedEvent, CodedEvent], ...], Remaining]:
    """The pairs of the greatest sum, and theirs that are in none; the repeated places are left out."""
    pairs = best_pairs({pair: value for pair, value in worth.items() if pair[1] not in repeated})
    met = kept.at({t for _, t in pairs})
    return tuple((own[o], met[t]) for o, t in pairs), Remaining(kept, repeated | met.keys())


def _only(
    events: Iterable[CodedEvent], held: Callable[[CodedEvent], bool], reason: str, apart: Apart
) -> Iterable[CodedEvent]:
    for event in events:
        if held(event):
            yield event
        else:
            apart.add(event, reason)


def _noted(events: Iterable[CodedEvent], touched: Touched) -> Iterable[CodedEvent]:
    for event in events:
        touched.add(event)
        yield event


def _worth(
    own: Sequence[CodedEvent], theirs: Iterable[CodedEvent], kept: Kept, window: Window
) -> dict[tuple[int, int], float]:
    """How alike the pairs are that may be made, by places in ours and in those kept, into which all of theirs go."""
    near, best = Candidates(own, window), defaultdict[int, list[tuple[float, int]]](list)
    for event in theirs:
        place = kept.add(event)
        for o in near.of(event):
            alike = likeness(own[o], event, window)
            if alike and alike.whole >= LEAST:
                _hold(best[o], (alike.whole, -place), max(len(own), _HELD))
    return {(o, -place): value for o, held in best.items() for value, place in held}


def _hold(held: list[tuple[float, int]], one: tuple[float, int], most: int) -> None:
    """Hold one more, of so many at most the best: others of ours can take no more than these from an event of ours."""
    if len(held) < most:
        heappush(held, one)
    else:
        heappushpop(held, one)


def _repeated(kept: Kept, name: str, problems: Problems | None) -> set[int]:
    """The places of those whose id an earlier one has, which is told."""
    found = kept.repeated()
    for event, first in found.values():
        if problems is not None:
            problems.add(f"{name}: line {event.where} has the id {event.id!r}, which line {first} has; it is left out")
    return set(found)
