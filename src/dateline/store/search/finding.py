"""Finding incidents and reports, the best first, with the words in their sentence."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, literal, select

from dateline.core import Span
from dateline.store.database import Database
from dateline.store.search.indexes import index_of
from dateline.store.search.passages import sentences_of
from dateline.store.search.reports import counts
from dateline.store.search.wanted import Wanted
from dateline.store.search.words import tokenizer
from dateline.store.states import open_among_few, open_at
from dateline.store.tables import DOCUMENTS, INCIDENT_BOUNDS, INCIDENT_WORDS, INCIDENTS, PASSAGES

_AT_ONCE = 50
_MOST = 5000  # incidents, or reports, that are scored
_NUMBER = INCIDENT_BOUNDS.c.number
_LATEST = func.coalesce(INCIDENT_BOUNDS.c.start, INCIDENT_BOUNDS.c.end, "")
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a report, with what was found in it.

    `document` is the report's name, `start` where the sentence stands in its text, `event` the id of the event that
    is told there, if any.
    """

    text: str
    marks: tuple[Span, ...]
    document: str
    outlet: str | None
    published: str | None
    start: int
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: an incident, or a report with what it tells. `score` is lower for what fits better.

    `incidents` are rows of the record: one for an incident, and any number for a report whose words stand elsewhere.
    `told` is what was looked through, a line each sentence, value or name; `place` the part of it that names the place.
    """

    score: float
    incidents: tuple[Row, ...]
    passage: Passage | None
    is_report: bool = False
    told: tuple[str, ...] = ()
    place: str = ""


def find(database: Database, wanted: Wanted, limit: int) -> list[Hit]:
    """The best hits, at most that many: incidents first, then reports in which the words stand outside of them."""
    with database.reading() as connection:
        scores = dict(islice(_incidents(connection, database, wanted), limit))
        hits = _told(connection, wanted, scores)
        if wanted.phrases and not wanted.bound_to_incidents and len(hits) < limit:
            found = _reports(connection, database, wanted, set(scores))
            hits += _quoted(connection, wanted, list(islice(found, limit - len(hits))))
    return hits


def _incidents(connection: Connection, database: Database, wanted: Wanted) -> Iterator[tuple[int, float]]:
    """The rows' numbers of the incidents that fit, with their scores, the best first."""
    query = _bounded(_matched(database, wanted), database, wanted)
    query = _ranked(query) if wanted.phrases or wanted.place else query.order_by(_LATEST.desc(), _NUMBER)
    for row in connection.execution_options(yield_per=_AT_ONCE).execute(query):
        if wanted.near is None or wanted.near.holds(row.latitude, row.longitude):
            yield row.number, row.score


def _matched(database: Database, wanted: Wanted) -> Select[Any]:
    where = (INCIDENT_BOUNDS.c.latitude, INCIDENT_BOUNDS.c.longitude)
    if not (wanted.phrases or wanted.place):
        return select(_NUMBER, *where, literal(0.0).label("score"))
    # The index's own number is what is sorted by: an index gives its rows in that order and stops at the limit.
    matched = index_of(database).incidents(wanted).subquery()
    return select(matched.c.number, *where, matched.c.score).join(INCIDENT_BOUNDS, matched.c.number == _NUMBER)


def _bounded(query: Select[Any], database: Database, wanted: Wanted) -> Select[Any]:
    rows = INCIDENT_BOUNDS.c
    query = query.where(open_at(wanted.at, INCIDENT_BOUNDS))
    if wanted.first:
        query = query.where(func.coalesce(rows.end, rows.start) >= wanted.first.isoformat())
    if wanted.last:
        query = query.where(func.coalesce(rows.start, rows.end) <= wanted.last.isoformat())
    if wanted.types:
        query = query.where(rows.type.in_(wanted.types))
    if wanted.contested:
        query = query.where(rows.contested)
    if wanted.near:
        query = query.where(rows.number.in_(index_of(database).near(wanted.near)))
    return query


def _ranked(query: Select[Any]) -> Select[Any]:
    """The best first. To score every row of a common word takes longer than anybody reads, so the newest are scored."""
    newest = query.order_by(query.selected_columns.number.desc()).limit(_MOST).subquery()
    return select(newest).order_by(newest.c.score, newest.c.number)


class Sentence(NamedTuple):
    """A sentence of a report, before it is looked at."""

    text: str
    document: str
    outlet: str | None
    published: str | None
    start: int
    event: str | None = None


