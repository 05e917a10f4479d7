"""Making a project, and opening one: by the path of a file, or by the address of a PostgreSQL database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import inspect, select

from dateline.core import content_hash
from dateline.core.plugins import load
from dateline.store.base import NewerProjectError, StoreError
from dateline.store.database import Database, Kind, now, program_version, shown
from dateline.store.migrations import MIGRATIONS, migrate, newest, state
from dateline.store.search.keeping import rebuild
from dateline.store.standards import keep_standards
from dateline.store.tables import PROJECT, STANDARDS

STORES = {"sqlite": "dateline.store.sqlite:Sqlite", "postgresql": "dateline.store.postgresql:Postgresql"}
_SEARCH, _FORM = "search", "1"  # the form of the index that a project has; one without it has none
_SCHEMES = ("postgresql://", "postgres://")


def create(where: Path | str, rule: str = "ucdp", searchable: bool = True) -> Database:
    """A new project there, indexed unless it is not to be `searchable`.

    Raises StoreError where there is one, or where none can be.
    """
    kind, address = _kind_of(where)
    if kind.name == "sqlite":
        _check_folder(Path(address))
    with _closed_on_error(Database(kind, address)) as database:
        if _has_tables(database):
            raise StoreError(f"{database.address}: is there already; name another place for a new project")
        database.make()
        migrate(database, MIGRATIONS)
        _settle(database, rule)
        if searchable:
            _index(database)
    return database


def connect(where: Path | str, searchable: bool = True) -> Database:
    """The project there, brought to the newest form, and indexed unless it is not to be `searchable`.

    Raises StoreError where there is none, NewerProjectError, with nothing touched, for one of a later program.
    """
    kind, address = _kind_of(where)
    if kind.name == "sqlite" and not Path(address).exists():
        raise StoreError(f"{address}: there is no project; dateline init {address} makes one")
    with _closed_on_error(Database(kind, address)) as database:
        _bring_up(database)
        if searchable:
            _index(database)
    return database


def connect_or_create(path: Path, searchable: bool = True) -> Database:
    """The project in that file, made where it is missing or where its making was cut short."""
    if path.exists():
        with _closed_on_error(Database(*_kind_of(path))) as database:
            begun = _has_tables(database)
        database.close()
    return connect(path, searchable) if path.exists() and begun else create(path, searchable=searchable)


def _bring_up(database: Database) -> None:
    with database.reading() as connection:
        there = state(connection)
    if there is None:
        raise StoreError(f"{database.address}: is no project; dateline init makes one")
    number, program = there
    if number > newest(MIGRATIONS):
        raise NewerProjectError(f"{database.address}: {_newer(number, program)}; nothing was touched")
    if number < newest(MIGRATIONS):
        migrate(database, MIGRATIONS)
    _settle(database, "ucdp")


def _newer(number: int, program: str) -> str:
    if program != program_version():
        return f"was written by Dateline {program}, which is newer than this one; install that version"
    steps = f"its tables have taken {number} steps, and this program knows {newest(MIGRATIONS)}"
    return f"was written by a later state of Dateline {program} than this one ({steps}); install that state"


@contextmanager
def _closed_on_error(database: Database) -> Iterator[Database]:
    try:
        yield database
    except BaseException:
        database.close()
        raise


def _settle(database: Database, rule: str) -> None:
    """Give the project its id and its rule set, unless it has them: making it may have been cut short."""
    with database.reading() as connection:
        if connection.execute(select(STANDARDS.c.number)).first():
            return
    made = now()
    values = {"id": content_hash("project", database.address, made), "created": made}
    with database.writing() as connection:
        keep_standards(connection, rule, "", None)
        database.add(connection, PROJECT, [{"key": key, "value": value} for key, value in values.items()])


def _index(database: Database) -> None:
    """Index the project unless it is indexed, and see to it that what is written from now on is."""
    known = select(PROJECT.c.value).where(PROJECT.c.key == _SEARCH)
    with database.reading() as connection:
        is_known = connection.execute(known).scalar() == _FORM
    if not is_known:
        with database.writing() as connection:
            database.lock(connection)
            rebuild(database, connection)
            database.add(connection, PROJECT, [{"key": _SEARCH, "value": _FORM}])
    database.searchable = True


def _has_tables(database: Database) -> bool:
    with database.reading() as connection:
        return bool(inspect(connection).get_table_names())


def _kind_of(where: Path | str) -> tuple[Kind, str]:
    address = str(where)
    name = "postgresql" if address.startswith(_SCHEMES) else "sqlite"
    if name == "sqlite" and "://" in address:
        raise StoreError(f"{shown(address)}: is neither a file nor an address such as postgresql://user@host/name")
    kind: Kind = load(STORES, name)()
    return kind, address.replace("postgres://", "postgresql://", 1)


def _check_folder(path: Path) -> None:
    if not path.absolute().parent.is_dir():
        raise StoreError(f"{path}: there is no folder {path.parent}; make it first")
