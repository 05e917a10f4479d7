"""Where events stand in their reports: the sentences around them and their claims."""

import json
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, func, select

from dateline.core import Span
from dateline.store.tables import CLAIMS, DOCUMENTS, EVENTS, READINGS

_AT_ONCE = 200

Passage = tuple[dict[str, Any], str]  # event, number of the document, start, end; and the text on one line


def passages_of(connection: Connection, events: Collection[str]) -> dict[str, list[Passage]]:
    """The sentences in which the newest reading found each event and its claims."""
    spans = _spans(connection, events)
    texts = _texts(connection, {document for document, _ in spans.values()})
    found = {}
    for event, (document, own) in spans.items():
        text, sentences = texts.get(document, ("", []))
        around = [s for s in sentences if any(s.overlaps(span) for span in own)] or own
        found[event] = [
            ({"event": event, "document": document, "start": s.start, "end": s.end}, s.of(text).replace("\n", " "))
            for s in around
        ]
    return found


def _spans(connection: Connection, events: Collection[str]) -> dict[str, tuple[int, list[Span]]]:
    """The document of each event in its newest reading, and where the event and its claims stand in it."""
    other = READINGS.alias()
    newest = select(func.max(other.c.number)).where(other.c.document == READINGS.c.document).scalar_subquery()
    joined = EVENTS.join(READINGS, READINGS.c.coding == EVENTS.c.coding).outerjoin(
        CLAIMS, (CLAIMS.c.coding == EVENTS.c.coding) & (CLAIMS.c.event == EVENTS.c.ordinal)
    )
    query = select(EVENTS.c.id, EVENTS.c.body, READINGS.c.document, CLAIMS.c.start, CLAIMS.c.end).select_from(joined)
    query = query.where(READINGS.c.number == newest).order_by(EVENTS.c.id, READINGS.c.document)
    found: dict[str, tuple[int, list[Span]]] = {}
    wanted = sorted(events)
    for start in range(0, len(wanted), _AT_ONCE):
        rows = connection.execute(query.where(EVENTS.c.id.in_(wanted[start : start + _AT_ONCE])))
        for (event, document), group in groupby(rows, key=lambda row: (row.id, row.document)):
            some = list(group)
            anchor = json.loads(some[0].body)["anchor"]
            own = {(anchor["start"], anchor["end"]), *((r.start, r.end) for r in some if r.start is not None)}
            found[event] = (document, [Span(*span) for span in sorted(own)])
    return found


def _texts(connection: Connection, documents: Collection[int]) -> dict[int, tuple[str, list[Span]]]:
    """The text of each document that is still there, and its sentences."""
    query = select(DOCUMENTS.c.number, DOCUMENTS.c.text, DOCUMENTS.c.body).where(DOCUMENTS.c.text.is_not(None))
    found, wanted = {}, sorted(documents)
    for start in range(0, len(wanted), _AT_ONCE):
        rows = connection.execute(query.where(DOCUMENTS.c.number.in_(wanted[start : start + _AT_ONCE])))
        for row in rows:
            found[row.number] = (row.text, sentences_of(row.body))
    return found


def sentences_of(body: str) -> list[Span]:
    """The sentences of a document, from its row."""
    return [Span(start, end) for start, end in json.loads(body).get("sentences", ())]


def first_of_each(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Each sentence once, also where several events stand in it."""
    seen: set[tuple[int, int]] = set()
    for passage, text in passages:
        where = (passage["document"], passage["start"])
        if where not in seen:
            seen.add(where)
            yield passage, text
