"""Which events are worth comparing: those that can be one kind of act, on the same days, in the same country."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, cos, floor, radians

from dateline.link.score import FAR, FINE, NEWS, family
from dateline.link.signature import Signature

_WIDEST = 92  # days; a longer stretch of time is too vague to link by
_SLACK = 1  # days by which two reports may differ on the day
_DEGREE = 111.2  # kilometres of a degree of latitude; more than FAR, so that neighbouring cells hold all that is near
_MOST_COLUMNS = 8  # on each side; enough up to 84 degrees of latitude

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The days on which one event is looked for, with the one-degree cell of its point; None for a larger place."""

    first: int
    last: int
    position: int
    cell: Cell | None


def candidate_pairs(signatures: Sequence[Signature]) -> Iterator[tuple[int, int]]:
    """Pairs of positions, each once, the smaller first.

    Within a block the events go by in the order of their days, and each meets only those whose days are not over:
    the cost grows with the number of events on the same days in the same country, not with the square of all.
    """
    blocks: dict[tuple[str, str, str], list[_Stretch]] = defaultdict(list)
    for position, found in enumerate(signatures):
        stretch = _stretch(position, found)
        if stretch is not None:
            blocks[(found.realis, family(found.type), found.country or "")].append(stretch)
    for members in blocks.values():
        yield from _sweep(sorted(members, key=lambda stretch: (stretch.first, stretch.position)))


def _sweep(members: Sequence[_Stretch]) -> Iterator[tuple[int, int]]:
    """Pairs whose days meet and whose cells touch."""
    open_by_cell: dict[Cell | None, list[_Stretch]] = defaultdict(list)
    for stretch in members:
        for cell in _touching(stretch.cell, open_by_cell):
            still = [other for other in open_by_cell[cell] if other.last + _SLACK >= stretch.first]
            open_by_cell[cell] = still
            for other in still:
                yield min(other.position, stretch.position), max(other.position, stretch.position)
        open_by_cell[stretch.cell].append(stretch)


def _touching(cell: Cell | None, cells: dict[Cell | None, list[_Stretch]]) -> list[Cell | None]:
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


def _stretch(position: int, found: Signature) -> _Stretch | None:
    if found.first is not None and found.last is not None:
        first, last = found.first, found.last
    elif found.published is not None:
        first, last = found.published - NEWS, found.published + NEWS
    else:
        return None
    return _Stretch(first, last, position, _cell(found)) if last - first <= _WIDEST else None


def _cell(found: Signature) -> Cell | None:
    if found.precision is None or found.precision > FINE or found.latitude is None or found.longitude is None:
        return None
    return floor(found.latitude), floor(found.longitude) % 360
