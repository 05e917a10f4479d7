"""A record as it is read from Python."""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from dateline.core import Claim, Event
from dateline.core.record import event_from_row
from dateline.record import frames
from dateline.record.frames import TableName
from dateline.record.incident import SourcedIncident
from dateline.record.source import FolderSource, Source, in_words

if TYPE_CHECKING:
    import geopandas
    import pandas
    import polars


class Record:
    """What a run wrote, or what a project holds now, read as often as it is asked for. It is never changed.

    Values are as the reports have them: names of private persons are not withheld, as they are in exports.
    """

    def __init__(self, source: Source) -> None:
        self._source = source

    def __repr__(self) -> str:
        return f"<Record {in_words(self._source)}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def record(self) -> "Record":
        """Itself, as a project and a snapshot have one: `dateline.open(where).record` is the record of any of them."""
        return self

    def close(self) -> None:
        """Close what it is read from. It opens again when it is read."""
        self._source.close()

    def incidents(self) -> Iterator[SourcedIncident]:
        """The incidents in the order of the record, each with its events, one at a time."""
        return self._source.incidents()

    def incident(self, prefix: str) -> SourcedIncident:
        """The one incident whose id, or the id of one merged into it, begins so.

        Raises ValueError where there is none, or more than one.
        """
        return self._source.incident(prefix)

    def events(self) -> Iterator[Event]:
        """The events, aggregates too, in the order of the record."""
        return map(event_from_row, self._source.rows("events.jsonl"))

    def claims(self) -> Iterator[Claim]:
        """The claims of these events."""
        return (claim for event in self.events() for claim in event.claims)

    def to_pandas(self, table: TableName = "incidents") -> "pandas.DataFrame":
        """A table as a pandas data frame: the columns of the CSV file, days as days, counts as whole numbers or <NA>.

        Raises ImportError, with the command to install it, where pandas is not there; ValueError for an unknown table.
        """
        return frames.to_pandas(self._source, table)

    def to_polars(self, table: TableName = "incidents") -> "polars.DataFrame":
        """A table as a Polars data frame. Raises as `to_pandas` does."""
        return frames.to_polars(self._source, table)

    def to_geopandas(self) -> "geopandas.GeoDataFrame":
        """The incidents as a GeoPandas data frame in WGS 84; one without a point has no geometry.

        Raises as `to_pandas` does.
        """
        return frames.to_geopandas(self._source)


def read_folder(folder: Path | str) -> Record:
    """The record in the folder that a run wrote. Raises ValueError, in one line, where there is none."""
    return Record(FolderSource(Path(folder)))
