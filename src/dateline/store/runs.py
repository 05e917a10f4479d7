"""The runs that coded documents into a project."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import select

from dateline.core import content_hash
from dateline.store.database import Database, now, program_version
from dateline.store.rows import Row, written
from dateline.store.tables import DOCUMENTS, EXTRACTIONS, LINKINGS, REPEATS, RUN_DOCUMENTS, RUNS
from dateline.store.users import know


@dataclass(frozen=True, slots=True)
class Given:
    """A document as a run was given it: which version, under which name, and what became of it."""

    version: str
    report: str
    name: str
    status: str
    reason: str | None


class Repeat(NamedTuple):
    """A run made again, which added nothing: by whom, and when (ISO, UTC)."""

    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Run:
    """One run of coding. `counts` are those of its summary; `linking` is the state of the incidents that it left.

    `repeats` are the times that the same run was made again.
    """

    number: int
    id: str
    extractor: str
    program: str
    options: Mapping[str, Any]
    started: str
    finished: str
    by: str
    counts: Mapping[str, int]
    linking: int | None
    repeats: Sequence[Repeat] = ()


class Runs:
    """The runs of a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def each(self, until: int | None = None, before: str | None = None) -> Iterator[Run]:
        """Every run, the first first.

        Those up to the number `until`, and of their repeats those up to the time `before`, if they are given.
        """
        joined = RUNS.join(EXTRACTIONS, EXTRACTIONS.c.number == RUNS.c.extraction)
        query = select(RUNS, EXTRACTIONS.c.extractor, EXTRACTIONS.c.options).select_from(joined)
        linked = select(LINKINGS.c.run, LINKINGS.c.number).where(LINKINGS.c.run.is_not(None))
        query = query if until is None else query.where(RUNS.c.number <= until)
        repeated = select(REPEATS).order_by(REPEATS.c.number)
        repeated = repeated if before is None else repeated.where(REPEATS.c.at <= before)
        again = defaultdict[int, list[Repeat]](list)
        with self._database.reading() as connection:
            left = {row.run: row.number for row in connection.execute(linked.order_by(LINKINGS.c.number))}
            for row in connection.execute(repeated):
                again[row.run].append(Repeat(row.by, row.at))
            for row in connection.execution_options(yield_per=1000).execute(query.order_by(RUNS.c.number)):
                yield _run(row, left.get(row.number), again[row.number])

    def add(
        self, extraction: int, rule: str, started: str, by: str, counts: Mapping[str, int], given: Iterable[Given]
    ) -> tuple[int, bool]:
        """Keep a run that is done. Gives its number, and False where the same run was kept before.

        Of that nothing is kept again but that it was made, by whom and when.
        """
        documents = list(given)
        key = content_hash("run", extraction, rule, [(d.version, d.name, d.status) for d in documents])
        row = {
            "id": key, "extraction": extraction, "program": program_version(), "rule": rule, "started": started,
            "finished": now(), "counts": written(dict(counts)), "by": by,
        }  # fmt: skip
        with self._database.writing() as connection:
            self._database.lock(connection)
            know(connection, by)
            query = select(RUNS.c.number).where(RUNS.c.id == key)
            known: int | None = connection.execute(query).scalar()
            if known is not None:
                self._database.add(connection, REPEATS, [{"run": known, "by": by, "at": now()}])
                return known, False
            self._database.add(connection, RUNS, [row])
            number: int = connection.execute(query).scalar_one()
            numbers = {d.version: connection.execute(_number_of(d.version)).scalar() for d in documents}
            self._database.add(connection, RUN_DOCUMENTS, _rows(number, documents, numbers))
        return number, True


def _number_of(version: str) -> Any:
    return select(DOCUMENTS.c.number).where(DOCUMENTS.c.id == version)


def _rows(run: int, documents: list[Given], numbers: Mapping[str, int | None]) -> Iterable[Row]:
    for ordinal, given in enumerate(documents):
        yield {
            "run": run, "ordinal": ordinal, "document": numbers[given.version], "report": given.report,
            "name": given.name, "status": given.status, "reason": given.reason,
        }  # fmt: skip


def _run(row: Any, linking: int | None, repeats: Sequence[Repeat]) -> Run:
    return Run(
        row.number, row.id, row.extractor, row.program, json.loads(row.options), row.started, row.finished, row.by,
        json.loads(row.counts), linking, tuple(repeats),
    )  # fmt: skip
