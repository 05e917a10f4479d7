"""The earth in cells of one degree, so that events near each other are found in a cell or in one beside it."""

from functools import lru_cache
from math import ceil, cos, floor, radians

from dateline.link.features.places import FAR, is_point
from dateline.link.signature import Signature

_DEGREE = 111.2  # kilometres of a degree of latitude; more than FAR, so that neighbouring cells hold all that is near
_MOST_COLUMNS = 8  # on each side; enough up to 84 degrees of latitude
_KEPT = 1 << 14  # cells, of some 15,000 on land

Cell = tuple[int, int]


def cell_of(found: Signature) -> Cell | None:
    """The cell of an event's point, latitude before longitude; None for a place that is none."""
    if not is_point(found):
        return None
    return floor(found.latitude or 0.0), floor(found.longitude or 0.0) % 360


@lru_cache(_KEPT)
def touching(cell: Cell) -> tuple[Cell, ...]:
    """The cell itself, then those that may hold a point within FAR of one of its own."""
    near = [(row, column) for row in range(cell[0] - 1, cell[0] + 2) for column in _columns(cell)]
    return cell, *(other for other in near if other != cell)


def _columns(cell: Cell) -> list[int]:
    """Meridians run together towards the poles, so that more columns lie within reach; they go round the earth."""
    latitude = min(max(abs(cell[0]), abs(cell[0] + 1)) + 1, 89)
    reach = min(ceil(FAR / (_DEGREE * cos(radians(latitude)))), _MOST_COLUMNS)
    return [column % 360 for column in range(cell[1] - reach, cell[1] + reach + 1)]
