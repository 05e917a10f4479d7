"""Which events are worth comparing: near each other in time and space, or alike in a name, a figure or an actor."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil, cos, floor, radians

from dateline.link.features.kinds import family
from dateline.link.features.places import FAR, is_point
from dateline.link.features.times import grain
from dateline.link.keys import keys_of
from dateline.link.signature import Signature

_WIDEST = 92  # days; a longer stretch of time is too vague to link by
_REACH = {
    "day": (1, 1),
    "week": (2, 2),
    "stretch": (2, 2),
    "long": (2, 2),
    "open": (30, 1),
}  # days looked at before and after
_NEWS = (14, 1)  # days before and after its report in which an undated event is looked for
_DEGREE = 111.2  # kilometres of a degree of latitude; more than FAR, so that neighbouring cells hold all that is near
_MOST_COLUMNS = 8  # on each side; enough up to 84 degrees of latitude
MOST_IN_CELL = 120  # events that one event meets in a cell, the latest; a busier cell is told by its names and figures
MOST_BY_KEY = 40  # events after it, in the order of days, that one event meets under a key

Cell = tuple[int, int]


@dataclass(slots=True)
class Passed:
    """How many meetings were passed by because a place or a key was too busy."""

    pairs: int = 0


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The days on which one event is looked for, with the one-degree cell of its point; None for a larger place."""

    first: int
    last: int
    position: int
    cell: Cell | None


@dataclass(slots=True)
class _Open:
    """The events of a cell that are not over, the latest last."""

    events: list[_Stretch] = field(default_factory=list)


def candidate_pairs(signatures: Sequence[Signature], passed: Passed | None = None) -> Iterator[tuple[int, int]]:
    """Pairs of positions, each once, the smaller first, in order.

    An event meets a bounded number of others, so that the cost grows with the number of events and not its square;
    `passed` counts what the bounds left out.
    """
    count, passed = len(signatures), passed or Passed()
    codes = {left * count + right for left, right in _by_days(signatures, passed)}
    codes.update(left * count + right for left, right in _by_keys(signatures, passed))
    yield from (divmod(code, count) for code in sorted(codes))


def window(found: Signature) -> tuple[int, int] | None:
    """The days on which an event is looked for, wider the less precisely it is told; None where nothing says when."""
    if found.last is not None:
        before, after = _REACH[grain(found)]
        first = found.last if found.first is None else found.first
        return first - before, found.last + after
    if found.published is not None:
        return found.published - _NEWS[0], found.published + _NEWS[1]
    return None


def _by_days(signatures: Sequence[Signature], passed: Passed) -> Iterator[tuple[int, int]]:
    blocks: dict[tuple[str, str, str], list[_Stretch]] = defaultdict(list)
    for position, found in enumerate(signatures):
        days = window(found)
        if days is not None and days[1] - days[0] <= _WIDEST:
            key = (found.realis, family(found.type), found.country or "")
            blocks[key].append(_Stretch(*days, position, _cell(found)))
    for members in blocks.values():
        yield from _sweep(sorted(members, key=lambda stretch: (stretch.first, stretch.position)), passed)


def _sweep(members: Sequence[_Stretch], passed: Passed) -> Iterator[tuple[int, int]]:
    """Pairs whose days meet and whose cells touch."""
    open_by_cell: dict[Cell | None, _Open] = defaultdict(_Open)
    for stretch in members:
        for cell in _touching(stretch.cell, open_by_cell):
            still = [other for other in open_by_cell[cell].events if other.last >= stretch.first]
            open_by_cell[cell].events = still
            passed.pairs += max(0, len(still) - MOST_IN_CELL)
            for other in still[-MOST_IN_CELL:]:
                yield _ordered(other.position, stretch.position)
        open_by_cell[stretch.cell].events.append(stretch)


def _by_keys(signatures: Sequence[Signature], passed: Passed) -> Iterator[tuple[int, int]]:
    """Events under one key, each with those that follow it in the order of days."""
    blocks: dict[object, list[tuple[int, int]]] = defaultdict(list)
    for position, found in enumerate(signatures):
        day = found.last or found.published or 0
        for key in keys_of(found):
            blocks[key].append((day, position))
    for members in blocks.values():
        members.sort()
        passed.pairs += max(0, len(members) - MOST_BY_KEY) ** 2 // 2
        yield from _followers([position for _, position in members])


def _followers(positions: Sequence[int]) -> Iterable[tuple[int, int]]:
    for place, position in enumerate(positions):
        for other in positions[place + 1 : place + 1 + MOST_BY_KEY]:
            yield _ordered(position, other)


def _ordered(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _touching(cell: Cell | None, cells: dict[Cell | None, _Open]) -> list[Cell | None]:
    """The cells that may hold an event near this one: its neighbours, and whatever is no point."""
    if cell is None:
        return list(cells)
    near = [(row, column) for row in range(cell[0] - 1, cell[0] + 2) for column in _columns(cell)]
    return [found for found in (*near, None) if found in cells]


def _columns(cell: Cell) -> list[int]:
    """Meridians run together towards the poles, so that more columns lie within reach; they go round the earth."""
    latitude = min(max(abs(cell[0]), abs(cell[0] + 1)) + 1, 89)
    reach = min(ceil(FAR / (_DEGREE * cos(radians(latitude)))), _MOST_COLUMNS)
    return [column % 360 for column in range(cell[1] - reach, cell[1] + reach + 1)]


def _cell(found: Signature) -> Cell | None:
    if not is_point(found):
        return None
    return floor(found.latitude or 0.0), floor(found.longitude or 0.0) % 360
