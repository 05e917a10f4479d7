"""The incidents of a project, linked again from what counts now."""

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import IO, Any

from dateline.core import Event
from dateline.core.record import incident_row
from dateline.ingest import mark_duplicates
from dateline.link import Signature, SourceOf, cluster, consolidate, signature, source_of
from dateline.project.identity import identities
from dateline.project.pairs import Pairs
from dateline.project.standards import standards
from dateline.project.view import View
from dateline.schema import vocabulary
from dateline.store import ChangedError, Database, Documents, Incidents, Redirect

Progress = Callable[[int, int], None]
_TRIES = 5
_TOGETHER = 50  # clusters whose events are asked for in one query
_PLACES = 10_000  # more than the events of any document, so that a place tells document and event


@dataclass
class _Counting:
    """What linking needs of everything that counts; texts and claims stay in the store."""

    signatures: list[Signature] = field(default_factory=list)
    place: dict[str, int] = field(default_factory=dict)
    sources: dict[str, SourceOf] = field(default_factory=dict)


class Linker:
    """Links the project, and remembers nothing."""

    def __init__(self, database: Database) -> None:
        self._documents = Documents(database)
        self._view = View(database)
        self._incidents = Incidents(database)
        self._pairs = Pairs(database)
        self._standards = standards(database)

    def link(self, cause: str, run: int | None = None, tell: Progress | None = None) -> int:
        """Cluster everything that counts and keep what came of it. Gives the linking's number.

        Others may go on writing meanwhile; where one has linked before this is done, it is done again.
        """
        for _ in range(_TRIES):
            try:
                return self._link(cause, run, tell or _untold)
            except ChangedError:
                continue
        raise ValueError("other processes link this project all the time; run the command again")

    def refresh(self, incidents: Iterable[str], cause: str) -> int:
        """Choose the cells of these incidents again from those of their events that count now."""
        for _ in range(_TRIES):
            try:
                return self._refresh(frozenset(incidents), cause)
            except ChangedError:
                continue
        raise ValueError("other processes link this project all the time; run the command again")

    def _link(self, cause: str, run: int | None, tell: Progress) -> int:
        after, before = self._incidents.members()
        counting = self._counting()
        clusters = sorted(
            cluster(counting.signatures, self._pairs.settled().edges),
            key=lambda found: min(counting.place[e] for e in found),
        )
        ids, redirects = identities(clusters, before, self._incidents.used, self._incidents.redirects())
        rows = self._rows(clusters, ids, counting, [*self._incidents.redirects(), *redirects], tell)
        with tempfile.TemporaryFile("w+", encoding="utf-8") as spool:
            _write(spool, rows)
            return self._incidents.replace(_read(spool), redirects, after, cause, self._standards.rules.name, run)

    def _counting(self) -> _Counting:
        counting, copies = _Counting(), set[str]()
        for document in mark_duplicates(document for _, document in self._documents.current()):
            if document.duplicate_of:
                copies.add(document.name)
            else:
                counting.sources[document.name] = source_of(document, self._standards.sources)
        for number, ordinal, event in self._view:
            if not event.aggregate and event.document not in copies:
                counting.signatures.append(signature(event))
                counting.place[event.id] = number * _PLACES + ordinal
        return counting

    def _rows(
        self,
        clusters: Sequence[Sequence[str]],
        ids: Sequence[str],
        counting: _Counting,
        redirects: Sequence[Redirect],
        tell: Progress,
    ) -> Iterator[tuple[int, dict[str, Any]]]:
        merged = _merged(redirects)
        rules, counts = self._standards.rules, vocabulary().counts
        for start in range(0, len(clusters), _TOGETHER):
            some = list(zip(clusters, ids, strict=True))[start : start + _TOGETHER]
            events = self._view.some(event for members, _ in some for event in members)
            for members, own in some:
                # What another process has withdrawn meanwhile is not there any more; its own linking follows.
                told = [events[member][2] for member in members if member in events]
                if not told:
                    continue
                found = consolidate(told, counting.sources, rules)
                found = replace(found, id=own, redirects=tuple(merged.get(own, ())))
                yield min(counting.place[member] for member in members), incident_row(found, counts)
            tell(start + len(some), len(clusters))

    def _refresh(self, incidents: frozenset[str], cause: str) -> int:
        after, members = self._incidents.members(incidents)
        merged = _merged(self._incidents.redirects())
        found: list[tuple[int, dict[str, Any]]] = []
        for own in sorted(incidents):
            placed = self._view.some(event for event, incident in members.items() if incident == own)
            if placed:
                told = [event for _, _, event in placed.values()]
                chosen = consolidate(told, self._sources(told), self._standards.rules)
                chosen = replace(chosen, id=own, redirects=tuple(merged.get(own, ())))
                first = min(number * _PLACES + ordinal for number, ordinal, _ in placed.values())
                found.append((first, incident_row(chosen, vocabulary().counts)))
        return self._incidents.replace(found, [], after, cause, self._standards.rules.name, only=incidents)

    def _sources(self, events: Iterable[Event]) -> dict[str, SourceOf]:
        documents = self._documents.named({event.document for event in events})
        return {document.name: source_of(document, self._standards.sources) for document in documents}


def _untold(_done: int, _total: int) -> None:
    """Progress that nobody asked for."""


def _merged(redirects: Iterable[Redirect]) -> dict[str, list[str]]:
    """The ids that lead to each incident, over as many redirects as there are."""
    step = {redirect.old: redirect.new for redirect in redirects if redirect.why == "merged"}
    found: dict[str, list[str]] = {}
    for old, first in step.items():
        end, seen = first, {old}
        while end in step and end not in seen:
            seen.add(end)
            end = step[end]
        found.setdefault(end, []).append(old)
    return found


def _write(spool: IO[str], rows: Iterable[tuple[int, dict[str, Any]]]) -> None:
    for row in rows:
        spool.write(json.dumps(row, ensure_ascii=False) + "\n")
    spool.seek(0)


def _read(spool: IO[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    for line in spool:
        first, row = json.loads(line)
        yield first, row
