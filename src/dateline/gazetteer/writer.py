"""Writing a gazetteer file, whole or not at all."""

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from itertools import chain, islice
from pathlib import Path

from dateline.gazetteer.entries import PRIMARY_WEIGHT, Entry
from dateline.gazetteer.names import fold, same_consonants

SCHEMA_VERSION = "6"
_BATCH = 5_000
_TABLES = """
CREATE TABLE place (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, admin1 TEXT, admin2 TEXT, country TEXT,
  latitude REAL NOT NULL, longitude REAL NOT NULL, population INTEGER NOT NULL,
  feature_class TEXT NOT NULL, feature_code TEXT NOT NULL, located INTEGER NOT NULL);
CREATE TABLE name (
  key TEXT NOT NULL, rank REAL NOT NULL, place INTEGER NOT NULL, own INTEGER NOT NULL,
  PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
_COUNTRIES = "CREATE INDEX country ON place (country) WHERE feature_code = 'PCLI'"


def write(target: Path, entries: Iterable[Entry], about: Mapping[str, str]) -> None:
    """Write the entries to the SQLite file `target`, replacing it at once when all are written.

    The first of two entries with one id stays. Raises OSError where the folder cannot be written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    os.close(handle)
    part = Path(name)
    try:
        _fill(part, entries, about)
        part.chmod(0o644)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _fill(path: Path, entries: Iterable[Entry], about: Mapping[str, str]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.executescript(_TABLES)
        connection.execute("BEGIN")
        for batch in _batches(entries):
            connection.executemany(
                "INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_place_row, batch)
            )
            connection.executemany(
                "INSERT OR IGNORE INTO name VALUES (?, ?, ?, ?)", chain.from_iterable(map(_name_rows, batch))
            )
        connection.execute("COMMIT")
        connection.execute(_COUNTRIES)
        _write_about(connection, about)
        connection.execute("PRAGMA optimize")


def _write_about(connection: sqlite3.Connection, about: Mapping[str, str]) -> None:
    (places,) = connection.execute("SELECT count(*) FROM place").fetchone()
    (names,) = connection.execute("SELECT count(*) FROM name").fetchone()
    rows = {**about, "places": str(places), "names": str(names), "schema_version": SCHEMA_VERSION}
    connection.executemany("INSERT INTO about VALUES (?, ?)", sorted(rows.items()))


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    iterator = iter(entries)
    while batch := list(islice(iterator, _BATCH)):
        yield batch


def _place_row(entry: Entry) -> tuple[object, ...]:
    return (
        entry.id,
        entry.name,
        entry.admin1,
        entry.admin2,
        entry.country,
        entry.latitude,
        entry.longitude,
        entry.population,
        entry.feature_class,
        entry.feature_code,
        int(entry.located),
    )


def _name_rows(entry: Entry) -> Iterator[tuple[str, float, int, int]]:
    """The names with how well the place is known by each.

    Another spelling of a town's name counts as its own, and so does the name of the province that is named after it.
    """
    importance = entry.importance()
    known, around = fold(entry.name), fold(entry.admin1 or "")
    for name in (entry.name, *entry.usual_names):
        if key := fold(name):
            yield key, importance + PRIMARY_WEIGHT, entry.id, 1
    for name in entry.other_names:
        if key := fold(name):
            own = entry.feature_class == "P" and (key == around or same_consonants(key, known))
            yield key, importance + PRIMARY_WEIGHT * own, entry.id, int(own)
