"""A linking as it is written: only where it changes something."""

from sqlalchemy import Connection, Table

from dateline.store.rows import Row
from dateline.store.tables import LINKINGS


def inserted(connection: Connection, table: Table, values: Row) -> int:
    """Insert a row; gives its number."""
    key = connection.execute(table.insert(), values).inserted_primary_key
    assert key is not None
    return int(key[0])


class OpenedLinking:
    """A linking that is written when the first change needs its number, or at once for a run.

    `opened` and `closed` are the numbers of the rows that it opened and closed.
    """

    def __init__(self, connection: Connection, row: Row, at_once: bool) -> None:
        self._connection = connection
        self._row = row
        self.opened: list[int] = []
        self.closed: list[int] = []
        self._number = self._write() if at_once else None

    @property
    def made(self) -> bool:
        """True where it was written."""
        return self._number is not None

    @property
    def number(self) -> int:
        """Its number."""
        self._number = self._number or self._write()
        return self._number

    def _write(self) -> int:
        return inserted(self._connection, LINKINGS, self._row)
