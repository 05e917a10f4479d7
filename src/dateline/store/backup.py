"""A copy of a project as it is at one moment, made while others write."""

import sqlite3
from contextlib import closing
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, Table, delete, insert, select

from dateline.store.base import StoreError
from dateline.store.database import Database
from dateline.store.opening import create
from dateline.store.search.keeping import rebuild
from dateline.store.sqlite_files import open_file
from dateline.store.tables import METADATA, MIGRATIONS, PROJECT, STANDARDS

_AT_ONCE = 500


def back_up(database: Database, path: Path) -> None:
    """Write the project to a new SQLite file, whole or not at all, also one that is on a PostgreSQL server.

    Raises StoreError where the file is there already or cannot be written.
    """
    if path.exists():
        raise StoreError(f"{path}: is there already; name another file")
    draft = path.with_name(f".{path.name}.tmp")
    draft.unlink(missing_ok=True)
    try:
        if database.kind.name == "sqlite":
            _copy_file(Path(database.address), draft)
        else:
            _copy_tables(database, draft)
        draft.replace(path)
    except sqlite3.Error as error:
        raise StoreError(f"{path}: cannot be written ({error}); name another file") from error
    finally:
        for left in path.parent.glob(f"{draft.name}*"):
            left.unlink()


def _copy_file(source: Path, draft: Path) -> None:
    with closing(open_file(str(source))) as old, closing(sqlite3.connect(draft)) as new:
        old.backup(new)


def _copy_tables(database: Database, draft: Path) -> None:
    copy = create(draft)
    try:
        with database.reading() as source, copy.writing() as target:
            for made in (PROJECT, STANDARDS):
                target.execute(delete(made))
            for table in METADATA.tables.values():
                if table is not MIGRATIONS:
                    _copy_table(source, target, table)
            rebuild(copy, target)
    finally:
        copy.close()


def _copy_table(source: Connection, target: Connection, table: Table) -> None:
    rows = iter(source.execution_options(yield_per=_AT_ONCE).execute(select(table).order_by(*table.c)).mappings())
    while some := [dict(row) for row in islice(rows, _AT_ONCE)]:
        target.execute(insert(table), some)
