"""Bringing a project to the newest form, one named step after another, each whole or not at all."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import Connection, inspect, text

from dateline.store.database import Database, program_version

_BEGINNING = (
    "create table if not exists project (key text primary key, value text not null){strict}",
    "create table if not exists migrations (number integer primary key, name text not null, program text not null, "
    "at text not null){strict}",
)


class Migration(NamedTuple):
    """One step. `statements` gives its SQL in the words of a database."""

    number: int
    name: str
    statements: Callable[[dict[str, str]], Iterable[str]]


def newest(migrations: Sequence[Migration]) -> int:
    """The number of the last step."""
    return migrations[-1].number


def state(connection: Connection) -> tuple[int, str] | None:
    """The last step that the project has taken and the program that took it; None where there is no project."""
    if "migrations" not in inspect(connection).get_table_names():
        return None
    found = connection.execute(text("select number, program from migrations order by number desc limit 1")).first()
    return (found[0], found[1]) if found else (0, "")


def migrate(database: Database, migrations: Sequence[Migration]) -> list[str]:
    """Take every step that is missing, each in a transaction of its own. Gives the names of those taken."""
    with database.writing() as connection:
        for statement in _BEGINNING:
            connection.exec_driver_sql(statement.format(**database.words))
    return [step.name for step in migrations if _taken(database, step)]


def _taken(database: Database, step: Migration) -> bool:
    with database.writing() as connection:
        database.lock(connection)
        at = state(connection)
        if at is not None and at[0] >= step.number:
            return False
        for statement in step.statements(database.words):
            connection.exec_driver_sql(statement)
        connection.execute(
            text("insert into migrations (number, name, program, at) values (:number, :name, :program, :at)"),
            {
                "number": step.number,
                "name": step.name,
                "program": program_version(),
                "at": datetime.now(UTC).isoformat(timespec="seconds"),
            },
        )
    return True
