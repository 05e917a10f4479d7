"""What could not come along: rows left out, fields without a column, values made coarser, names withheld.

And columns of the layout that stay empty, since the record has nothing for them.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TextIO

from dateline.export.tables import safe_cell

KINDS = ("row", "field", "value", "name", "empty")
_HEADINGS = {
    "row": "Left out",
    "field": "No place for",
    "value": "Coarser",
    "name": "Withheld",
    "empty": "Left empty",
}
_EXAMPLES = 20
_NAMED = 4  # empty columns that the printed line names
_COLUMNS = ("kind", "what", "count", "reason", "ids")


@dataclass(slots=True)
class Loss:
    """What was lost, how often, and why. `ids` are the rows left out, or those in which it was lost, or columns.

    Of rows left out, of rows with withheld names and of empty columns all are named, else the first few.
    """

    kind: str
    what: str
    reason: str
    count: int = 0
    ids: list[str] = field(default_factory=list)


class Losses:
    """Collects the losses of one export."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, str], Loss] = {}

    def __iter__(self) -> Iterator[Loss]:
        return iter(sorted(self._found.values(), key=lambda loss: KINDS.index(loss.kind)))

    def __bool__(self) -> bool:
        """Whether anything of the record was lost; an empty column of the layout is no loss of the record's."""
        return any(loss.kind != "empty" for loss in self._found.values())

    def row(self, what: str, reason: str, id_: str) -> None:
        """A whole row is left out: an incident, an aggregate, a document."""
        self._add("row", what, reason, id_)

    def field(self, what: str, reason: str, id_: str) -> None:
        """A field that has a value finds no column."""
        self._add("field", what, reason, id_)

    def value(self, what: str, reason: str, id_: str, count: int = 1) -> None:
        """A value, or so many of one row, are written coarser or otherwise than they are."""
        if count:
            self._add("value", what, reason, id_, count)

    def name(self, count: int, ids: Iterable[str]) -> None:
        """So many private names are withheld, in these rows."""
        if count:
            self._add("name", "private names", "published files name no private person", "", count)
            for id_ in ids:
                self._add("name", "private names", "published files name no private person", id_, 0)

    def empty(self, columns: Iterable[str]) -> None:
        """Columns of the layout in which no row has a value."""
        for column in columns:
            self._add("empty", "columns", "no row has a value there", column)

    def lines(self) -> Iterator[str]:
        """The report in words, a line a loss; fields and values that are lost for one reason share a line."""
        if not self:
            yield "Nothing was lost."
        for kind, losses in groupby(self, key=lambda loss: loss.kind):
            if kind in ("field", "value"):
                yield from map(_together, _by_reason(losses))
            else:
                yield from (f"{_HEADINGS[kind]}: {_counted(loss)}: {loss.reason}" for loss in losses)

    def write(self, stream: TextIO) -> None:
        """The report as CSV, with the ids."""
        table = csv.writer(stream, lineterminator="\r\n")
        table.writerow(_COLUMNS)
        for loss in self:
            cells = (loss.kind, loss.what, loss.count, loss.reason, "; ".join(loss.ids))
            table.writerow([safe_cell(cell) for cell in cells])

    def _add(self, kind: str, what: str, reason: str, id_: str, count: int = 1) -> None:
        loss = self._found.setdefault((kind, what, reason), Loss(kind, what, reason))
        loss.count += count
        if id_ and (kind in ("row", "name", "empty") or len(loss.ids) < _EXAMPLES):
            loss.ids.append(id_)


def _by_reason(losses: Iterable[Loss]) -> Iterable[list[Loss]]:
    found: dict[str, list[Loss]] = {}
    for loss in losses:
        found.setdefault(loss.reason, []).append(loss)
    return found.values()


def _together(losses: Sequence[Loss]) -> str:
    named = ", ".join(f"{loss.what} ({loss.count:,})" for loss in losses)
    return f"{_HEADINGS[losses[0].kind]}: {named}: {losses[0].reason}"


def _counted(loss: Loss) -> str:
    """How many of what, in the singular for one; columns that are left empty are named, the first of them."""
    what = loss.what.removesuffix("s") if loss.count == 1 else loss.what
    if loss.kind != "empty":
        return f"{loss.count:,} {what}"
    more = f" and {len(loss.ids) - _NAMED:,} more" if len(loss.ids) > _NAMED else ""
    return f"{loss.count:,} {what} ({', '.join(loss.ids[:_NAMED])}{more})"
