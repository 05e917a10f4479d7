"""`dateline runs` and `dateline diff`: what was coded into a project when, and what changed from one run to another."""

from typing import Annotated, Any

import typer

from dateline.cli.listing import Json, fields_of, show
from dateline.cli.options import ProjectAt
from dateline.cli.plain import plain
from dateline.cli.snapshot import At, as_of
from dateline.project import Change, open_project
from dateline.store import Run

_RUN = "A run's number or id, or a snapshot's name"
Before = Annotated[str, typer.Argument(help=f"{_RUN}.", metavar="RUN", show_default=False)]
After = Annotated[str | None, typer.Argument(help=f"{_RUN}; now if left out.", metavar="RUN", show_default=False)]


def runs(project: ProjectAt, at: At = None, as_json: Json = False) -> None:
    """List the runs that coded into a project: when, by whom, with what, and what came of it."""
    with open_project(project) as opened:
        show("runs", as_of(opened, at).runs, _line, as_json, _row)


def _line(run: Run) -> str:
    counts = ", ".join(f"{number:,} {name}" for name, number in run.counts.items())
    made = f"{run.finished[:16]}  {run.by}  {run.extractor}, Dateline {run.program}"
    return f"{run.number:>4}  {run.id[:7]}  {made}: {counts}{_again(run)}"


def _row(run: Run) -> dict[str, Any]:
    return {**fields_of(run), "repeats": [repeat._asdict() for repeat in run.repeats]}


def _again(run: Run) -> str:
    if not run.repeats:
        return ""
    last = run.repeats[-1]
    times = "once" if len(run.repeats) == 1 else f"{len(run.repeats):,} times"
    return f"; made again {times}, adding nothing, last {last.at[:16]} by {last.by}"


def diff(before: Before, project: ProjectAt, after: After = None, as_json: Json = False) -> None:
    """Show the incidents that appeared, went or changed from one run to another, or to now, and why."""
    with open_project(project) as opened:
        found = show("changes", opened.changes(before, after), changed, as_json)
    if not found and not as_json:
        typer.echo(plain(f"no incident changed from {before} to {after or 'now'}"), err=True)


def changed(change: Change) -> str:
    """What became of an incident, on a line."""
    why = f" – {change.why}" if change.why else ""
    return f"{change.incident[:7]}  {change.what}: {change.told}{why}"
