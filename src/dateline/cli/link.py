"""`dateline link`: from events in the record's format to incidents, without a project."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.plain import plain
from dateline.core import incident_id
from dateline.export.atomic import written_together
from dateline.link import Passed, Rarity, Signature, Waterfall, cluster, waterfall
from dateline.link.reading import read_events

Events = Annotated[Path, typer.Argument(help="Events, one JSON object a line.", metavar="EVENTS", show_default=False)]
Out = Annotated[Path | None, typer.Option("--out", help="The file for the incidents.", metavar="FILE")]
Explain = Annotated[
    tuple[str, str] | None, typer.Option(help="Print how two events come to their score.", metavar="ID ID")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def link(events: Events, out: Out = None, explain: Explain = None, as_json: Json = False) -> None:
    """Link events into incidents: one line an event, with its id and its incident's."""
    if (out is None) == (explain is None):
        raise typer.BadParameter("link takes either --out FILE or --explain ID ID")
    told: list[str] = []
    read = list(read_events(events, told.append))
    for line in told:
        typer.echo(f"dateline: {plain(line)}", err=True)
    signatures = [found for _, found in read if found is not None]
    if explain:
        _show(_explained(signatures, *explain), as_json)
    elif out:
        _write(out, [name for name, _ in read], signatures, as_json)
    raise typer.Exit(1 if told else 0)


def _write(out: Path, names: Sequence[str], signatures: Sequence[Signature], as_json: bool) -> None:
    passed = Passed()
    incidents = {event: incident_id(members) for members in cluster(signatures, passed=passed) for event in members}
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
    typer.echo(json.dumps({"out": str(out), **counts}, indent=2) if as_json else _told(out, counts))


def _told(out: Path, counts: dict[str, int]) -> str:
    aggregates = f", {counts['aggregates']:,} of them aggregates, which are no incident" if counts["aggregates"] else ""
    first = (
        f"{counts['events']:,} events{aggregates}; {counts['incidents']:,} incidents, "
        f"{counts['linked']:,} of them told more than once: {out}"
    )
    if not counts["passed_by"]:
        return first
    return f"{first}\n{counts['passed_by']:,} pairs in busy places and of frequent names were not compared"


def _explained(signatures: Sequence[Signature], left: str, right: str) -> Waterfall:
    found = {event.id: event for event in signatures if event.id in (left, right)}
    for name in (left, right):
        if name not in found:
            raise ValueError(f"no event has the id {name!r} and is no aggregate; look it up in the file")
    return waterfall(found[left], found[right], Rarity(signatures))


def _show(found: Waterfall, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(found.row(), ensure_ascii=False, indent=2))
        return
    if found.ruled_out:
        typer.echo(f"{plain(found.left)} and {plain(found.right)} are different: {found.ruled_out}")
        return
    typer.echo(f"{found.start:+6.2f}  before anything is known of the two")
    for step in found.steps:
        typer.echo(f"{step.weight:+6.2f}  {step.feature}: {step.words}")
    typer.echo(f"{found.score:+6.2f}  {plain(found.left)} and {plain(found.right)}: {found.verdict} on their own")
