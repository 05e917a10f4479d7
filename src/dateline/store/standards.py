"""The rule sets and tables of sources that people chose for a project, only ever appended: the last holds."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, insert, select

from dateline.store.base import StoreError
from dateline.store.database import Database, now
from dateline.store.tables import STANDARDS
from dateline.store.users import know


class Chosen(NamedTuple):
    """A rule set and a table of sources as they were written, by whom (None for the first), and when (ISO, UTC)."""

    rule: str
    sources: str
    by: str | None
    at: str


class ChosenStandards:
    """What was chosen for a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def each(self, before: str | None = None) -> Iterator[Chosen]:
        """Every choice, the first first; up to a time if one is given."""
        query = select(STANDARDS).order_by(STANDARDS.c.number)
        query = query if before is None else query.where(STANDARDS.c.at <= before)
        with self._database.reading() as connection:
            yield from (Chosen(row.rule, row.sources, row.by, row.at) for row in connection.execute(query))

    def last(self) -> Chosen:
        """The choice that holds. Raises StoreError where the project is broken."""
        query = select(STANDARDS).order_by(STANDARDS.c.number.desc()).limit(1)
        with self._database.reading() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise StoreError(f"{self._database.address}: has no rule set; bring back a backup")
        return Chosen(row.rule, row.sources, row.by, row.at)

    def add(self, rule: str, sources: str, by: str) -> None:
        """Let these hold from now on."""
        with self._database.writing() as connection:
            know(connection, by)
            keep_standards(connection, rule, sources, by)


def keep_standards(connection: Connection, rule: str, sources: str, by: str | None) -> None:
    """Append a choice, in the transaction of what it belongs to."""
    connection.execute(insert(STANDARDS), {"rule": rule, "sources": sources, "by": by, "at": now()})
