"""`dateline rule`: by what the cells of a project are chosen."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.plain import plain
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
) -> None:
    """Tell or change by what the cells of a project are chosen; nothing is read again."""
    with open_project(project) as opened:
        if name is not None or sources is not None:
            opened.choose_by(name, sources)
        judged = len(opened.standards.sources.outlets)
        address = opened.address
        typer.echo(plain(f"{address}: cells by {opened.rule}; outlets in its table of sources: {judged:,}"))
