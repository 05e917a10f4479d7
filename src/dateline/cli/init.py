"""`dateline init`: a new project."""

import shlex
from typing import Annotated

import typer

from dateline.cli.plain import plain
from dateline.project import init_project


def init(
    where: Annotated[
        str, typer.Argument(help="A file, or the URL of a PostgreSQL database.", metavar="PATH|URL")
    ] = "project.db",
    rule: Annotated[
        str, typer.Option(help="The rule set for the cells of its incidents, or a TOML file.", metavar="NAME|FILE")
    ] = "ucdp",
) -> None:
    """Make a project: a database that keeps reports, what was read in them, and what people decide."""
    with init_project(where, rule) as project:
        address = shlex.quote(plain(project.address))
    typer.echo(f"{address} is ready; dateline code PATH... --project {address} codes into it")
