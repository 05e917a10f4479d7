"""The incidents of a project, as they follow from what counts now."""

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import IO, Any

from dateline.core import content_hash
from dateline.core.program import program_hash
from dateline.core.record import incident_row
from dateline.link import Passed, SourceOf, cluster, consolidate, source_of
from dateline.link.likeness import ByParts
from dateline.project.identity import identities, merged
from dateline.project.pairs import Pairs
from dateline.project.scope import Scope, Scopes
from dateline.project.standards import standards
from dateline.project.succession import inherited
from dateline.project.view import Placed, View
from dateline.schema import vocabulary
from dateline.store import ChangedError, Database, Documents, Incidents, Memory, Redirects, remember

Progress = Callable[[int, int], None]
_TRIES = 5
_TOGETHER = 50  # clusters whose events are asked for in one query


class Linker:
    """Links the project: what changed since the last linking, or everything anew."""

    def __init__(self, database: Database, passed: Passed | None = None) -> None:
        """`passed` counts the meetings that were passed by because a place was too busy."""
        self._database = database
        self._passed = passed or Passed()
        self._documents = Documents(database)
        self._incidents = Incidents(database)
        self._standards = standards(database)

    def link(
        self,
        cause: str,
        run: int | None = None,
        tell: Progress | None = None,
        anew: bool = False,
        documents: Iterable[int] | None = None,
    ) -> int:
        """Put together what is one happening and keep what came of it. Gives the linking's number.

        What changed since the last linking is looked at, in `documents` or in all, with everything that it may be one
        happening with; everything is where `anew` is asked for, and where the program links otherwise than it did.
        Others may go on writing meanwhile; where one has linked before this is done, it is done again.
        """
        given = None if documents is None else set(documents)
        for _ in range(_TRIES):
            try:
                return self._link(cause, run, tell or _untold, anew, given)
            except ChangedError:
                continue
        raise ValueError("other processes link this project all the time; run the command again")

    def _link(self, cause: str, run: int | None, tell: Progress, anew: bool, documents: set[int] | None) -> int:
        table, key = self._standards.sources, self._key()
        edges, scopes = Pairs(self._database).settled().edges, Scopes(self._database, key, table)
        whole = anew or not Memory(self._database).fits(key)
        scope = scopes.anew() if whole else scopes.since(documents, edges)
        passed = Passed()
        # A part is linked with what is known of places in the whole project.
        found = cluster(scope.signatures.values(), edges, passed, partial(ByParts, rarity=scope.rarity))
        clusters = sorted(found, key=lambda members: min(scope.place[event] for event in members))
        led = Redirects(self._database)
        left = led.leaving(scope.before.values())
        was = {**scope.before, **inherited(scope, self._database)}
        ids, redirects = identities(clusters, was, self._incidents.used, left)
        before = led.merged_into({*ids, *(redirect.old for redirect in redirects)})
        made = list(zip(clusters, ids, strict=True))
        still = scope.unchanged(made)
        rows = self._rows([own for own in made if own[1] not in still], scope, merged([*before, *redirects]), tell)
        with tempfile.TemporaryFile("w+", encoding="utf-8") as spool:
            _write(spool, rows)
            number = self._incidents.replace(
                _read(spool), redirects, scope.after, cause, self._standards.rules.name, run,
                None if scope.only is None else scope.only - still, also=remember(self._database, scope.seen),
            )  # fmt: skip
        self._passed.take(passed)
        return number

    def _key(self) -> str:
        """What stands for the way in which incidents are linked and their cells chosen."""
        chosen = self._standards.rules.written, self._standards.sources.written
        return content_hash("linking", *chosen, program_hash("core", "schema", "link"))

    def _rows(
        self,
        made: Sequence[tuple[Sequence[str], str]],
        scope: Scope,
        led: Mapping[str, Sequence[str]],
        tell: Progress,
    ) -> Iterator[tuple[int, dict[str, Any]]]:
        rules, counts, view = self._standards.rules, vocabulary().counts, View(self._database)
        for start in range(0, len(made), _TOGETHER):
            some = made[start : start + _TOGETHER]
            events = view.some(event for members, _ in some for event in members)
            sources = self._sources(scope, events.values())
            for members, own in some:
                # What another process has withdrawn meanwhile is not there any more; its own linking follows.
                told = [events[member][2] for member in members if member in events]
                if not told:
                    continue
                found = replace(consolidate(told, sources, rules), id=own, redirects=tuple(led.get(own, ())))
                yield min(scope.place[member] for member in members), incident_row(found, counts)
            tell(start + len(some), len(made))

    def _sources(self, scope: Scope, events: Iterable[Placed]) -> Mapping[str, SourceOf]:
        if scope.sources is not None:
            return scope.sources
        documents = self._documents.named({event.document for _, _, event in events})
        return {document.name: source_of(document, self._standards.sources) for document in documents}


def _untold(_done: int, _total: int) -> None:
    """Progress that nobody asked for."""


def _write(spool: IO[str], rows: Iterable[tuple[int, dict[str, Any]]]) -> None:
    for row in rows:
        spool.write(json.dumps(row, ensure_ascii=False) + "\n")
    spool.seek(0)


def _read(spool: IO[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    for line in spool:
        first, row = json.loads(line)
        yield first, row
