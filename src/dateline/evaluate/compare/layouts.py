"""The layouts of others that are read, and which of them a table has."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.evaluate.compare import acled, ged
from dateline.evaluate.compare.cells import Cells, RowError
from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.days import DayReader

_MOST_NAMED = 5


class Layout(NamedTuple):
    """A layout: the columns that must be there, those that may be, other names of columns, how a row is read, what is
    wrong in one that is read all the same, and which events of ours it would hold, with words for the others. `days`
    are its columns of days.
    """

    wanted: tuple[str, ...]
    besides: tuple[str, ...]
    older: Mapping[str, str]
    days: tuple[str, ...]
    read: Callable[[Cells, int, DayReader], CodedEvent]
    doubt: Callable[[Cells], RowError | None]
    takes: Callable[[CodedEvent], bool]
    untaken: str

    def columns(self, header: Sequence[str]) -> dict[str, str | None]:
        """For each column that is read the column of the table that holds it, None where none does."""
        there = set(header)
        return {
            column: next((name for name in (column, self.older.get(column)) if name in there), None)
            for column in (*self.wanted, *self.besides)
        }

    def lacks(self, header: Sequence[str]) -> list[str]:
        """The columns that must be there and are not."""
        found = self.columns(header)
        return [column for column in self.wanted if found[column] is None]


LAYOUTS: Mapping[str, Layout] = {
    "UCDP GED": Layout(
        ged.WANTED, ged.BESIDES, ged.OLDER, ged.DAYS, ged.ged_event, ged.ged_doubt, ged.ged_takes, ged.UNTAKEN
    ),
    "ACLED": Layout(
        acled.WANTED, acled.BESIDES, {}, acled.DAYS,
        acled.acled_event, acled.acled_doubt, acled.acled_takes, acled.UNTAKEN,
    ),
}  # fmt: skip


def layout_of(path: Path, header: Sequence[str]) -> Layout:
    """The layout that the header is nearest to. Raises ValueError that names the columns that are missing."""
    lacking = {name: known.lacks(header) for name, known in LAYOUTS.items()}
    nearest = min(lacking, key=lambda name: len(lacking[name]) / len(LAYOUTS[name].wanted))
    missing = lacking[nearest]
    if not missing:
        return LAYOUTS[nearest]
    if len(missing) == len(LAYOUTS[nearest].wanted):
        raise ValueError(f"{path}: its first line has no column of UCDP GED or ACLED; is the header there?")
    named = ", ".join(missing[:_MOST_NAMED]) + (" and more" if len(missing) > _MOST_NAMED else "")
    columns = "the column" if len(missing) == 1 else f"{len(missing)} columns:"
    raise ValueError(f"{path}: for {nearest} it lacks {columns} {named}; name the columns as {nearest} does")
