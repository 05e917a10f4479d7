"""`dateline backup`: a copy of a project while others write."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.options import ProjectAt
from dateline.cli.plain import plain
from dateline.project import open_project
from dateline.store import back_up


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write.", metavar="FILE", show_default=False)],
    project: ProjectAt,
) -> None:
    """Copy a project to a new file, while others may write."""
    with open_project(project) as opened:
        back_up(opened.database, file)
    typer.echo(plain(f"{file} holds the project as it is now; open it with --project {file}"))
