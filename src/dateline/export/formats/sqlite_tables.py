"""Tables of the record in an SQLite file, shared by the layouts that are one."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from dateline.export.columns import type_of

Row = dict[str, Any]
# SQLite has no days: ISO text is what its functions of dates read.
TYPES: Mapping[type, str] = {int: "integer", float: "real", bool: "integer", date: "text", str: "text"}


@contextmanager
def database(path: Path) -> Iterator[sqlite3.Connection]:
    """A new file, written in one transaction and closed at the end of the block."""
    connection = sqlite3.connect(path)
    try:
        connection.execute("pragma journal_mode = memory")
        connection.execute("pragma foreign_keys = on")
        with connection:
            yield connection
        connection.execute("vacuum")
    finally:
        connection.close()


def column_types(table: str, columns: Sequence[str], types: Mapping[type, str] = TYPES) -> str:
    """The columns with their types, as `create table` takes them."""
    return ", ".join(f'"{column}" {types[type_of(table, column)]}' for column in columns)


def insert(
    connection: sqlite3.Connection,
    table: str,
    columns: Sequence[str],
    rows: Iterable[Row],
    value: Callable[[Row, str], Any] = dict.get,
) -> None:
    """Insert the rows; `value` gives a row's value for a column."""
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    connection.executemany(
        f'insert into "{table}" ({names}) values ({marks})',
        (tuple(value(row, column) for column in columns) for row in rows),
    )
