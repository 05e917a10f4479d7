"""`dateline runs` and `dateline diff`: what was coded into a project when, and what changed from one run to another."""

from typing import Annotated

import typer

from dateline.cli.options import ProjectAt
from dateline.cli.plain import plain
from dateline.cli.snapshot import At, as_of
from dateline.project import Project, differing, open_project
from dateline.store import Run

RunId = Annotated[
    str, typer.Argument(help="A run's number or id, or a snapshot's name.", metavar="RUN", show_default=False)
]


def runs(project: ProjectAt, at: At = None) -> None:
    """List the runs that coded into a project: when, by whom, with what, and what came of it."""
    with open_project(project) as opened:
        found = as_of(opened, at)
        for run in opened.runs.all() if isinstance(found, Project) else found.runs():
            counts = ", ".join(f"{number:,} {name}" for name, number in run.counts.items())
            made = f"{run.finished[:16]}  {run.by}  {run.extractor}, Dateline {run.program}"
            typer.echo(plain(f"{run.number:>4}  {run.id[:7]}  {made}: {counts}{_again(run)}"))


def _again(run: Run) -> str:
    if not run.repeats:
        return ""
    last = run.repeats[-1]
    times = "once" if len(run.repeats) == 1 else f"{len(run.repeats):,} times"
    return f"; made again {times}, adding nothing, last {last.at[:16]} by {last.by}"


def diff(before: RunId, after: RunId, project: ProjectAt) -> None:
    """Show the incidents that appeared, went or changed from one run to another, and why."""
    with open_project(project) as opened:
        changes = list(differing(opened.database, before, after))
    for change in changes:
        why = f" – {change.why}" if change.why else ""
        typer.echo(plain(f"{change.incident[:7]}  {change.what}: {change.told}{why}"))
    if not changes:
        typer.echo(plain(f"no incident changed from run {before} to run {after}"), err=True)
