"""What one extractor with one set of options read, written and read a document at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Select, select

from dateline.core import Document, Event
from dateline.store.base import check_quotes
from dateline.store.database import Database, now, program_version
from dateline.store.documents import keep_version
from dateline.store.readings import event_query, events_in
from dateline.store.rows import claim_values, coding_id, event_values, version_id, written
from dateline.store.tables import CLAIMS, CODINGS, DOCUMENTS, EVENTS, EXTRACTIONS, READINGS

_AT_ONCE = 200  # ids asked for in one query


class Coding:
    """The store of one extraction: what its key stands for is coded once; others' events are not seen."""

    def __init__(self, database: Database, key: str, extractor: str = "", options: Mapping[str, Any] | None = None):
        self._database = database
        row = {"id": key, "extractor": extractor, "program": program_version(), "options": written(options or {})}
        with database.writing() as connection:
            database.add(connection, EXTRACTIONS, [{**row, "at": now()}])
            query = select(EXTRACTIONS.c.number).where(EXTRACTIONS.c.id == key)
            self.extraction: int = connection.execute(query).scalar_one()

    def known(self, document: Document) -> bool:
        """True where this extraction has read this version of the document."""
        with self._database.reading() as connection:
            return connection.execute(self._reading(version_id(document))).first() is not None

    def add(self, document: Document, events: Sequence[Event]) -> None:
        """Keep a document with its events, whole or not at all."""
        check_quotes(document, events)
        with self._database.writing() as connection:
            number = keep_version(self._database, connection, document)
            if connection.execute(self._reading(version_id(document))).first() is None:
                coding = self._keep_coding(connection, number, document, events)
                reading = {"extraction": self.extraction, "document": number, "coding": coding, "at": now()}
                self._database.add(connection, READINGS, [reading])

    def keep(self, document: Document) -> None:
        """Keep a document that is not coded."""
        with self._database.writing() as connection:
            keep_version(self._database, connection, document)

    def events(self, ids: Iterable[str]) -> Iterator[Event]:
        """The events with those ids, in the order asked for."""
        asked = iter(ids)
        while some := list(islice(asked, _AT_ONCE)):
            with self._database.reading() as connection:
                query = self._events().where(EVENTS.c.id.in_(set(some)))
                found = {e.id: e for _, _, e in events_in(connection, query, self._database.address)}
            yield from (found[wanted] for wanted in some if wanted in found)

    def events_of(self, document: Document) -> Iterator[Event]:
        """The events of one document in the order of adding."""
        with self._database.reading() as connection:
            query = self._events().where(DOCUMENTS.c.id == version_id(document))
            found = [event for _, _, event in events_in(connection, query, self._database.address)]
        yield from found

    def _reading(self, version: str) -> Select[Any]:
        joined = READINGS.join(DOCUMENTS, READINGS.c.document == DOCUMENTS.c.number)
        found = select(READINGS.c.coding).select_from(joined)
        return found.where(DOCUMENTS.c.id == version, READINGS.c.extraction == self.extraction)

    def _events(self) -> Select[Any]:
        return event_query().where(READINGS.c.extraction == self.extraction)

    def _keep_coding(self, connection: Connection, number: int, document: Document, events: Sequence[Event]) -> int:
        """The number of what was read. Two extractors that read the same share it."""
        key = coding_id(version_id(document), events)
        query = select(CODINGS.c.number).where(CODINGS.c.id == key)
        found: int | None = connection.execute(query).scalar()
        if found is not None:
            return found
        self._database.add(connection, CODINGS, [{"id": key, "document": number}])
        coding: int = connection.execute(query).scalar_one()
        numbered = list(enumerate(events))
        self._database.add(connection, EVENTS, [event_values(coding, ordinal, event) for ordinal, event in numbered])
        claims = (row for ordinal, event in numbered for row in claim_values(coding, ordinal, event))
        self._database.add(connection, CLAIMS, claims)
        return coding
