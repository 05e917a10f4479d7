"""Documents that do not count any more: withdrawn, brought back, erased; each with the reason."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, func, select

from dateline.core import Document
from dateline.store.database import Database, now
from dateline.store.pending import mark
from dateline.store.rows import version_id
from dateline.store.tables import DOCUMENTS, TOMBSTONES, WITHDRAWALS
from dateline.store.users import know


@dataclass(frozen=True, slots=True)
class Removal:
    """What somebody did to a document: withdrawn, restored or erased it, why, and when."""

    document: str
    what: str
    reason: str
    by: str
    at: str


class Removals:
    """The withdrawals and erasures of a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, until: int | None = None, before: str | None = None) -> list[Removal]:
        """Every withdrawal, return and erasure in the order of making.

        Of the first two those up to the number `until`, of the last those up to the time `before`, if they are given.
        """
        back, gone = select(WITHDRAWALS), select(TOMBSTONES)
        back = back if until is None else back.where(WITHDRAWALS.c.number <= until)
        gone = gone if before is None else gone.where(TOMBSTONES.c.at <= before)
        with self._database.reading() as connection:
            names = {row.number: row.name for row in connection.execute(select(DOCUMENTS.c.number, DOCUMENTS.c.name))}
            return _removals(names, connection.execute(back).all(), connection.execute(gone).all())

    def refusals(self) -> Callable[[Document], str | None]:
        """Says why a document is not to be coded: it was erased, or withdrawn. None where it may be."""
        with self._database.reading() as connection:
            erased = {row.sha256: row for row in connection.execute(select(TOMBSTONES))}
            joined = withdrawn().join(DOCUMENTS, DOCUMENTS.c.number == WITHDRAWALS.c.document)
            back = {row.id: row for row in connection.execute(joined.add_columns(DOCUMENTS.c.id))}

        def refusal(document: Document) -> str | None:
            if gone := erased.get(document.sha256):
                return f"was erased on {gone.at[:10]} ({gone.reason}); it is not taken in again"
            if kept := back.get(version_id(document)):
                return f"was withdrawn on {kept.at[:10]} ({kept.reason}); dateline withdraw --undo brings it back"
            return None

        return refusal

    def withdraw(self, document: int, reason: str, by: str, withdrawn: bool = True) -> None:
        """Let the claims of the version with that number stop counting, or count again. Nothing is deleted."""
        with self._database.writing() as connection:
            self._database.lock(connection)
            know(connection, by)
            row = {"document": document, "withdrawn": withdrawn, "reason": reason, "by": by, "at": now()}
            self._database.add(connection, WITHDRAWALS, [row])
            mark(connection, document)


def withdrawn(until: int | None = None) -> Select[Any]:
    """The last word on each document, up to the number `until` if it is given, where that is that it is withdrawn."""
    last = select(func.max(WITHDRAWALS.c.number)).group_by(WITHDRAWALS.c.document)
    last = last if until is None else last.where(WITHDRAWALS.c.number <= until)
    return select(WITHDRAWALS).where(and_(WITHDRAWALS.c.number.in_(last), WITHDRAWALS.c.withdrawn))


def _removals(names: dict[int, str], back: Iterable[Any], gone: Iterable[Any]) -> list[Removal]:
    found = [
        Removal(names[row.document], "withdrawn" if row.withdrawn else "restored", row.reason, row.by, row.at)
        for row in back
    ]
    found += [Removal(names[row.document], "erased", row.reason, row.by, row.at) for row in gone]
    return sorted(found, key=lambda removal: removal.at)
