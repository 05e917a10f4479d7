"""Which events are worth comparing: near each other in time and space, or alike in a name, a figure or an actor."""

from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from dateline.link.cells import Cell, cell_of, touching
from dateline.link.features.kinds import family
from dateline.link.keys import keys_of
from dateline.link.recent import Recent
from dateline.link.signature import Signature
from dateline.link.windows import WIDEST, Days, window

MOST_BY_PLACE = 120  # events that one event meets by days and place, the latest; a busier place has names and figures
MOST_BY_NAME = 40  # events that one event meets under a key, the latest

Meeting = tuple[int, list[int]]


@dataclass(slots=True)
class Passed:
    """How many meetings were passed by because a place or a key was too busy, and where most were.

    Two events may meet in several places, so that there may be more meetings than pairs.
    """

    pairs: int = 0
    where: Counter[str] = field(default_factory=Counter)

    def add(self, pairs: int, where: str) -> None:
        """Count meetings that were passed by."""
        if pairs > 0:
            self.pairs += pairs
            self.where[where] += pairs

    def take(self, other: "Passed") -> None:
        """Count what another linking passed by too."""
        self.pairs += other.pairs
        self.where.update(other.where)


def meetings(signatures: Sequence[Signature], passed: Passed | None = None) -> Iterator[Meeting]:
    """Each event's position with those of the earlier ones that it meets, what it meets by a name first.

    Events go by in the order of their days. One meets a bounded number of others, so that the cost grows with the
    number of events and not its square; `passed` counts what the bounds left out.
    """
    passed = passed or Passed()
    windows = [window(found) for found in signatures]
    order = sorted(range(len(signatures)), key=lambda position: ((windows[position] or (0, 0))[0], position))
    keys, countries = _Keys(), defaultdict[Hashable, _Country](_Country)
    for position in order:
        found, days = signatures[position], windows[position]
        met = dict.fromkeys(keys.meet(found, position, passed))
        if days is not None and days[1] - days[0] <= WIDEST:
            country = countries[found.realis, family(found.type), found.country]
            met |= dict.fromkeys(country.meet(found, days, position, passed))
        yield position, list(met)


def candidate_pairs(signatures: Sequence[Signature]) -> Iterator[tuple[int, int]]:
    """The pairs of positions that meet, each once, the smaller first."""
    for position, met in meetings(signatures):
        for other in met:
            yield min(position, other), max(position, other)


class _Keys:
    """The latest events under each key."""

    def __init__(self) -> None:
        self._latest: dict[Hashable, deque[int]] = defaultdict(lambda: deque(maxlen=MOST_BY_NAME))
        self._passed: Counter[Hashable] = Counter()

    def meet(self, found: Signature, position: int, passed: Passed) -> Iterator[int]:
        """Those under the event's keys, which it is added to."""
        for key in keys_of(found):
            latest = self._latest[key]
            if len(latest) == MOST_BY_NAME:
                passed.add(self._passed[key], f"under the {key[2]} {key[3]!r}")
                self._passed[key] += 1
            yield from reversed(latest)
            latest.append(position)


class _Country:
    """The events of one country and family of kinds, by cell, by name of place, and those whose place is no point."""

    def __init__(self) -> None:
        self._cells: dict[Cell, Recent] = defaultdict(Recent)
        self._names: dict[str, deque[tuple[int, int]]] = defaultdict(lambda: deque(maxlen=MOST_BY_NAME))
        self._coarse, self._all = Recent(), Recent()

    def meet(self, found: Signature, days: Days, position: int, passed: Passed) -> list[int]:
        """Those whose days meet the event's and whose place may be its own; the event is added."""
        cell = cell_of(found)
        near = self._near(cell)
        met: list[int] = []
        for place in near:
            met += place.latest(days[0], MOST_BY_PLACE - len(met))
        passed.add(sum(place.still(days[0]) for place in near) - len(met), _told(found))
        for name in found.places if cell is None else ():
            met += [other for last, other in reversed(self._names[name]) if last >= days[0]]
        self._add(found, cell, days[1], position)
        return met

    def _near(self, cell: Cell | None) -> list[Recent]:
        if cell is None:
            return [self._all]
        return [*(self._cells[other] for other in touching(cell) if other in self._cells), self._coarse]

    def _add(self, found: Signature, cell: Cell | None, last: int, position: int) -> None:
        (self._coarse if cell is None else self._cells[cell]).add(last, position)
        self._all.add(last, position)
        for name in found.places:
            self._names[name].append((last, position))


def _told(found: Signature) -> str:
    return f"in {found.places[-1] if found.places else found.country or 'no place'}"
