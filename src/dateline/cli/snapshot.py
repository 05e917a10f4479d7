"""`dateline snapshot` and `dateline snapshots`: states of a project that can be cited."""

import shlex
from typing import Annotated, Any

import typer

from dateline.cli.listing import Json, show
from dateline.cli.options import By, ProjectAt
from dateline.cli.plain import plain
from dateline.core import Review
from dateline.project import Project, Reads, Rows, corrections, open_project
from dateline.store import Snapshot

_TOLD = ("name", "hash", "rule", "program", "counts", "by", "at", "note", "erased")  # the rest is for the program alone
At = Annotated[str | None, typer.Option("--at", help="A snapshot of the project.", metavar="NAME")]


def snapshot(
    name: Annotated[str, typer.Argument(help="A name to cite it by.", metavar="NAME", show_default=False)],
    project: ProjectAt,
    note: Annotated[str | None, typer.Option(help="What it is for, in a few words.", metavar="TEXT")] = None,
    by: By = None,
) -> None:
    """Freeze the project as it is under a name. Whatever comes later, it can be read and exported as it was."""
    with open_project(project, by) as opened:
        made = opened.snapshot(name, note)
        where = shlex.quote(plain(opened.address))
    typer.echo(plain(f"{made.name}: {_counted(made)}"))
    typer.echo(f"sha256 {made.hash}")
    typer.echo(
        f"read it with --at {made.name}, such as: dateline export --as csv --from {where} --at {made.name} --out DIR"
    )


def snapshots(project: ProjectAt, as_json: Json = False) -> None:
    """List the snapshots of a project: name, when, by whom, hash, counts, and what was erased since."""
    with open_project(project) as opened:
        show("snapshots", opened.snapshots, _line, as_json, _row)


def _line(made: Snapshot) -> str:
    note = f" – {made.note}" if made.note else ""
    gone = f"; documents erased since: {made.erased:,}" if made.erased else ""
    return f"{made.name}  {made.at[:16]}  {made.by}  {made.hash[:12]}  {_counted(made)}{gone}{note}"


def _row(made: Snapshot) -> dict[str, Any]:
    return {key: getattr(made, key) for key in _TOLD}


def as_of(project: Project, at: str | None) -> Reads:
    """The project as it is now, or at a snapshot; says where that is not what was hashed any more."""
    if at is None:
        return project
    found = project.at(at)
    warn(found.snapshot)
    return found


def rows_of(project: Project, at: str | None) -> Rows:
    """The record of the project as it is now, or at a snapshot; says where that is not what was hashed any more."""
    return as_of(project, at).rows


def corrections_of(project: Project, at: str | None) -> list[Review]:
    """The corrections that people have made in the project, or had made at a snapshot."""
    return corrections((project if at is None else project.at(at)).reviews)


def warn(made: Snapshot) -> None:
    """Say on standard error what an erasure has taken out of the snapshot."""
    if made.erased:
        told = f"documents erased since: {made.erased:,}; what they told is gone, and its hash does not hold"
        typer.echo(plain(f"dateline: snapshot {made.name}: {told}"), err=True)


def _counted(made: Snapshot) -> str:
    return ", ".join(f"{number:,} {kind}" for kind, number in made.counts.items())
