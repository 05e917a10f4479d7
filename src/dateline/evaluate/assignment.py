"""The one-to-one assignment of the greatest sum."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

Table = Sequence[Sequence[float]]
_FREE = -1


def best_assignment(table: Table) -> list[tuple[int, int]]:
    """Pairs of row and column, each used once at most, whose values have the greatest sum; in the order of columns.

    Every row or every column is used, whichever are fewer. Of several best ones the pairing is kept that is found by
    taking rows in their order. Cost grows with the cube of the size. Source: Kuhn 1955, The Hungarian method for the
    assignment problem; Munkres 1957, Algorithms for the assignment and transportation problems.
    """
    if not table or not table[0]:
        return []
    if len(table) > len(table[0]):
        turned = [list(column) for column in zip(*table, strict=True)]
        return [(row, column) for column, row in best_assignment(turned)]
    search = _Search(table, [0.0] * len(table), [0.0] * len(table[0]), [_FREE] * len(table[0]))
    for row in range(len(table)):
        search.place(row)
    return [(row, column) for column, row in enumerate(search.holder) if row != _FREE]


@dataclass
class _Search:
    """Prices of rows and columns under which every held pair is tight; `holder` is the row that holds a column."""

    table: Table
    rows: list[float]
    columns: list[float]
    holder: list[int]
    slack: list[float] = field(default_factory=list)
    before: list[int] = field(default_factory=list)

    def place(self, row: int) -> None:
        """Find a column for one more row along the cheapest path of exchanges."""
        width = len(self.columns)
        self.slack, self.before = [math.inf] * width, [_FREE] * width
        reached: list[int] = []
        at, mover = _FREE, row
        while mover != _FREE:
            if at != _FREE:
                reached.append(at)
            at = self._next(mover, at, set(reached), row)
            mover = self.holder[at]
        self._exchange(at, row)

    def _next(self, mover: int, at: int, done: set[int], row: int) -> int:
        """The open column of least slack, after the slack seen from `mover` is taken in and the prices are moved."""
        nearest, least = _FREE, math.inf
        for column in range(len(self.columns)):
            if column in done:
                continue
            cost = -self.table[mover][column] - self.rows[mover] - self.columns[column]
            if cost < self.slack[column]:
                self.slack[column], self.before[column] = cost, at
            if self.slack[column] < least:
                nearest, least = column, self.slack[column]
        self.rows[row] += least
        for column in range(len(self.columns)):
            if column in done:
                self.rows[self.holder[column]] += least
                self.columns[column] -= least
            else:
                self.slack[column] -= least
        return nearest

    def _exchange(self, column: int, row: int) -> None:
        while self.before[column] != _FREE:
            self.holder[column] = self.holder[self.before[column]]
            column = self.before[column]
        self.holder[column] = row
