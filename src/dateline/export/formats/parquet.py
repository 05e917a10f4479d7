"""Apache Parquet: the record's three tables with typed columns."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pyarrow.parquet

from dateline.export.arrow import arrow_schema, arrow_table
from dateline.export.columns import TABLES, rows_of
from dateline.export.fields import SOURCED
from dateline.export.losses import Losses
from dateline.export.source import RecordSource
from dateline.export.told import Row, ToldIncident

_AT_ONCE = 10_000


class Parquet:
    """Three files; a value that is not told is null."""

    files = tuple(f"{name}.parquet" for name in TABLES)
    fields = SOURCED
    aggregates = True
    documents = True

    def refuses(self, told: ToldIncident) -> str | None:
        """Nothing is refused."""
        return None

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the three files, some thousand rows at a time."""
        for name in TABLES:
            _write(folder / f"{name}.parquet", name, rows_of(name, incidents, record))


def _write(path: Path, table: str, rows: Iterator[Row]) -> None:
    with pyarrow.parquet.ParquetWriter(path, arrow_schema(table)) as writer:
        while some := list(islice(rows, _AT_ONCE)):
            writer.write_table(arrow_table(table, some))
