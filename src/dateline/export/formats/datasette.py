"""An SQLite file for Datasette: tables with foreign keys, full-text search over quotes and summaries, and facets."""

import sqlite3
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

from dateline.export.fields import FIELDS
from dateline.export.formats.csv_tables import DOCUMENT_COLUMNS
from dateline.export.formats.datasette_pages import write_metadata
from dateline.export.formats.sqlite_tables import Row, column_types, database, insert
from dateline.export.losses import Losses
from dateline.export.source import RecordSource
from dateline.export.tables import CLAIM_COLUMNS, INCIDENT_COLUMNS, flat_claims, flat_incident
from dateline.export.told import ToldIncident

_ACTORS = ("incident", "role", "name", "actor", "words")
_VALUES = ("incident", "property", "value", "low", "best", "high", "rule", "contested")
_GROUNDS = ("incident", "property", "claim", "side")
_EVENTS = ("id", "incident", "document", "type", "realis", "aggregate", "start", "end", "place", "country", "quote")
_INCIDENTS = tuple(column for column in INCIDENT_COLUMNS if column not in ("id", "documents", "events"))
_DOCUMENTS = tuple(column for column in DOCUMENT_COLUMNS if column not in ("id", "name"))
_CLAIMS = tuple(column for column in CLAIM_COLUMNS if column not in ("id", "incident", "event", "document", "type"))
_SCHEMA = (
    f"create table documents (id text, name text primary key, {column_types('documents', _DOCUMENTS)})",
    f"create table incidents (id text primary key, {column_types('incidents', _INCIDENTS)})",
    "create table events (id text primary key, incident text references incidents (id), "
    "document text not null references documents (name), type text, realis text, aggregate integer, start text, "
    '"end" text, place text, country text, quote text)',
    "create table claims (id text primary key, event text not null references events (id), "
    f"incident text references incidents (id), document text references documents (name), "
    f"{column_types('claims', _CLAIMS)})",
    "create table actors (incident text not null references incidents (id), role text, name text, actor text, "
    "words text)",
    'create table "values" (incident text not null references incidents (id), property text, value text, low integer, '
    "best integer, high integer, rule text, contested integer, primary key (incident, property))",
    # Claims are inserted after the values that rest on them.
    "create table grounds (incident text not null references incidents (id), property text, "
    "claim text not null references claims (id) deferrable initially deferred, side text)",
    "create index actors_incident on actors (incident)",
    "create index grounds_incident on grounds (incident)",
    "create index grounds_claim on grounds (claim)",
    "create index events_incident on events (incident)",
    "create index events_document on events (document)",
    "create index claims_event on claims (event)",
    "create index claims_incident on claims (incident)",
)
# Datasette finds the search of a table by its `content`, which it expects in double quotes.
_SEARCHED = {"incidents": ("summary", "place"), "claims": ("quote", "speaker"), "documents": ("title", "outlet")}


class Datasette:
    """Documents, incidents with their actors and the values of their cells, the claims these rest on, and events.

    The words of times and places stand in the claims' quotes.
    """

    files = ("incidents.db", "metadata.json")
    fields = frozenset(FIELDS) - {"site", "sides of disputes", "ids merged into it", "who corrected claims"}
    aggregates = True
    documents = True

    def refuses(self, told: ToldIncident) -> str | None:
        """Nothing is refused."""
        return None

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the file, and beside it what Datasette shows of its tables."""
        write_metadata(folder / self.files[1])
        with database(folder / self.files[0]) as connection:
            for statement in _SCHEMA:
                connection.execute(statement)
            insert(connection, "documents", ("id", "name", *_DOCUMENTS), record.rows("documents.jsonl"))
            for told in incidents:
                insert(connection, "incidents", ("id", *_INCIDENTS), [flat_incident(told.row)])
                insert(connection, "actors", _ACTORS, map(_actor, told.row["actors"], repeat(told.id)))
                insert(connection, "values", _VALUES, _values(told))
                insert(connection, "grounds", _GROUNDS, _grounds(told))
            insert(connection, "events", _EVENTS, map(_event, record.rows("events.jsonl")))
            claims = (claim for event in record.rows("events.jsonl") for claim in flat_claims(event))
            insert(connection, "claims", ("id", "event", "incident", "document", *_CLAIMS), claims)
            _index(connection)


def _actor(actor: Row, incident: str) -> Row:
    name = actor["canonical"] or actor["name"]
    return {"incident": incident, "role": actor["role"], "name": name, "actor": actor["id"], "words": actor["text"]}


def _values(told: ToldIncident) -> Iterator[Row]:
    """The value of each property with the rule that chose it."""
    for name, cell in told.row["cells"].items():
        yield {**cell, "incident": told.id, "property": name, "contested": name in told.row["contested"]}


def _grounds(told: ToldIncident) -> Iterator[Row]:
    """The claims for each value and against it."""
    for name, cell in told.row["cells"].items():
        for key, side in (("claims", "for"), ("against", "against")):
            yield from ({"incident": told.id, "property": name, "claim": id_, "side": side} for id_ in cell[key])


def _event(row: Row) -> Row:
    time, place = row["time"] or {}, row["place"] or {}
    flat = {"start": time.get("start"), "end": time.get("end"), "place": place.get("name")}
    kept = {key: row[key] for key in ("id", "incident", "document", "type", "realis", "aggregate")}
    return {**kept, **flat, "country": place.get("country"), "quote": row["anchor"]["quote"]}


def _index(connection: sqlite3.Connection) -> None:
    """Full-text search, with accents folded."""
    for table, columns in _SEARCHED.items():
        names = ", ".join(columns)
        connection.execute(
            f'create virtual table {table}_fts using fts5({names}, content="{table}", '
            "tokenize='unicode61 remove_diacritics 2')"
        )
        connection.execute(f"insert into {table}_fts (rowid, {names}) select rowid, {names} from {table}")
