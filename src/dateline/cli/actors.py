"""`dateline actors`: the actors that a project adds to those that ship."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.listing import Json, show
from dateline.cli.options import By, ProjectAt
from dateline.cli.plain import plain
from dateline.project import open_project
from dateline.store import ActorFile

Files = Annotated[
    list[Path] | None,
    typer.Argument(help="TOML files of actors for the project to keep.", metavar="[FILE]...", show_default=False),
]
Drop = Annotated[str | None, typer.Option(help="Let the file of that name hold no more.", metavar="NAME")]


def actors(project: ProjectAt, files: Files = None, drop: Drop = None, by: By = None, as_json: Json = False) -> None:
    """Tell or change which actors a project adds; the next run reads its reports with them."""
    with open_project(project, by) as opened:
        for file in files or ():
            opened.add_actors(file)
        if drop is not None:
            opened.actor_files.drop(drop, opened.by)
        kept = show("files", opened.actor_files.all(), _line, as_json)
        if not kept and not as_json:
            typer.echo(plain(f"{opened.address}: adds no actors to those that ship"))


def _line(file: ActorFile) -> str:
    return f"{file.name}  {file.at[:10]}  {file.by}"
