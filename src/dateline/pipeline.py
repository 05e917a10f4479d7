"""The order of the stages: the only file that knows it."""

import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from dateline.coder import Coder, lost, open_extractor
from dateline.config import Config
from dateline.core import Document
from dateline.execute import Executor, executor
from dateline.export import RecordWriter, check_output
from dateline.ingest import count_reports, mark_duplicates, read_reports, read_sidecar
from dateline.link import RuleSet, Signature, SourceOf, cluster, consolidate, rule_set, signature, source_of
from dateline.store import Store
from dateline.work import working_store

Progress = Callable[[str, int, int | None], None]
CODING, LINKING, WRITING = "documents", "incidents", "events"


@dataclass(frozen=True, slots=True)
class Result:
    """What a run did. `reasons` counts why documents were not coded; `reused` those coded by an earlier run."""

    out: Path
    documents: int
    coded: int
    no_event: int
    duplicates: int
    failed: int
    reused: int
    events: int
    aggregates: int
    incidents: int
    reasons: Mapping[str, int]
    files: tuple[Path, ...]

    def summary(self) -> dict[str, Any]:
        """The same as plain values, for JSON."""
        counts = (
            "documents",
            "coded",
            "no_event",
            "duplicates",
            "failed",
            "reused",
            "events",
            "aggregates",
            "incidents",
        )
        return {
            "out": str(self.out),
            **{name: getattr(self, name) for name in counts},
            "reasons": dict(self.reasons),
            "files": [str(path) for path in self.files],
        }


@dataclass
class _Tally:
    """What linking and the summary need of the documents that went by; texts and claims stay in the store."""

    status: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    reused: int = 0
    aggregates: int = 0
    events: list[str] = field(default_factory=list)
    signatures: list[Signature] = field(default_factory=list)
    sources: dict[str, SourceOf] = field(default_factory=dict)


def code(
    paths: Sequence[Path | str], out: Path | str, config: Config | None = None, progress: Progress | None = None
) -> Result:
    """Code the reports that the paths name into the record in `out`, and say what was done.

    A report that cannot be coded is counted and named in the record; the rest goes on. What was coded before with
    the same settings is not coded again. Raises OutputError for a folder that may not be written, ValueError for
    settings that make no sense.
    """
    config, out = config or Config(), Path(out)
    rules = rule_set(config.rule)
    version = open_extractor(config.reading).version
    if config.read.sidecar:
        read_sidecar(config.read.sidecar)  # a sidecar that cannot be read must stop the run before anything is written
    check_output(out, config.force)
    tell = progress or _untold
    with working_store(out, config, version) as store, RecordWriter(out) as writer:
        tally = _code_documents(paths, config, store, writer, tell)
        incidents = _link(tally, store, writer, rules, tell)
        _write_events(tally, incidents, store, writer, tell)
    return _result(out, tally, len(set(incidents.values())), writer.files)


def _untold(stage: str, done: int, total: int | None) -> None:
    """Progress that nobody asked for."""


def _code_documents(
    paths: Sequence[Path | str], config: Config, store: Store, writer: RecordWriter, tell: Progress
) -> _Tally:
    """Read, mark copies, code and store every document, and write its row."""
    tally, total = _Tally(), count_reports(paths)
    documents = mark_duplicates(read_reports(paths, config.read))
    name = "here" if config.workers == 1 else "pool"
    with closing(executor(name, config.workers)) as running:
        coded = coded_documents(documents, store, running, Coder(config.reading))
        for done, (document, known) in enumerate(coded, start=1):
            _count(tally, document, known, store, writer)
            tell(CODING, done, total)
    return tally


def coded_documents(
    documents: Iterable[Document], store: Store, running: Executor, coder: Coder
) -> Iterator[tuple[Document, bool]]:
    """The documents in order, each after its events are in the store; True for one that was there before.

    A document that could not be coded comes with its failure.
    """
    waiting: deque[tuple[Document, bool]] = deque()

    def work() -> Iterator[Document | None]:
        for document in documents:
            known = store.known(document.id)
            waiting.append((document, known))
            idle = known or document.failure is not None or document.duplicate_of is not None
            yield None if idle else document

    for found in running.map(coder, work(), lost):
        document, known = waiting.popleft()
        if found is not None and found.failure:
            document = replace(document, failure=found.failure)
        elif found is not None:
            store.add(document, found.events)
        yield document, known


def _count(tally: _Tally, document: Document, known: bool, store: Store, writer: RecordWriter) -> None:
    told = 0
    if document.failure is None and document.duplicate_of is None:
        tally.reused += known
        tally.sources[document.name] = source_of(document)
        for event in store.events_of(document.id):
            told += 1
            tally.events.append(sys.intern(event.id))
            tally.aggregates += event.aggregate
            if not event.aggregate:
                tally.signatures.append(signature(event))
    status, reason = _status(document, told)
    tally.status[status] += 1
    if status in ("failed", "duplicate"):
        tally.reasons[_kind_of(document)] += 1
    writer.document(document, told, status, reason)


def _status(document: Document, events: int) -> tuple[str, str | None]:
    if document.failure:
        return "failed", document.failure
    if document.duplicate_of:
        return "duplicate", f"is a copy of {document.duplicate_of}"
    return ("coded", None) if events else ("no_event", "tells no event of the coding manual")


def _kind_of(document: Document) -> str:
    """The reason without what is the document's own, so that alike reasons are counted together."""
    return "is a copy of another report" if document.duplicate_of else str(document.failure)


def _link(tally: _Tally, store: Store, writer: RecordWriter, rules: RuleSet, tell: Progress) -> dict[str, str]:
    """Cluster the events and write an incident for each, in the order of first telling. Gives incident ids by event."""
    order = {event: place for place, event in enumerate(tally.events)}
    clusters = sorted(cluster(tally.signatures), key=lambda members: min(order[event] for event in members))
    incidents: dict[str, str] = {}
    for done, members in enumerate(clusters, start=1):
        incident = consolidate(list(store.events(members)), tally.sources, rules)
        writer.incident(incident)
        incidents |= dict.fromkeys(members, incident.id)
        tell(LINKING, done, len(clusters))
    return incidents


def _write_events(
    tally: _Tally, incidents: Mapping[str, str], store: Store, writer: RecordWriter, tell: Progress
) -> None:
    for done, event in enumerate(store.events(tally.events), start=1):
        writer.event(event, incidents.get(event.id))
        tell(WRITING, done, len(tally.events))


def _result(out: Path, tally: _Tally, incidents: int, files: tuple[Path, ...]) -> Result:
    return Result(
        out=out,
        documents=tally.status.total(),
        coded=tally.status["coded"],
        no_event=tally.status["no_event"],
        duplicates=tally.status["duplicate"],
        failed=tally.status["failed"],
        reused=tally.reused,
        events=len(tally.events),
        aggregates=tally.aggregates,
        incidents=incidents,
        reasons=dict(tally.reasons),
        files=files,
    )
