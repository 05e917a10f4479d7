"""`dateline documents`: what a project holds, and what it holds no more."""

from typing import Annotated

import typer

from dateline.cli.listing import Json, show
from dateline.cli.options import ProjectAt
from dateline.cli.snapshot import At, as_of
from dateline.project import open_project
from dateline.store import STATES, DocumentEntry

Words = Annotated[
    str | None,
    typer.Argument(help="A document's name, id, path or address.", metavar="DOCUMENT", show_default=False),
]
State = Annotated[list[str] | None, typer.Option("--state", help=f"{', '.join(STATES)}; repeat it.", metavar="NAME")]


def documents(
    project: ProjectAt, document: Words = None, state: State = None, at: At = None, as_json: Json = False
) -> None:
    """List every version of every document: what counts, and what does not any more, and why."""
    wanted = state or STATES
    for name in wanted:
        if name not in STATES:
            raise typer.BadParameter(f"--state takes {', '.join(STATES)}, not {name!r}")
    with open_project(project) as opened:
        entries = as_of(opened, at).documents.entries(document)
        found = show("documents", (entry for entry in entries if entry.state in wanted), _line, as_json)
        if not found and document is not None:
            raise ValueError(f"{opened.address}: no document is called {document!r}")
        if not found and not as_json:
            typer.echo("no such document", err=True)


def _line(entry: DocumentEntry) -> str:
    told = (entry.name, entry.outlet, entry.published, f"added {entry.added[:16]}", f"sha256 {entry.sha256[:12]}")
    line = f"{entry.number:>4}  {entry.state:<10}  {' · '.join(part for part in told if part)}"
    return line if entry.by is None else f"{line}; by {entry.by} on {str(entry.at)[:16]}: {entry.reason}"
