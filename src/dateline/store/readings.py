"""What counts in a project: the newest reading of each document that counts."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby, islice
from typing import Any

from sqlalchemy import Connection, Select, bindparam, exists, select

from dateline.core import Event
from dateline.store.base import StoreError
from dateline.store.database import Database
from dateline.store.documents import counts
from dateline.store.prefixes import begins
from dateline.store.rows import read_event
from dateline.store.tables import CLAIMS, DOCUMENTS, EVENTS, READINGS

_AT_ONCE = 200  # ids asked for in one query
Placed = tuple[int, int, Event]  # the number of its document, its place in it, the event


class Readings:
    """The events that count, as the newest extraction gives them. A newer reading hides an older; none is lost."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __iter__(self) -> Iterator[Placed]:
        """Every event that counts, by document in the order of adding."""
        with self._database.reading() as connection:
            yield from events_in(connection, _counting_events(), self._database.address)

    def some(self, ids: Iterable[str]) -> dict[str, Placed]:
        """Those of the events that count, by id."""
        asked, found = iter(ids), dict[str, Placed]()
        while some := set(islice(asked, _AT_ONCE)):
            with self._database.reading() as connection:
                query, values = _COUNTING_BY_ID, {"ids": list(some)}
                placed = events_in(connection, query, self._database.address, values)
                found |= {event.id: (number, ordinal, event) for number, ordinal, event in placed}
        return found

    def realis(self, ids: Iterable[str]) -> dict[str, str | None]:
        """The realis of those of the events that count, by id; None for an aggregate."""
        asked, found = iter(ids), dict[str, str | None]()
        with self._database.reading() as connection:
            while some := set(islice(asked, _AT_ONCE)):
                rows = connection.execute(_REALIS, {"ids": list(some)})
                found |= {row.id: None if row.aggregate else row.realis for row in rows}
        return found

    def find(self, prefix: str) -> Placed:
        """The one event that counts whose id begins so. Raises ValueError for none or more than one."""
        found = list(self.some(self.named(prefix)).values())
        if len(found) != 1:
            many = f"{len(found)} events' ids begin" if found else "no event that counts has an id that begins"
            raise ValueError(f"{self._database.address}: {many} with {prefix!r}")
        return found[0]

    def named(self, prefix: str) -> list[str]:
        """The ids of the events that count whose id begins so, 50 at most."""
        query = _counting_events().where(begins(EVENTS.c.id, prefix)).order_by(None).distinct()
        with self._database.reading() as connection:
            ids = query.with_only_columns(EVENTS.c.id, maintain_column_froms=True).limit(50)
            return list(connection.execute(ids).scalars())

    def aggregates(self, countries: Collection[str] | None = None) -> list[str]:
        """The ids of the aggregates that count, of these countries or of all."""
        query = _counting_events().where(EVENTS.c.aggregate).order_by(None).distinct()
        query = query if countries is None else query.where(EVENTS.c.country.in_(countries))
        with self._database.reading() as connection:
            ids = query.with_only_columns(EVENTS.c.id, maintain_column_froms=True)
            return list(connection.execute(ids).scalars())

    def of(self, document: int) -> list[Placed]:
        """The events of the document with that number."""
        with self._database.reading() as connection:
            return list(events_in(connection, _OF_DOCUMENT, self._database.address, {"number": document}))

    def place_of(self, claim: str) -> tuple[str, int] | None:
        """The id of the event that this claim is on, counting or not, and its place there; None for no claim."""
        joined = CLAIMS.join(EVENTS, (EVENTS.c.coding == CLAIMS.c.coding) & (EVENTS.c.ordinal == CLAIMS.c.event))
        query = select(EVENTS.c.id, CLAIMS.c.ordinal).select_from(joined).where(CLAIMS.c.id == claim).limit(1)
        with self._database.reading() as connection:
            row = connection.execute(query).first()
            return None if row is None else (row[0], row[1])

    def claims(self, prefix: str) -> list[tuple[int, str, str]]:
        """The claims that count whose id begins so: the number of the document, the event's id, the claim's."""
        query = _counting_events().where(begins(CLAIMS.c.id, prefix)).limit(50)
        told = query.with_only_columns(DOCUMENTS.c.number, EVENTS.c.id, CLAIMS.c.id, maintain_column_froms=True)
        with self._database.reading() as connection:
            return [(row[0], row[1], row[2]) for row in connection.execute(told)]

    def doubtful(self, below: float) -> Iterator[tuple[int, str, str]]:
        """The claims that count with a confidence below that, the least first, in the same form."""
        query = _counting_events().where(CLAIMS.c.confidence < below)
        told = query.with_only_columns(DOCUMENTS.c.number, EVENTS.c.id, CLAIMS.c.id, maintain_column_froms=True)
        ranked = told.order_by(None).order_by(CLAIMS.c.confidence, DOCUMENTS.c.number, CLAIMS.c.number)
        with self._database.reading() as connection:
            for row in connection.execution_options(yield_per=200).execute(ranked):
                yield row[0], row[1], row[2]

    def coded(self) -> set[int]:
        """The numbers of the documents that some extraction has read."""
        with self._database.reading() as connection:
            return set(connection.execute(select(READINGS.c.document)).scalars())


def event_query() -> Select[Any]:
    """Events with what is needed to read them, by document in the order of adding."""
    joined = (
        READINGS.join(DOCUMENTS, READINGS.c.document == DOCUMENTS.c.number)
        .join(EVENTS, EVENTS.c.coding == READINGS.c.coding)
        .outerjoin(CLAIMS, (CLAIMS.c.coding == EVENTS.c.coding) & (CLAIMS.c.event == EVENTS.c.ordinal))
    )
    told = (
        EVENTS.c.ordinal.label("place_in"), EVENTS.c.body, DOCUMENTS.c.number.label("document"),
        DOCUMENTS.c.name.label("document_name"), DOCUMENTS.c.published,
    )  # fmt: skip
    return select(*told, CLAIMS).select_from(joined).order_by(DOCUMENTS.c.number, EVENTS.c.ordinal, CLAIMS.c.ordinal)


def events_in(
    connection: Connection, query: Select[Any], address: str, values: Mapping[str, Any] | None = None
) -> Iterator[Placed]:
    """The events of a query made from `event_query`, streamed; `values` are those of its parameters."""
    rows = connection.execution_options(yield_per=200).execute(query, values or {}).mappings()
    for (document, ordinal), group in groupby(rows, key=lambda row: (row["document"], row["place_in"])):
        claims = list(group)
        yield document, ordinal, _made(claims, address)


def _made(rows: list[Any], address: str) -> Event:
    first = rows[0]
    try:
        claims = [row for row in rows if row["id"] is not None]
        return read_event(first["body"], first["document_name"], first["published"], claims)
    except (ValueError, LookupError, TypeError) as error:
        raise StoreError(f"{address}: the project is broken; bring back a backup") from error


def _counting_events() -> Select[Any]:
    later = READINGS.alias()
    newer = exists().where(later.c.document == READINGS.c.document, later.c.number > READINGS.c.number)
    return event_query().where(~newer, counts(DOCUMENTS.c.number))


_COUNTING_BY_ID = _counting_events().where(EVENTS.c.id.in_(bindparam("ids", expanding=True)))
_OF_DOCUMENT = _counting_events().where(READINGS.c.document == bindparam("number"))
_REALIS = _COUNTING_BY_ID.with_only_columns(
    EVENTS.c.id, EVENTS.c.realis, EVENTS.c.aggregate, maintain_column_froms=True
).order_by(None)
