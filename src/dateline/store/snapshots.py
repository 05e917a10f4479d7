"""Snapshots: a project's record as it was when somebody gave it a name, for good."""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select

from dateline.store.database import Database, now, program_version
from dateline.store.frozen import ERASED, INCIDENT, KINDS, Frozen, held, keep
from dateline.store.incidents import ChangedError
from dateline.store.leading import ways
from dateline.store.prefixes import begins
from dateline.store.rows import Row, written
from dateline.store.tables import (
    FROZEN,
    JUDGEMENTS,
    LINKINGS,
    REVIEWS,
    RUNS,
    SNAPSHOT_ROWS,
    SNAPSHOTS,
    TOMBSTONES,
    WITHDRAWALS,
)
from dateline.store.users import know


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A state of the record with a name.

    `hash` is the SHA-256 of incidents.jsonl, events.jsonl and documents.jsonl, one behind the other, as they were;
    `linking` the state of the incidents. `erased` counts the documents that were erased since: where there are
    any, the record is not what was hashed any more. `reviews`, `judgements`, `withdrawals` and `runs` are the numbers
    of the last that it saw.
    """

    number: int
    name: str
    hash: str
    linking: int
    rule: str
    program: str
    counts: Mapping[str, int]
    by: str
    at: str
    note: str | None
    erased: int
    reviews: int
    judgements: int
    withdrawals: int
    runs: int


@dataclass(frozen=True, slots=True)
class State:
    """What must not have changed while a snapshot was read: the last of each thing done, and how many are erased."""

    linking: int
    tombstones: int
    reviews: int
    judgements: int
    withdrawals: int
    runs: int


class Snapshots:
    """The snapshots of a project. None is ever changed but by an erasure."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Snapshot]:
        """Every snapshot, the first first."""
        return self._found(select(SNAPSHOTS).order_by(SNAPSHOTS.c.number))

    def find(self, name: str) -> Snapshot:
        """The snapshot of that name. Raises ValueError where there is none."""
        found = self._found(select(SNAPSHOTS).where(SNAPSHOTS.c.name == name))
        if not found:
            raise ValueError(f"{self._database.address}: no snapshot is called {name!r}; dateline snapshots lists them")
        return found[0]

    def _found(self, query: Select[Any]) -> list[Snapshot]:
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
            return [_snapshot(row, _erased(connection, row.number)) for row in rows]

    def state(self) -> State:
        """The state of the project, to be given to `add`."""
        with self._database.reading() as connection:
            return _state(connection)

    def add(
        self, name: str, rule: str, by: str, note: str | None, state: State, rows: Callable[[], Iterable[Frozen]]
    ) -> Snapshot:
        """Freeze the rows, given in the order of the files of the record; whole or not at all.

        `rows` is called twice. The same rows under the same name add nothing. Raises ValueError where the name
        stands for others, ChangedError where the project is not in that state any more.
        """
        digest, counts = hash_of(row.line for row in rows()), _counts(rows())
        with self._database.writing() as connection:
            self._database.lock(connection)
            if _state(connection) != state:
                raise ChangedError
            known = connection.execute(select(SNAPSHOTS.c.hash).where(SNAPSHOTS.c.name == name)).scalar()
            if known is None:
                values = {
                    "name": name, "hash": digest, "linking": state.linking, "rule": rule, "by": by, "note": note,
                    "program": program_version(), "counts": written(counts), "at": now(), **_seen(state),
                }  # fmt: skip
                know(connection, by)
                number = connection.execute(SNAPSHOTS.insert().returning(SNAPSHOTS.c.number), values).scalar_one()
                keep(connection, number, rows())
            elif known != digest:
                raise ValueError(f"{name!r} is a snapshot of another state; it stays as it is, so take another name")
        return self.find(name)

    def rows(self, snapshot: Snapshot, kind: str, keys: Collection[str] | None = None) -> Iterator[Row]:
        """The rows of that kind (incident, event or document) in their order; `keys` are ids, of documents names."""
        for row in self._held(snapshot, kind, keys):
            yield json.loads(row.body)

    def lines(self, snapshot: Snapshot, kind: str) -> Iterator[str]:
        """The same as lines of the files, without what was erased."""
        return (row.body for row in self._held(snapshot, kind, None))

    def placed(
        self, snapshot: Snapshot, kind: str, keys: Collection[str] | None = None, of: int | None = None
    ) -> Iterator[tuple[int, Row]]:
        """The rows of events or documents with the number of the version they are of; `of` limits them to one."""
        for row in self._held(snapshot, kind, keys, of):
            yield row.document, json.loads(row.body)

    def documents(self, snapshot: Snapshot) -> set[int]:
        """The numbers of the versions that counted, without those that were erased since."""
        query = held(snapshot.number, KINDS[2]).where(FROZEN.c.body.is_not(None)).order_by(None)
        with self._database.reading() as connection:
            return set(
                connection.execute(query.with_only_columns(FROZEN.c.document, maintain_column_froms=True)).scalars()
            )

    def incidents(self, snapshot: Snapshot, prefix: str) -> list[Row]:
        """The incidents whose id, or the id of one merged into it, begins so."""
        with self._database.reading() as connection:
            led = {into for way in ways(connection, prefix) for into in way}
            named = begins(FROZEN.c.key, prefix) | FROZEN.c.key.in_(led)
            found = connection.execute(held(snapshot.number, INCIDENT).where(named, FROZEN.c.body.is_not(None))).all()
        rows = [json.loads(row.body) for row in found]
        return [row for row in rows if any(own.startswith(prefix) for own in (row["id"], *row["redirects"]))]

    def erased(self, snapshot: Snapshot, prefix: str) -> list[str]:
        """The ids that begin so of incidents that only reports told which were erased since."""
        gone = held(snapshot.number, INCIDENT).where(begins(FROZEN.c.key, prefix), FROZEN.c.body.is_(None))
        with self._database.reading() as connection:
            return [row.key for row in connection.execute(gone)]

    def wrong(self) -> Iterator[str]:
        """What is not as it was frozen, a line each."""
        for snapshot in self.all():
            if not snapshot.erased and not self.is_whole(snapshot):
                yield f"snapshot {snapshot.name} is not what it was"

    def is_whole(self, snapshot: Snapshot) -> bool:
        """True where what it holds has the hash that it was given."""
        return hash_of(chain.from_iterable(self.lines(snapshot, kind) for kind in KINDS)) == snapshot.hash

    def _held(
        self, snapshot: Snapshot, kind: str, keys: Collection[str] | None, of: int | None = None
    ) -> Iterator[Any]:
        query = held(snapshot.number, kind, keys).where(FROZEN.c.body.is_not(None))
        query = query if of is None else query.where(FROZEN.c.document == of)
        with self._database.reading() as connection:
            yield from connection.execution_options(yield_per=200).execute(query)


