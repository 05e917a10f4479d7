"""The order of the stages: the only file that knows it."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, nullcontext
from dataclasses import replace
from itertools import chain, groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from dateline.coder import Coder, lost, version_of
from dateline.config import Config
from dateline.core import Document, Event, incident_id
from dateline.execute import Executor, executor
from dateline.export import RecordWriter, check_output
from dateline.ingest import count_reports, mark_duplicates, read_reports, read_sidecar
from dateline.link import RuleSet, SourceTable, Telling, cluster, consolidate, parts_of, rule_set, source_table
from dateline.project import Project
from dateline.store import Coding, Given, Removals, Runs, Store, now, version_id
from dateline.tally import Counted, Result, Tally
from dateline.work import extraction_key, extraction_options, working_store

Progress = Callable[[str, int, int | None], None]
CODING, LINKING, WRITING = "documents", "incidents", "events"


def code(
    paths: Sequence[Path | str],
    out: Path | str | None = None,
    config: Config | None = None,
    progress: Progress | None = None,
    project: Project | None = None,
) -> Result:
    """Code the reports that the paths name into a project, into the record in `out`, or into both.

    A report that cannot be coded is counted and named in the record; the rest goes on. What was coded before with
    the same settings is not coded again. The record is that of the reports given, whatever else the project holds.
    Raises OutputError for a folder that may not be written, ValueError for settings that make no sense.
    """
    config, out = config or Config(), Path(out) if out is not None else None
    if out is None and project is None:
        raise ValueError("nowhere to code to; give a folder for the record, a project, or both")
    rules, table = rule_set(config.rule), source_table(str(config.sources or ""))
    if config.read.sidecar:
        read_sidecar(config.read.sidecar)  # a sidecar that cannot be read must stop the run before anything is written
    tell, started = progress or _untold, now()
    with ExitStack() as stack:
        config = _with_actors(config, project, stack)
        version = version_of(config.reading)
        if out is not None:
            check_output(out, config.force)
        store = stack.enter_context(_store(out, project, config, version))
        writer = stack.enter_context(RecordWriter(out)) if out is not None else None
        tally = _code_documents(paths, config, store, writer, tell, project, table)
        incidents = len(_write(tally, store, writer, rules, tell, config.workers)) if writer else 0
    if project is not None:
        _close_run(project, store, config, tally, started, tell)
        incidents = incidents if out is not None else project.incidents.count()
    return Result.of(out, project.address if project else None, tally, incidents, writer.files if writer else ())


def _with_actors(config: Config, project: Project | None, stack: ExitStack) -> Config:
    """The settings with the files of actors that the project keeps, unless others are given."""
    kept = project.actor_files.all() if project is not None and not config.reading.actors else ()
    if not kept:
        return config
    folder = Path(stack.enter_context(TemporaryDirectory(prefix="dateline-")))
    for file in kept:
        (folder / file.name).write_text(file.text, encoding="utf-8")
    return replace(config, reading=replace(config.reading, actors=tuple(folder / file.name for file in kept)))


def _store(out: Path | None, project: Project | None, config: Config, version: str) -> AbstractContextManager[Coding]:
    """The project's own, or without one a working store beside the record."""
    if project is not None:
        key = extraction_key(config.reading, version)
        return nullcontext(project.coding(key, version, extraction_options(config.reading)))
    assert out is not None
    return working_store(out, config.reading, version)


def _close_run(project: Project, store: Coding, config: Config, tally: Tally, started: str, tell: Progress) -> None:
    """Keep what the run was given and did, and link the project again. The same run again adds nothing."""
    counts = {**tally.status, "events": len(tally.events), "aggregates": tally.aggregates}
    rule = rule_set(config.rule).name
    number, is_new = Runs(project.database).add(store.extraction, rule, started, project.by, counts, tally.given)
    cause = f"run {number}"
    passed = None if tally.passed.pairs else tally.passed  # the record's linking has told already
    project.link(cause, number if is_new else None, lambda done, total: tell(LINKING, done, total), passed=passed)


def _untold(stage: str, done: int, total: int | None) -> None:
    """Progress that nobody asked for."""


