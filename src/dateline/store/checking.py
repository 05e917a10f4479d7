"""Whether everything in a project is what its hash says, and whether everything it refers to is there."""

import json
from collections.abc import Iterator

from sqlalchemy import select

from dateline.core import content_hash
from dateline.store.base import StoreError, check_quotes
from dateline.store.database import Database
from dateline.store.judgements import Judgements, judgement_id
from dateline.store.readings import event_query, events_in
from dateline.store.reviews import Reviews, review_id
from dateline.store.rows import coding_id, read_document, version_id
from dateline.store.snapshots import Snapshots
from dateline.store.tables import CODINGS, DOCUMENTS, EVENTS, INCIDENT_EVENTS, INCIDENTS, READINGS, TOMBSTONES
from dateline.store.users import Users


def check(database: Database) -> Iterator[str]:
    """What is wrong with the project, a line each; nothing where all is well."""
    yield from database.damage()
    yield from _documents(database)
    yield from _incidents(database)
    yield from Snapshots(database).wrong()
    for review in Reviews(database).all():
        if review.before and review_id(review) != review.id:
            yield f"review {review.id} is not what it was"
    yield from _judgements(database)
    for name in sorted(Users(database).missing()):
        yield f"{name} has done something here and is no user"


def _judgements(database: Database) -> Iterator[str]:
    """Judgements against their hashes; of one on an erased document the note is gone, and with it the hash."""
    with database.reading() as connection:
        erased = set(connection.execute(select(TOMBSTONES.c.document)).scalars())
    for judgement in Judgements(database).all():
        whole = not {judgement.left.document, judgement.right.document} & erased
        if whole and judgement_id(judgement) != judgement.id:
            yield f"judgement {judgement.id} is not what it was"


def _documents(database: Database) -> Iterator[str]:
    """Texts against their hashes, and what was read in each against the text and its own hash."""
    query = select(DOCUMENTS.c.number, DOCUMENTS.c.id, DOCUMENTS.c.body, DOCUMENTS.c.text)
    with database.reading() as connection:
        for row in connection.execution_options(yield_per=16).execute(query.where(DOCUMENTS.c.text.is_not(None))):
            try:
                wrong = version_id(read_document(row.body, row.text)) != row.id
            except (ValueError, LookupError, TypeError):
                wrong = True
            if wrong:
                yield f"document {row.id} is not what it was"
            else:
                yield from _codings(database, row)


def _codings(database: Database, row: object) -> Iterator[str]:
    document = read_document(row.body, row.text)  # type: ignore[attr-defined]
    with database.reading() as connection:
        query = select(CODINGS.c.number, CODINGS.c.id).where(CODINGS.c.document == row.number)  # type: ignore[attr-defined]
        for number, key in connection.execute(query).all():
            first = select(READINGS.c.number).where(READINGS.c.coding == number).limit(1)
            reading = connection.execute(first).scalar()
            if reading is None:
                yield f"what was read in {document.name} ({key}) belongs to no extraction"
                continue
            try:
                placed = events_in(connection, event_query().where(READINGS.c.number == reading), database.address)
                events = [event for _, _, event in placed]
                check_quotes(document, events)
            except (StoreError, ValueError) as error:
                yield str(error)
                continue
            if coding_id(version_id(document), events) != key:
                yield f"what was read in {document.name} ({key}) is not what it was"


def _incidents(database: Database) -> Iterator[str]:
    with database.reading() as connection:
        query = select(INCIDENTS.c.id, INCIDENTS.c.first, INCIDENTS.c.hash, INCIDENTS.c.body)
        for row in connection.execution_options(yield_per=200).execute(query):
            if row.hash not in (content_hash(row.first, row.body), content_hash("erased", row.body)):
                yield f"incident {row.id} is not what it was"
            elif json.loads(row.body)["id"] != row.id:
                yield f"incident {row.id} holds another"
        lost = (
            select(INCIDENT_EVENTS.c.event, INCIDENTS.c.id)
            .join(INCIDENTS, INCIDENTS.c.number == INCIDENT_EVENTS.c.incident)
            .where(INCIDENTS.c.until.is_(None), INCIDENT_EVENTS.c.event.not_in(select(EVENTS.c.id)))
        )
        for event, incident in connection.execute(lost):
            yield f"incident {incident} rests on event {event}, which is not there"
