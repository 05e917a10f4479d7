"""The files of actors that a project adds to those that ship, only ever appended: the last word on a name holds."""

from dataclasses import dataclass

from sqlalchemy import insert, select

from dateline.store.database import Database, now
from dateline.store.tables import ACTOR_FILES
from dateline.store.users import know


@dataclass(frozen=True, slots=True)
class ActorFile:
    """A file of actors as somebody gave it to the project, and when (ISO, UTC)."""

    name: str
    text: str
    by: str
    at: str


class ActorFiles:
    """The files of actors of a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[ActorFile]:
        """Those that hold, in order of the alphabet."""
        with self._database.reading() as connection:
            rows = connection.execute(select(ACTOR_FILES).order_by(ACTOR_FILES.c.number)).all()
        last = {row.name: row for row in rows}
        return [ActorFile(r.name, r.text, r.by, r.at) for _, r in sorted(last.items()) if r.text is not None]

    def keep(self, name: str, text: str, by: str) -> None:
        """Keep a file under a name; it takes the place of an earlier one, which stays in the database."""
        if (name, text) not in {(kept.name, kept.text) for kept in self.all()}:
            self._add(name, text, by)

    def drop(self, name: str, by: str) -> None:
        """Let the file of that name hold no more. Raises ValueError where there is none."""
        if name not in {kept.name for kept in self.all()}:
            raise ValueError(f"{self._database.address}: keeps no actors of {name!r}; dateline actors lists the files")
        self._add(name, None, by)

    def _add(self, name: str, text: str | None, by: str) -> None:
        with self._database.writing() as connection:
            know(connection, by)
            connection.execute(insert(ACTOR_FILES), {"name": name, "text": text, "by": by, "at": now()})