def _code_documents(
    paths: Sequence[Path | str],
    config: Config,
    store: Store,
    writer: RecordWriter | None,
    tell: Progress,
    project: Project | None,
    table: SourceTable,
) -> Tally:
    """Read, mark copies, code and store every document, and write its row."""
    tally, total = Tally(table=table), count_reports(paths)
    read = read_reports(paths, config.read)
    documents = mark_duplicates(_allowed(read, project) if project is not None else read)
    name = "here" if config.workers == 1 else "pool"
    with closing(executor(name, config.workers)) as running:
        coded = coded_documents(documents, store, running, Coder(config.reading), tally.used)
        for done, (document, known, events) in enumerate(coded, start=1):
            counted = tally.count(document, known, events)
            if project is not None:
                _keep(tally, store, document, counted)
            if writer:
                writer.document(document, *counted)
            tell(CODING, done, total)
    return tally


def _allowed(documents: Iterable[Document], project: Project) -> Iterator[Document]:
    """The documents, those that the project has withdrawn or erased passed over for that."""
    refusal = Removals(project.database).refusals()
    for document in documents:
        why = None if document.failure else refusal(document)
        yield replace(document, failure=why, passed_over=True) if why else document


def coded_documents(
    documents: Iterable[Document], store: Store, running: Executor, coder: Coder, used: Counter[str]
) -> Iterator[tuple[Document, bool, Iterable[Event]]]:
    """The documents in order with their events, which are in the store; True for one that was there before.

    A document that could not be coded comes with its failure. What coding cost is added to `used`.
    """
    waiting: deque[tuple[Document, bool]] = deque()

    def work() -> Iterator[Document | None]:
        for document in documents:
            known = store.known(document)
            waiting.append((document, known))
            idle = known or document.failure is not None or document.duplicate_of is not None
            yield None if idle else document

    for found in running.map(coder, work(), lost):
        document, known = waiting.popleft()
        used.update(found.used if found is not None else {})
        if found is None:
            yield document, known, store.events_of(document) if known else ()
        elif found.failure:
            yield replace(document, failure=found.failure), known, ()
        else:
            store.add(document, found.events)
            yield document, known, found.events


def _keep(tally: Tally, store: Store, document: Document, counted: Counted) -> None:
    """Remember the document as this run was given it, and keep the text of a copy too."""
    tally.given.append(Given(version_id(document), document.id, document.name, counted.status, counted.reason))
    if document.duplicate_of and not document.failure:
        store.keep(document)


def _write(
    tally: Tally, store: Store, writer: RecordWriter, rules: RuleSet, tell: Progress, processes: int
) -> set[str]:
    """Write the incidents and the events of the reports given. Gives the incidents' ids."""
    incidents = _link(tally, store, writer, rules, tell, processes)
    for done, event in enumerate(_events(tally.events, tally, store), start=1):
        writer.event(event, incidents.get(event.id))
        tell(WRITING, done, len(tally.events))
    return set(incidents.values())


def _link(
    tally: Tally, store: Store, writer: RecordWriter, rules: RuleSet, tell: Progress, processes: int
) -> dict[str, str]:
    """Cluster the events and write an incident for each, in the order of first telling. Gives incident ids by event."""
    order = {event: place for place, event in enumerate(tally.events)}
    found = cluster(tally.signatures, passed=tally.passed, processes=processes)
    clusters = sorted(found, key=lambda members: min(order[event] for event in members))
    incidents = {event: incident_id(members) for members in clusters for event in members}
    parts = parts_of(Telling(found, incidents.get(found.id)) for found in (*tally.signatures, *tally.summed))
    told = _events(chain.from_iterable(clusters), tally, store)
    for done, (_, events) in enumerate(groupby(told, lambda event: incidents[event.id]), start=1):
        incident = consolidate(list(events), tally.sources, rules)
        whole = parts.get(incident.id)
        writer.incident(replace(incident, part_of=whole) if whole else incident)
        tell(LINKING, done, len(clusters))
    return incidents


def _events(ids: Iterable[str], tally: Tally, store: Store) -> Iterator[Event]:
    """The events with the names that their documents have in this run."""
    return (event.told_in(tally.document[event.id]) for event in store.events(ids))
