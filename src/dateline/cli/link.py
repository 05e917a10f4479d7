"""`dateline link`: from events in the record's format to incidents; or a project's incidents anew."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.busy import passed_by
from dateline.cli.judge import tell_contradictions
from dateline.cli.listing import show
from dateline.cli.plain import plain
from dateline.cli.runs import changed
from dateline.cli.waterfall import show_waterfall, standing_of
from dateline.config import default_workers
from dateline.core import incident_id
from dateline.export.atomic import written_together
from dateline.link import Passed, Rarity, Signature, Waterfall, cluster, waterfall
from dateline.link.reading import read_events
from dateline.project import Change, Project, between, open_project
from dateline.store import Incidents

Events = Annotated[
    Path | None, typer.Argument(help="Events, one JSON object a line.", metavar="EVENTS", show_default=False)
]
Out = Annotated[Path | None, typer.Option("--out", help="The file for the incidents.", metavar="FILE")]
Explain = Annotated[
    tuple[str, str] | None, typer.Option(help="Print how two events come to their score.", metavar="ID ID")
]
ProjectAt = Annotated[
    str | None, typer.Option("--project", help="A project to link anew in place of a file of events.", metavar="P")
]
Read = tuple[str, Signature | None]  # the id of an event with its signature; None for an aggregate
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def link(
    events: Events = None,
    out: Out = None,
    project: ProjectAt = None,
    explain: Explain = None,
    as_json: Json = False,
) -> None:
    """Link events into incidents: one line an event, with its id and its incident's; or link a project anew."""
    if (events is None) == (project is None):
        raise typer.BadParameter("link takes either a file of events or --project P")
    if project is not None:
        if out is not None:
            raise typer.BadParameter("--out is for a file of events; dateline export writes a project's incidents")
        with open_project(project) as opened:
            _link_project(opened, explain, as_json)
    elif events is not None:
        _link_file(events, out, explain, as_json)


def _link_project(project: Project, explain: tuple[str, str] | None, as_json: bool) -> None:
    if explain:
        found = project.waterfall(*explain)
        show_waterfall(found, as_json, standing_of(project, (found.left, found.right)))
        return
    before = Incidents(project.database).last()
    passed = Passed()
    changes = list(between(project.database, before, project.link("linked anew", anew=True, passed=passed)))
    if as_json:
        show("changes", changes, changed, as_json)
    else:
        for line in (*_changed(changes), *passed_by(passed)):
            typer.echo(plain(line))
    tell_contradictions(project)


def _changed(changes: Sequence[Change]) -> list[str]:
    count = Counter(change.what for change in changes)
    counted = ", ".join(f"{count[what]:,} {what}" for what in ("appeared", "went", "changed") if count[what])
    return [*map(changed, changes), f"incidents: {counted or 'none changed'}"]


def _link_file(events: Path, out: Path | None, explain: tuple[str, str] | None, as_json: bool) -> None:
    if (out is None) == (explain is None):
        raise typer.BadParameter("link takes either --out FILE or --explain ID ID")
    if out is not None and not out.parent.is_dir():
        raise ValueError(f"{out.parent}: no such folder; make it, or name another file with --out")
    if out is not None and out.exists() and events.exists() and out.samefile(events):
        raise ValueError(f"{out}: holds the events that are read; name another file with --out")
    told: list[str] = []
    read = list(read_events(events, told.append))
    for line in told:
        typer.echo(f"dateline: {plain(line)}", err=True)
    signatures = [found for _, found in read if found is not None]
    if explain:
        show_waterfall(_explained(read, signatures, *explain), as_json)
    elif out:
        _write(out, [name for name, _ in read], signatures, as_json)
    raise typer.Exit(1 if told else 0)


def _write(out: Path, names: Sequence[str], signatures: Sequence[Signature], as_json: bool) -> None:
    passed = Passed()
    found = cluster(signatures, passed=passed, processes=default_workers())
    named = ((incident_id(members), members) for members in found)
    incidents = {event: incident for incident, members in named for event in members}
    with written_together([out]) as (stream,):
        for name in names:
            stream.write(json.dumps({"id": name, "incident": incidents.get(name)}, ensure_ascii=False) + "\n")
    size = Counter(incidents.values())
    counts = {
        "events": len(names),
        "aggregates": len(names) - len(signatures),
        "incidents": len(size),
        "linked": sum(n > 1 for n in size.values()),
        "passed_by": passed.pairs,
    }
    typer.echo(json.dumps({"out": str(out), **counts}, indent=2) if as_json else _told(out, counts, passed))


def _told(out: Path, counts: dict[str, int], passed: Passed) -> str:
    aggregates = f", {counts['aggregates']:,} of them aggregates, which are no incident" if counts["aggregates"] else ""
    first = (
        f"{counts['events']:,} events{aggregates}; {counts['incidents']:,} incidents, "
        f"{counts['linked']:,} of them told more than once: {out}"
    )
    return "\n".join([first, *passed_by(passed)])


def _explained(read: Sequence[Read], signatures: Sequence[Signature], left: str, right: str) -> Waterfall:
    if left == right:
        raise ValueError(f"{left!r} is one event; name two")
    found = {name: event for name, event in read if name in (left, right)}
    for name in (left, right):
        if name not in found:
            raise ValueError(f"no event that could be read has the id {name!r}; look it up in the file")
    one, other = found[left], found[right]
    if one is None or other is None:
        raise ValueError(f"{left if one is None else right!r} is an aggregate, which is no incident")
    return waterfall(one, other, Rarity(signatures))
