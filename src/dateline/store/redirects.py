"""Where the ids of incidents that were merged or split lead, found without a look at all of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, bindparam, select

from dateline.store.database import Database
from dateline.store.tables import REDIRECTS

_AT_ONCE = 500
_SOME: Any = bindparam("some", expanding=True)
_ALL = select(REDIRECTS).order_by(REDIRECTS.c.number)
_FROM = _ALL.where(REDIRECTS.c.old.in_(_SOME))
_TO = _ALL.where(REDIRECTS.c.new.in_(_SOME))


@dataclass(frozen=True, slots=True)
class Redirect:
    """Where an incident's id leads since it was merged into another, or which part was split from it.

    `linking` is the number of the linking that did it; 0 before it is written.
    """

    old: str
    new: str
    why: str
    linking: int = field(default=0, compare=False)


class Redirects:
    """The redirects of a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def leaving(self, ids: Iterable[str]) -> list[Redirect]:
        """Those from one of these ids, in the order of making for up to 500 ids."""
        return list(self._found(_FROM, ids))

    def reaching(self, ids: Iterable[str]) -> list[Redirect]:
        """Those to one of these ids."""
        return list(self._found(_TO, ids))

    def merged_into(self, ids: Iterable[str]) -> list[Redirect]:
        """Those of merging by which an id leads to one of these, over as many steps as there are."""
        found, wanted = set[Redirect](), set(ids)
        while wanted:
            fresh = {redirect for redirect in self.reaching(wanted) if redirect.why == "merged"} - found
            found |= fresh
            wanted = {redirect.old for redirect in fresh}
        return sorted(found, key=lambda redirect: (redirect.old, redirect.new))

    def _found(self, query: Select[Any], ids: Iterable[str]) -> Iterator[Redirect]:
        wanted = sorted(set(ids))
        for start in range(0, len(wanted), _AT_ONCE):
            with self._database.reading() as connection:
                for row in connection.execute(query, {"some": wanted[start : start + _AT_ONCE]}):
                    yield Redirect(row.old, row.new, row.why, row.linking)
