"""The index of a project in SQLite: two tables of FTS5 beside those that hold the words, and an R*Tree of points."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Float, Integer, Select, bindparam, column, or_, select, table, text

from dateline.store.search.base import Entry
from dateline.store.search.wanted import Near, Wanted
from dateline.store.search.words import quoted

_PLACES = table("incident_places", *(column(c) for c in ("id", "south", "north", "west", "east")))
_ADD = text("insert into incident_index (rowid, place, told, words) values (:number, :place, :told, :words)")
_REMOVE = text(
    "insert into incident_index (incident_index, rowid, place, told, words) "
    "select 'delete', number, place, told, words from incident_words where number = :number"
)
_PLACED = text("insert into incident_places values (:number, :latitude, :latitude, :longitude, :longitude)")
_UNPLACED = text("delete from incident_places where id = :number")
# A name in the incident's place counts most, then its other cells, then the sentences of its reports.
_OF_INCIDENTS = (
    "select rowid as number, bm25(incident_index, 4.0, 2.0, 1.0) as score "
    "from incident_index where incident_index match :words"
)
_OF_DOCUMENTS = (
    "select rowid as number, bm25(document_index) as score from document_index where document_index match :words"
)
_REBUILD = (
    "insert into document_index (document_index) values ('rebuild')",
    "insert into incident_index (incident_index) values ('rebuild')",
    "delete from incident_places",
    "insert into incident_places select i.number, i.latitude, i.latitude, i.longitude, i.longitude from incidents i "
    "join incident_words w on w.number = i.number where i.latitude is not null and i.longitude is not null",
)


class Fts5:
    """The words stay where they are (external content); a removal names them, so it comes before they go."""

    def add_document(self, connection: Connection, number: int, text: str) -> None:
        """Index a version of a document."""
        connection.execute(_ADD_DOCUMENT, {"number": number, "told": text})

    def add_incidents(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Index incidents whose words are in their table."""
        rows = [{"number": e.number, "place": e.place, "told": e.told, "words": e.words} for e in entries]
        points = [
            {"number": e.number, "latitude": e.latitude, "longitude": e.longitude}
            for e in entries
            if e.latitude is not None and e.longitude is not None
        ]
        if rows:
            connection.execute(_ADD, rows)
        if points:
            connection.execute(_PLACED, points)

    def remove_incidents(self, connection: Connection, numbers: Iterable[int]) -> None:
        """Take incidents out; their words are in their table still."""
        rows = [{"number": number} for number in numbers]
        if rows:
            connection.execute(_REMOVE, rows)
            connection.execute(_UNPLACED, rows)

    def rebuild(self, connection: Connection) -> None:
        """Make everything but incidents' words anew: a deletion alone would leave terms in old segments."""
        for statement in _REBUILD:
            connection.exec_driver_sql(statement)

    def incidents(self, wanted: Wanted) -> Select[Any]:
        """The numbers of the incidents with these words, each with a score."""
        return _scored(_OF_INCIDENTS, wanted)

    def documents(self, wanted: Wanted) -> Select[Any]:
        """The same of documents."""
        return _scored(_OF_DOCUMENTS, wanted)

    def near(self, near: Near) -> Select[Any]:
        """The numbers of the incidents in the boxes around the circle."""
        found = _PLACES.c
        inside = [
            (found.north >= south) & (found.south <= north) & (found.east >= west) & (found.west <= east)
            for south, west, north, east in near.boxes()
        ]
        return select(found.id).where(or_(*inside))


_ADD_DOCUMENT = text("insert into document_index (rowid, text) values (:number, :told)")


def _scored(statement: str, wanted: Wanted) -> Select[Any]:
    bound = text(statement).bindparams(bindparam("words", _expression(wanted), unique=True))
    found = bound.columns(Column("number", Integer), Column("score", Float)).subquery("matched")
    return select(found)


def _expression(wanted: Wanted) -> str:
    """The query in the language of FTS5, with every word in quotes, so that none is an operator."""
    found = [*(f"{{place}} : {quoted(name)}" for name in wanted.place), *map(quoted, wanted.phrases)]
    excluded = "".join(f" NOT {quoted(phrase)}" for phrase in wanted.excluded)
    return f"({' AND '.join(f'({part})' for part in found)}){excluded}"