def _told(connection: Connection, wanted: Wanted, scores: Mapping[int, float]) -> list[Hit]:
    """The incidents with the best sentence of each."""
    rows = connection.execute(select(INCIDENTS.c.number, INCIDENTS.c.body).where(INCIDENTS.c.number.in_(scores)))
    bodies = {row.number: json.loads(row.body) for row in rows}
    kept = connection.execute(select(INCIDENT_WORDS).where(INCIDENT_WORDS.c.number.in_(scores)))
    told = {row.number: (row.place, row.told, row.words) for row in kept}
    sentences = _around(connection, {number: words.split("\n") for number, (_, _, words) in told.items()})
    marks = _marks(wanted, sentences.values())
    return [
        Hit(s, (bodies[n],), _best(sentences.get(n, ()), marks), told=told[n], place=told[n][0])
        for n, s in scores.items()
    ]


def _around(connection: Connection, texts: Mapping[int, Sequence[str]]) -> dict[int, list[Sentence]]:
    """The sentences around the events of each of these rows of incidents; `texts` are their words."""
    where = (PASSAGES, DOCUMENTS.c.name, DOCUMENTS.c.outlet, DOCUMENTS.c.published)
    query = select(*where).join(DOCUMENTS, DOCUMENTS.c.number == PASSAGES.c.document)
    query = query.where(PASSAGES.c.incident.in_(texts)).order_by(PASSAGES.c.incident, PASSAGES.c.ordinal)
    found: dict[int, list[Sentence]] = {}
    for row in connection.execute(query):
        told = texts[row.incident][row.ordinal]
        found.setdefault(row.incident, []).append(
            Sentence(told, row.name, row.outlet, row.published, row.start, row.event)
        )
    return found


def _marks(wanted: Wanted, groups: Iterable[Sequence[Sentence]]) -> dict[str, list[Span]]:
    texts = list(dict.fromkeys(sentence.text for group in groups for sentence in group))
    return dict(zip(texts, tokenizer().marks(texts, wanted.phrases), strict=True))


def _best(sentences: Sequence[Sentence], marks: Mapping[str, Sequence[Span]]) -> Passage | None:
    """The sentence with the most different words of those looked for; the first where none has any."""
    if not sentences:
        return None
    best = max(sentences, key=lambda sentence: _different(sentence.text, marks[sentence.text]))
    return Passage(
        best.text, tuple(marks[best.text]), best.document, best.outlet, best.published, best.start, best.event
    )


def _different(text: str, marks: Sequence[Span]) -> tuple[int, int]:
    return len({mark.of(text).lower() for mark in marks}), len(marks)


Report = tuple[int, float, list[Row]]  # the number of a document, its score, the incidents that it tells


def _reports(connection: Connection, database: Database, wanted: Wanted, shown: set[int]) -> Iterator[Report]:
    """The documents that fit, the best first, without those of the incidents shown."""
    matched = index_of(database).documents(wanted).subquery()
    newest = select(matched).order_by(matched.c.number.desc()).limit(_MOST).subquery()
    query = select(newest).order_by(newest.c.score, newest.c.number)
    ranked = iter(connection.execution_options(yield_per=_AT_ONCE).execute(query))
    while some := list(islice(ranked, _AT_ONCE)):
        alive = counts(connection, [row.number for row in some], wanted)
        told = _told_in(connection, alive, wanted)
        for number, score in some:
            if number in alive and not told.get(number, {}).keys() & shown:
                yield number, score, list(told.get(number, {}).values())


def _told_in(connection: Connection, documents: Collection[int], wanted: Wanted) -> dict[int, dict[int, Row]]:
    """The incidents that each of the documents tells, by the numbers of their rows."""
    query = select(PASSAGES.c.document, INCIDENTS.c.number, INCIDENTS.c.body).distinct()
    query = query.join(INCIDENTS, INCIDENTS.c.number == PASSAGES.c.incident)
    query = query.where(PASSAGES.c.document.in_(documents), open_among_few(wanted.at))
    found: dict[int, dict[int, Row]] = {}
    for row in connection.execute(query.order_by(PASSAGES.c.document, INCIDENTS.c.number)):
        found.setdefault(row.document, {})[row.number] = json.loads(row.body)
    return found


def _quoted(connection: Connection, wanted: Wanted, reports: Sequence[Report]) -> list[Hit]:
    """The reports with the best sentence of each."""
    where = DOCUMENTS.c.number.in_([number for number, _, _ in reports])
    rows = {row.number: row for row in connection.execute(select(DOCUMENTS).where(where))}
    sentences = {number: list(_sentences(row)) for number, row in rows.items()}
    marks = _marks(wanted, sentences.values())
    return [
        Hit(s, tuple(told), _best(sentences[number], marks), is_report=True, told=(rows[number].text,))
        for number, s, told in reports
    ]


def _sentences(row: Any) -> Iterator[Sentence]:
    for span in sentences_of(row.body) or [Span(0, len(row.text))]:
        yield Sentence(span.of(row.text).replace("\n", " "), row.name, row.outlet, row.published, span.start)
