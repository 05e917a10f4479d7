"""`dateline rule`: by what the cells of a project are chosen."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.plain import plain
from dateline.cli.snapshot import At, as_of
from dateline.project import open_project


def rule(
    name: Annotated[
        str | None,
        typer.Argument(help="A rule set to change to, or a TOML file.", metavar="NAME|FILE", show_default=False),
    ] = None,
    project: Annotated[str, typer.Option("--project", help="The project.", metavar="P")] = "project.db",
    sources: Annotated[
        Path | None, typer.Option(help="A TOML table of outlets that you judged.", metavar="FILE", show_default=False)
    ] = None,
    at: At = None,
) -> None:
    """Tell or change by what the cells of a project are chosen; nothing is read again."""
    if at is not None and (name is not None or sources is not None):
        raise typer.BadParameter("a snapshot is never changed; leave out --at to choose cells by another rule")
    with open_project(project) as opened:
        if at is not None:
            typer.echo(plain(f"{opened.address}, snapshot {at}: cells by {as_of(opened, at).rule}"))
            return
        if name is not None or sources is not None:
            opened.choose_by(name, sources)
        judged = len(opened.standards.sources.outlets)
        address = opened.address
        typer.echo(plain(f"{address}: cells by {opened.rule}; outlets in its table of sources: {judged:,}"))
