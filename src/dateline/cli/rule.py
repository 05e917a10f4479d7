"""`dateline rule`: by what the cells of a project are chosen."""

from pathlib import Path
from typing import Annotated, Any

import typer

from dateline.cli.listing import Json, show, show_object
from dateline.cli.options import By
from dateline.cli.plain import plain
from dateline.cli.snapshot import At, as_of
from dateline.project import Standards, open_project

Listed = Annotated[bool, typer.Option("--list", help="List what was chosen until now, by whom and when.")]


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
    by: By = None,
    listed: Listed = False,
    as_json: Json = False,
) -> None:
    """Tell or change by what the cells of a project are chosen; nothing is read again."""
    if at is not None and (name is not None or sources is not None):
        raise typer.BadParameter("a snapshot is never changed; leave out --at to choose cells by another rule")
    if listed and (name is not None or sources is not None):
        raise typer.BadParameter("--list tells what was chosen; leave it out to choose")
    with open_project(project, by) as opened:
        if listed:
            show("chosen", as_of(opened, at).rules_chosen, _line, as_json, _row)
            return
        if name is not None or sources is not None:
            opened.choose_by(name, sources)
        told: dict[str, Any] = {"project": opened.address, "rule": as_of(opened, at).rule}
        told |= {"at": at} if at is not None else {"outlets": len(opened.standards.sources.outlets)}
    if as_json:
        show_object(told)
        return
    where = f"{told['project']}, snapshot {at}" if at is not None else told["project"]
    judged = "" if at is not None else f"; outlets in its table of sources: {told['outlets']:,}"
    typer.echo(plain(f"{where}: cells by {told['rule']}{judged}"))


def _line(chosen: Standards) -> str:
    outlets = f"outlets in its table of sources: {len(chosen.sources.outlets):,}"
    return f"{chosen.at[:16]}  {chosen.by or 'init':12}  cells by {chosen.rules.name}; {outlets}"


def _row(chosen: Standards) -> dict[str, Any]:
    return {
        "rule": chosen.rules.name, "written": chosen.rules.written, "outlets": len(chosen.sources.outlets),
        "sources": chosen.sources.written, "by": chosen.by, "at": chosen.at,
    }  # fmt: skip