def hash_of(lines: Iterable[str]) -> str:
    """The SHA-256 of the lines, each with its end, in UTF-8."""
    digest = hashlib.sha256()
    for line in lines:
        digest.update(f"{line}\n".encode())
    return digest.hexdigest()


def _seen(state: State) -> dict[str, int]:
    return {key: getattr(state, key) for key in ("reviews", "judgements", "withdrawals", "runs")}


def _counts(rows: Iterable[Frozen]) -> dict[str, int]:
    counts = dict.fromkeys((f"{kind}s" for kind in KINDS), 0)
    for row in rows:
        counts[f"{row.kind}s"] += 1
    return counts


def _state(connection: Connection) -> State:
    def last(table: Table) -> int:
        return connection.execute(select(func.max(table.c.number))).scalar() or 0

    erased = connection.execute(select(func.count()).select_from(TOMBSTONES)).scalar_one()
    return State(last(LINKINGS), erased, *map(last, (REVIEWS, JUDGEMENTS, WITHDRAWALS, RUNS)))


def _erased(connection: Connection, snapshot: int) -> int:
    """How many of the documents of a snapshot have been erased."""
    joined = FROZEN.join(SNAPSHOT_ROWS, SNAPSHOT_ROWS.c.frozen == FROZEN.c.number)
    gone = select(func.count()).select_from(joined).where(SNAPSHOT_ROWS.c.snapshot == snapshot)
    whole = FROZEN.c.hash.startswith(f"{ERASED}-")
    return connection.execute(gone.where(whole, FROZEN.c.kind == KINDS[2], FROZEN.c.body.is_(None))).scalar_one()


def _snapshot(row: Any, erased: int) -> Snapshot:
    return Snapshot(
        row.number, row.name, row.hash, row.linking, row.rule, row.program, json.loads(row.counts), row.by, row.at,
        row.note, erased, row.reviews, row.judgements, row.withdrawals, row.runs,
    )  # fmt: skip
