"""Which row of an incident holds: the open one, or the one that was open after some linking."""

from typing import Any

from sqlalchemy import Table, or_

from dateline.store.tables import INCIDENTS


def open_at(linking: int | None, rows: Table = INCIDENTS) -> Any:
    """The condition that a row is open, or that it was after that linking."""
    if linking is None:
        return rows.c.until.is_(None)
    return (rows.c.since <= linking) & or_(rows.c.until.is_(None), rows.c.until > linking)


def open_among_few(linking: int | None = None) -> Any:
    """The same where ids or numbers are given: "+ 0" keeps SQLite from walking through all open rows."""
    until = INCIDENTS.c.until + 0
    if linking is None:
        return until.is_(None)
    return (INCIDENTS.c.since <= linking) & or_(until.is_(None), until > linking)
