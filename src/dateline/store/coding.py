"""What one extractor with one set of options read, written and read a document at a time."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, bindparam, select

from dateline.core import Document, Event
from dateline.store.base import check_quotes
from dateline.store.database import Database, now, program_version
from dateline.store.documents import keep_version
from dateline.store.pending import mark
from dateline.store.readings import event_query, events_in
from dateline.store.rows import claim_values, coding_id, event_values, version_id, written
from dateline.store.tables import CLAIMS, CODINGS, DOCUMENTS, EVENTS, EXTRACTIONS, READINGS

_AT_ONCE = 200  # ids asked for in one query
_LATEST = 4096  # events that need not be read back; they take some twenty megabytes

_THIS = READINGS.c.extraction == bindparam("extraction")
_OF_VERSION = event_query().where(_THIS, DOCUMENTS.c.id == bindparam("version"))
# "+ 0" keeps SQLite from walking through every document of the extraction to find a few events.
_FROM_EVENTS = READINGS.c.extraction + 0 == bindparam("extraction")
_BY_ID = event_query().where(_FROM_EVENTS, EVENTS.c.id.in_(bindparam("ids", expanding=True)))
# What is remembered may have been rolled back or erased since, by another process too.
_KEPT = (
    select(EVENTS.c.id, EVENTS.c.coding, DOCUMENTS.c.name)
    .join_from(EVENTS, READINGS, READINGS.c.coding == EVENTS.c.coding)
    .join(DOCUMENTS, DOCUMENTS.c.number == READINGS.c.document)
    .where(_FROM_EVENTS, EVENTS.c.id.in_(bindparam("ids", expanding=True)))
)
_READ = (
    select(READINGS.c.coding)
    .select_from(READINGS.join(DOCUMENTS, READINGS.c.document == DOCUMENTS.c.number))
    .where(_THIS, DOCUMENTS.c.id == bindparam("version"))
)
_CODING = select(CODINGS.c.number).where(CODINGS.c.id == bindparam("id"))


class Coding:
    """The store of one extraction: what its key stands for is coded once; others' events are not seen."""

    def __init__(self, database: Database, key: str, extractor: str = "", options: Mapping[str, Any] | None = None):
        self._database = database
        self._latest: dict[str, tuple[int, Event]] = {}  # with the number of its coding
        row = {"id": key, "extractor": extractor, "program": program_version(), "options": written(options or {})}
        with database.writing() as connection:
            database.add(connection, EXTRACTIONS, [{**row, "at": now()}])
            query = select(EXTRACTIONS.c.number).where(EXTRACTIONS.c.id == key)
            self.extraction: int = connection.execute(query).scalar_one()

    def known(self, document: Document) -> bool:
        """True where this extraction has read this version of the document."""
        with self._database.reading() as connection:
            return self._has_read(connection, version_id(document))

    def add(self, document: Document, events: Sequence[Event]) -> None:
        """Keep a document with its events, whole or not at all."""
        check_quotes(document, events)
        with self._database.writing(durable=False) as connection:
            version = version_id(document)
            number, is_newest = keep_version(self._database, connection, document, version, may_have_moved=True)
            if is_newest or not self._has_read(connection, version):
                coding = self._keep_coding(connection, number, version, events)
                reading = {"extraction": self.extraction, "document": number, "coding": coding, "at": now()}
                self._database.add(connection, READINGS, [reading])
                mark(connection, number)
                self._remember(coding, events)

    def keep(self, document: Document) -> None:
        """Keep a document that is not coded."""
        with self._database.writing(durable=False) as connection:
            number, is_newest = keep_version(self._database, connection, document, version_id(document))
            if is_newest:
                mark(connection, number)

    def events(self, ids: Iterable[str]) -> Iterator[Event]:
        """The events with those ids, in the order asked for."""
        asked = iter(ids)
        while some := list(islice(asked, _AT_ONCE)):
            found = self._recalled([wanted for wanted in some if wanted in self._latest])
            found |= self._read(set(some).difference(found))
            yield from (found[wanted] for wanted in some if wanted in found)

    def events_of(self, document: Document) -> Iterator[Event]:
        """The events of one document in the order of adding."""
        with self._database.reading() as connection:
            values = {"extraction": self.extraction, "version": version_id(document)}
            found = [e for _, _, e in events_in(connection, _OF_VERSION, self._database.address, values)]
        yield from found

    def _remember(self, coding: int, events: Iterable[Event]) -> None:
        self._latest |= {event.id: (coding, event) for event in events}
        for oldest in list(islice(self._latest, max(0, len(self._latest) - _LATEST))):
            del self._latest[oldest]

    def _recalled(self, ids: Collection[str]) -> dict[str, Event]:
        """Those of the remembered events that are kept, with the names that their documents have here."""
        if not ids:
            return {}
        with self._database.reading() as connection:
            kept = connection.execute(_KEPT, {"extraction": self.extraction, "ids": list(ids)}).all()
        told = ((*self._latest[key], coding, name) for key, coding, name in kept)
        return {event.id: event.told_in(name) for own, event, coding, name in told if own == coding}

    def _read(self, ids: Collection[str]) -> dict[str, Event]:
        if not ids:
            return {}
        with self._database.reading() as connection:
            values = {"extraction": self.extraction, "ids": list(ids)}
            return {e.id: e for _, _, e in events_in(connection, _BY_ID, self._database.address, values)}

    def _has_read(self, connection: Connection, version: str) -> bool:
        values = {"extraction": self.extraction, "version": version}
        return connection.execute(_READ, values).first() is not None

    def _keep_coding(self, connection: Connection, number: int, version: str, events: Sequence[Event]) -> int:
        """The number of what was read. Two extractors that read the same share it."""
        key = coding_id(version, events)
        found: int | None = connection.execute(_CODING, {"id": key}).scalar()
        if found is not None:
            return found
        coding, _ = self._database.number(connection, CODINGS, {"id": key, "document": number})
        numbered = list(enumerate(events))
        self._database.add(connection, EVENTS, [event_values(coding, ordinal, event) for ordinal, event in numbered])
        claims = (row for ordinal, event in numbered for row in claim_values(coding, ordinal, event))
        self._database.add(connection, CLAIMS, claims)
        return coding
