"""The order of what happened to an incident, in which no effect stands before its cause."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, at a time (ISO, UTC). `by` is a person, or None for the program."""

    at: str
    by: str | None
    what: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What the linking of that number and cause did."""

    linking: int
    cause: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decided; the causes of linkings that follow from it end with `leads_to`."""

    leads_to: str
    entry: Entry


def in_order(steps: Iterable[Step], made: Iterable[Decided]) -> list[Entry]:
    """Everything by time, and within a second by the numbers of linkings, each decision before what it led to.

    Times are to the second, and decisions and linkings are numbered apart. Of those alike in one second the last
    decision led to the last linking; one that led to none there stands behind them. Both are given in their order.
    """
    done = list(steps)
    keyed: list[tuple[tuple[str, float, int], Entry]]
    keyed = [((step.entry.at, step.linking, 1), step.entry) for step in done]
    keyed += [((decided.entry.at, before, 0), decided.entry) for decided, before in _placed(done, made)]
    return [entry for _, entry in sorted(keyed, key=lambda pair: pair[0])]


def _placed(steps: list[Step], made: Iterable[Decided]) -> Iterator[tuple[Decided, float]]:
    """Each decision with the number of the linking that it stands before."""
    alike = defaultdict[tuple[str, str], list[Decided]](list)
    for decided in made:
        alike[decided.entry.at, decided.leads_to].append(decided)
    for (at, ending), some in alike.items():
        led = sorted({step.linking for step in steps if step.entry.at == at and step.cause.endswith(ending)})
        for place, decided in enumerate(some):
            yield decided, led[max(0, len(led) - len(some) + place)] if led else float("inf")
