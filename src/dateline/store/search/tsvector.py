"""The index of a project in PostgreSQL: vectors of the same terms that SQLite indexes.

They are made here, since what folds accents there is an extension that a plain server lacks.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Column, Connection, Float, Integer, Select, bindparam, select, text, union_all

from dateline.store.search.base import Entry
from dateline.store.search.wanted import Near, Wanted
from dateline.store.search.words import tokenizer
from dateline.store.tables import DOCUMENTS, INCIDENT_WORDS, INCIDENTS

_AT_ONCE = 200
_LAST, _MOST_PLACES = 16_383, 255  # the furthest place of a term that a vector keeps, and how many of one term
_LARGEST = 900_000  # bytes; a vector holds a little over a million
_LONGEST = 500  # characters of a term
_APART = 10  # places between what stands apart, so that no phrase reaches over
_ADD = text(
    "insert into incident_vectors (number, vector, point) values (:number, cast(:vector as tsvector), "
    "point(cast(:longitude as double precision), cast(:latitude as double precision)))"
)
_REMOVE = text("delete from incident_vectors where number = :number")
_ADD_DOCUMENT = text("insert into document_vectors (number, vector) values (:number, cast(:vector as tsvector))")
# The weights are those of D, C, B and A: a name in the incident's place counts most, its reports' sentences least.
_SCORED = (
    "select number, -ts_rank_cd('{{0.25, 0.25, 0.5, 1.0}}', vector, cast(:words as tsquery)) as score "
    "from {table} where vector @@ cast(:words as tsquery)"
)
_NEAR = "select number from incident_vectors where point <@ box(point(:west, :south), point(:east, :north))"


class Tsvector:
    """Vectors beside the words. What is deleted leaves the server's files when the tables are rewritten."""

    def add_document(self, connection: Connection, number: int, text: str) -> None:
        """Index a version of a document. Of a text beyond about 100,000 different words the first are indexed."""
        connection.execute(_ADD_DOCUMENT, {"number": number, "vector": _vector((("D", text),))})

    def add_incidents(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Index incidents."""
        rows = [
            {
                "number": entry.number, "latitude": entry.latitude, "longitude": entry.longitude,
                "vector": _vector((("A", entry.place), ("B", entry.told), ("C", entry.words))),
            }
            for entry in entries
        ]  # fmt: skip
        if rows:
            connection.execute(_ADD, rows)

    def remove_incidents(self, connection: Connection, numbers: Iterable[int]) -> None:
        """Take incidents out."""
        rows = [{"number": number} for number in numbers]
        if rows:
            connection.execute(_REMOVE, rows)

    def rebuild(self, connection: Connection) -> None:
        """Make everything anew."""
        connection.execute(text("delete from document_vectors"))
        connection.execute(text("delete from incident_vectors"))
        stored = select(DOCUMENTS.c.number, DOCUMENTS.c.text).where(DOCUMENTS.c.text.is_not(None))
        for number, told in connection.execute(stored.order_by(DOCUMENTS.c.number)).all():
            self.add_document(connection, number, told)
        joined = select(INCIDENT_WORDS, INCIDENTS.c.latitude, INCIDENTS.c.longitude)
        rows = iter(connection.execute(joined.where(INCIDENTS.c.number == INCIDENT_WORDS.c.number)).all())
        while some := list(islice(rows, _AT_ONCE)):
            self.add_incidents(connection, [Entry(*row) for row in some])

    def incidents(self, wanted: Wanted) -> Select[Any]:
        """The numbers of the incidents with these words, each with a score."""
        return _scored("incident_vectors", wanted)

    def documents(self, wanted: Wanted) -> Select[Any]:
        """The same of documents."""
        return _scored("document_vectors", wanted)

    def near(self, near: Near) -> Select[Any]:
        """The numbers of the incidents in the boxes around the circle."""
        boxes = [
            text(_NEAR)
            .bindparams(
                *(
                    bindparam(name, value, type_=Float, unique=True)
                    for name, value in zip(("south", "west", "north", "east"), box, strict=True)
                )
            )
            .columns(Column("number", Integer))
            .subquery()
            for box in near.boxes()
        ]
        return select(union_all(*(select(box.c.number) for box in boxes)).subquery().c.number)


def _scored(table: str, wanted: Wanted) -> Select[Any]:
    bound = text(_SCORED.format(table=table)).bindparams(bindparam("words", _expression(wanted), unique=True))
    return select(bound.columns(Column("number", Integer), Column("score", Float)).subquery("matched"))


def _expression(wanted: Wanted) -> str:
    """The query as the server reads it; every term is in quotes, so that none is an operator."""
    found = [*(_phrase(name, ":A") for name in wanted.place), *(_phrase(p) for p in wanted.phrases)]
    found += [f"!{_phrase(phrase)}" for phrase in wanted.excluded]
    return " & ".join(found)


def _phrase(phrase: str, weight: str = "") -> str:
    return f"({' <-> '.join(_quoted(term) + weight for term in tokenizer().terms(phrase))})"


def _vector(parts: Iterable[tuple[str, str]]) -> str:
    places: dict[str, list[str]] = {}
    start, size = 1, 0
    for weight, told in parts:
        terms = tokenizer().terms(told)
        for place, term in enumerate(terms, start=start):
            size += 4 if term in places else len(term.encode()) + 8
            if size > _LARGEST:
                break
            if len(term) <= _LONGEST and len(places.setdefault(term, [])) < _MOST_PLACES:
                places[term].append(f"{min(place, _LAST)}{weight}")
        start += len(terms) + _APART
    return " ".join(_lexemes(places))


def _lexemes(places: Mapping[str, Sequence[str]]) -> Iterator[str]:
    return (f"{_quoted(term)}:{','.join(dict.fromkeys(stands))}" for term, stands in places.items())


def _quoted(term: str) -> str:
    doubled = term.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"
