"""`dateline users`: who works with a project, and what they did."""

from typing import Annotated

import typer

from dateline.cli.listing import Json, show
from dateline.cli.options import By, ProjectAt
from dateline.cli.snapshot import At, as_of
from dateline.project import open_project
from dateline.store import User

Name = Annotated[str | None, typer.Argument(help="The user of whom --called tells who it is.", metavar="[NAME]")]
Called = Annotated[str | None, typer.Option(help="Who the user NAME is, in a few words.", metavar="TEXT")]


def users(
    project: ProjectAt, name: Name = None, called: Called = None, at: At = None, by: By = None, as_json: Json = False
) -> None:
    """List who works with a project: since when, until when, and what they did."""
    if (name is None) != (called is None):
        raise typer.BadParameter("a name and --called go together: the user, and who that is")
    if name is not None and at is not None:
        raise typer.BadParameter("a snapshot is never changed; leave out --at to say who a user is")
    with open_project(project, by) as opened:
        if name is not None and called is not None:
            opened.introduce(name, called)
        show("users", as_of(opened, at).users, _line, as_json)


def _line(user: User) -> str:
    did = ", ".join(f"{what} {number:,}" for what, number in user.did.items())
    name = f"{user.name} ({user.called})" if user.called else user.name
    return f"{name}  {user.since[:10]} to {user.last[:10]}: {did or 'nothing yet'}"
