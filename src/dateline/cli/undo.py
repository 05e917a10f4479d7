"""`dateline undo`: take a decision back."""

from typing import Annotated

import typer

from dateline.cli.judge import kept, tell_contradictions
from dateline.cli.options import By, ProjectAt
from dateline.cli.plain import plain
from dateline.core import Judgement
from dateline.project import open_project


def undo(
    project: ProjectAt,
    which: Annotated[
        str | None, typer.Argument(help="The id of a review or judgement; your last one if left out.")
    ] = None,
    note: Annotated[str | None, typer.Option(help="Why, in a few words.", metavar="TEXT")] = None,
    by: By = None,
) -> None:
    """Take a decision back; what held before it holds again. Nothing is deleted."""
    with open_project(project, by) as opened:
        made = opened.undo(which, note)
        if isinstance(made, Judgement):
            typer.echo(plain(kept(made, opened.address)))
            tell_contradictions(opened)
        else:
            typer.echo(plain(f"review {made.id} by {made.by}: {made.action} {made.property}"))
