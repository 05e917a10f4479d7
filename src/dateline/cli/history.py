"""`dateline history`: what happened to an incident."""

from typing import Annotated

import typer

from dateline.cli.listing import Json, show
from dateline.cli.options import ProjectAt
from dateline.cli.snapshot import At, as_of
from dateline.project import Entry, open_project


def history(
    incident: Annotated[str, typer.Argument(help="An incident's id, or its beginning.", metavar="INCIDENT")],
    project: ProjectAt,
    at: At = None,
    as_json: Json = False,
) -> None:
    """Print what happened to an incident: who changed what, when, and why."""
    with open_project(project) as opened:
        show("history", as_of(opened, at).history(incident), _line, as_json)


def _line(entry: Entry) -> str:
    why = f" – {entry.note}" if entry.note else ""
    return f"{entry.at[:16]:16}  {entry.by or 'Dateline':12}  {entry.what}{why}"
