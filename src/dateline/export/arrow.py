"""The record's three tables in Arrow's types."""

from collections.abc import Sequence
from datetime import date

import pyarrow

from dateline.export.columns import TABLES, type_of, typed
from dateline.export.told import Row

_TYPES = {
    int: pyarrow.int64(),
    float: pyarrow.float64(),
    bool: pyarrow.bool_(),
    date: pyarrow.date32(),
    str: pyarrow.string(),
}


def arrow_schema(table: str) -> pyarrow.Schema:
    """The columns of one of the three tables with their types."""
    return pyarrow.schema([(column, _TYPES[type_of(table, column)]) for column in TABLES[table]])


def arrow_table(table: str, rows: Sequence[Row]) -> pyarrow.Table:
    """Rows of one of the three tables; a value that is not told is null."""
    columns = {column: [typed(table, column, row.get(column)) for row in rows] for column in TABLES[table]}
    return pyarrow.table(columns, schema=arrow_schema(table))
