"""`dateline history`: what happened to an incident."""

from typing import Annotated

import typer

from dateline.cli.options import ProjectAt
from dateline.cli.plain import plain
from dateline.cli.snapshot import At, as_of
from dateline.project import open_project


def history(
    incident: Annotated[str, typer.Argument(help="An incident's id, or its beginning.", metavar="INCIDENT")],
    project: ProjectAt,
    at: At = None,
) -> None:
    """Print what happened to an incident: who changed what, when, and why."""
    with open_project(project) as opened:
        for entry in as_of(opened, at).history(incident):
            why = f" – {entry.note}" if entry.note else ""
            typer.echo(plain(f"{entry.at[:16]:16}  {entry.by or 'Dateline':12}  {entry.what}{why}"))
