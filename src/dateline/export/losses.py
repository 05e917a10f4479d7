"""What could not come along: rows left out, fields without a column, values made coarser, names withheld."""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TextIO

from dateline.export.tables import safe_cell

KINDS = ("row", "field", "value", "name")
_HEADINGS = {
    "row": "Left out",
    "field": "No place for",
    "value": "Coarser",
    "name": "Withheld",
}
_EXAMPLES = 20
_COLUMNS = ("kind", "what", "count", "reason", "ids")


@dataclass(slots=True)
class Loss:
    """What was lost, how often, and why. `ids` are all rows left out, of other kinds the first few."""

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
        return bool(self._found)

    def row(self, what: str, reason: str, id_: str) -> None:
        """A whole row is left out: an incident, an aggregate, a document."""
        self._add("row", what, reason, id_)

    def field(self, what: str, reason: str, id_: str) -> None:
        """A field that has a value finds no column."""
        self._add("field", what, reason, id_)

    def value(self, what: str, reason: str, id_: str) -> None:
        """A value is written coarser or otherwise than it is."""
        self._add("value", what, reason, id_)

    def name(self, count: int) -> None:
        """So many private names are withheld."""
        if count:
            self._add("name", "private names", "published files name no private person", "", count)

    def counts(self) -> Counter[str]:
        """How many losses there are of each kind."""
        return Counter({loss.kind: 0 for loss in self}) + Counter(
            loss.kind for loss in self for _ in range(loss.count if loss.kind == "row" else 1)
        )

    def lines(self) -> Iterator[str]:
        """The report in words, a line a loss."""
        if not self:
            yield "Nothing was lost."
        for loss in self:
            yield f"{_HEADINGS[loss.kind]}: {loss.count:,} {loss.what}: {loss.reason}"

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
        if id_ and (kind == "row" or len(loss.ids) < _EXAMPLES):
            loss.ids.append(id_)
