"""Which event of one coding is which of the other: one to one, so that the summed likeness is greatest."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dateline.evaluate.compare.apart import OUT_OF_SCOPE, UNTOUCHED, Apart
from dateline.evaluate.compare.candidates import candidates
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.likeness import likeness
from dateline.evaluate.compare.other import Other
from dateline.evaluate.compare.problems import Problems
from dateline.evaluate.compare.scope import EVERYTHING, Scope
from dateline.evaluate.compare.span import Touched
from dateline.evaluate.compare.window import USUAL, Window
from dateline.evaluate.rates import rates
from dateline.evaluate.sparse_assignment import best_pairs

LEAST = 0.5  # a pair below this likeness is none


@dataclass(frozen=True, slots=True)
class Comparison:
    """`matched` are pairs of ours and theirs; `missing` are theirs that we lack, `extra` ours that they lack.

    `ours_apart` and `theirs_apart` are those that are not compared.
    """

    matched: tuple[tuple[CodedEvent, CodedEvent], ...]
    missing: tuple[CodedEvent, ...]
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
    """Match the two codings within a scope. Of theirs only those that ours could match are held in memory.

    `apart` has those of ours that were put apart before. An event of theirs whose id another one has is told to
    `problems` and left out.
    """
    ours_apart, theirs_apart = apart or Apart(kept=True), Apart(kept=False)
    known, touched = Touched(scope, window.slack), Touched(scope, window.slack)
    asked = _only(ours, scope.holds, OUT_OF_SCOPE, ours_apart)
    own = list(_noted(_only(asked, other.takes, other.untaken, ours_apart), known))
    theirs = _noted(_only(other.events(theirs_apart.counts), scope.holds, OUT_OF_SCOPE, theirs_apart), touched)
    kept = list(_once(_only(theirs, known.holds, UNTOUCHED, theirs_apart), other.name, problems))
    own = list(_only(own, touched.holds, UNTOUCHED, ours_apart))
    return _matched(own, kept, window, ours_apart, theirs_apart)


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


def _once(events: Iterable[CodedEvent], name: str, problems: Problems | None) -> Iterable[CodedEvent]:
    """The first event of each id; an empty id is none."""
    lines: dict[str, int] = {}
    for event in events:
        first = lines.setdefault(event.id, event.where) if event.id else event.where
        if first == event.where:
            yield event
        elif problems is not None:
            problems.add(f"{name}: line {event.where} has the id {event.id!r}, which line {first} has; it is left out")


def _matched(
    own: list[CodedEvent], kept: list[CodedEvent], window: Window, ours_apart: Apart, theirs_apart: Apart
) -> Comparison:
    pairs = _paired(own, kept, window)
    taken, met = {o for o, _ in pairs}, {t for _, t in pairs}
    return Comparison(
        tuple((own[o], kept[t]) for o, t in pairs),
        tuple(event for place, event in enumerate(kept) if place not in met),
        tuple(event for place, event in enumerate(own) if place not in taken),
        ours_apart,
        theirs_apart,
        window,
    )


def _paired(own: list[CodedEvent], kept: list[CodedEvent], window: Window) -> list[tuple[int, int]]:
    found = ((pair, likeness(own[pair[0]], kept[pair[1]], window)) for pair in candidates(own, kept, window))
    worth = {pair: alike.whole for pair, alike in found if alike}
    return best_pairs({pair: value for pair, value in worth.items() if value >= LEAST})
