"""Who works with a project: known from the first thing that somebody does, and never forgotten."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    bindparam,
    func,
    insert,
    literal,
    select,
    true,
    union_all,
)

from dateline.store.database import Database, now
from dateline.store.tables import (
    ACTOR_FILES,
    JUDGEMENTS,
    REPEATS,
    REVIEWS,
    RUNS,
    SNAPSHOTS,
    STANDARDS,
    TOMBSTONES,
    USERS,
    WITHDRAWALS,
)

# What people do, by the table that keeps it, and the column that says when.
_DEEDS = {
    "runs": (RUNS, RUNS.c.started),
    "runs made again": (REPEATS, REPEATS.c.at),
    "reviews": (REVIEWS, REVIEWS.c.at),
    "judgements": (JUDGEMENTS, JUDGEMENTS.c.at),
    "withdrawals": (WITHDRAWALS, WITHDRAWALS.c.at),
    "erasures": (TOMBSTONES, TOMBSTONES.c.at),
    "snapshots": (SNAPSHOTS, SNAPSHOTS.c.at),
    "files of actors": (ACTOR_FILES, ACTOR_FILES.c.at),
    "rules chosen": (STANDARDS, STANDARDS.c.at),
}
_KNOWN = select(USERS.c.number).where(USERS.c.name == bindparam("asked")).limit(1)


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who works with a project: `name` as it stands beside what they did, `called` who that is.

    `since` and `last` are times (ISO, UTC) of the first and the last thing done, `did` how many of each kind.
    """

    name: str
    called: str | None
    since: str
    last: str
    did: Mapping[str, int]


def know(connection: Connection, name: str) -> None:
    """Let the name be that of a user, in the transaction of what they do."""
    if connection.execute(_KNOWN, {"asked": name}).first() is None:
        _add(connection, name, None, name)


class Users:
    """The users of a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, last: Mapping[str, int] | None = None, before: str | None = None) -> list[User]:
        """Everybody, the one who came first before the others.

        With `before`, a time, everybody until then; `last` gives the number of the last thing done of a kind, where
        that is known better than by the time.
        """
        known = select(USERS).order_by(USERS.c.number)
        with self._database.reading() as connection:
            rows = connection.execute(known if before is None else known.where(USERS.c.at <= before)).all()
            deeds = connection.execute(_deeds(last or {}, before)).all()
        did, latest = defaultdict[str, Counter[str]](Counter), dict[str, str]()
        for deed in deeds:
            did[deed.who][deed.what] = deed.number
            latest[deed.who] = max(latest.get(deed.who, ""), deed.last)
        called = {row.name: row.called for row in rows}
        since = {row.name: row.at for row in reversed(rows)}
        names = dict.fromkeys(row.name for row in rows if before is None or did[row.name])
        return [User(name, called[name], since[name], latest.get(name, since[name]), did[name]) for name in names]

    def call(self, name: str, called: str, by: str) -> None:
        """Say who the user of that name is. Raises ValueError where nobody of that name did anything here."""
        with self._database.writing() as connection:
            if connection.execute(_KNOWN, {"asked": name}).first() is None:
                told = f"{self._database.address}: {name!r} has done nothing here"
                raise ValueError(f"{told}; dateline users lists those who have")
            _add(connection, name, called, by)

    def missing(self) -> set[str]:
        """The names that stand beside something done and are no user's."""
        known = {user.name for user in self.all()}
        with self._database.reading() as connection:
            return {row.who for row in connection.execute(_deeds({}, None))} - known


def _add(connection: Connection, name: str, called: str | None, by: str) -> None:
    connection.execute(insert(USERS), {"name": name, "called": called, "by": by, "at": now()})


def _deeds(last: Mapping[str, int], before: str | None) -> CompoundSelect[Any]:
    """Who did how much of each kind, and when last."""
    return union_all(
        *(
            select(
                table.c.by.label("who"), literal(what).label("what"), func.count().label("number"),
                func.max(at).label("last"),
            ).where(table.c.by.is_not(None), _until(what, last, before)).group_by(table.c.by)
            for what, (table, at) in _DEEDS.items()
        )
    )  # fmt: skip


def _until(what: str, last: Mapping[str, int], before: str | None) -> ColumnElement[bool]:
    table, at = _DEEDS[what]
    if what in last:
        return table.c.number <= last[what]
    return true() if before is None else at <= before
