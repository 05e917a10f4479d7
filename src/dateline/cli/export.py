"""`dateline export`: the record in the layout of another program, with a report of what could not come along."""

import json
from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.plain import plain
from dateline.cli.snapshot import At
from dateline.cli.sources import ProjectAt, RecordAt, record_at
from dateline.export import EXPORTERS, Exported
from dateline.export import export as write

_MOST_LINES = 30

Layout = Annotated[str, typer.Option("--as", help=f"The layout: {', '.join(EXPORTERS)}.", metavar="NAME")]
Out = Annotated[Path, typer.Option(help="A file, or without an ending a folder.", metavar="PATH")]
Strict = Annotated[bool, typer.Option("--strict", help="Fail where anything is lost.")]
ShowNames = Annotated[bool, typer.Option("--show-names", help="Do not withhold the names of private persons.")]
Force = Annotated[bool, typer.Option("--force", help="Write into a folder that holds other files.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print nothing but errors.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object with counts, paths and losses.")]


def export(
    layout: Layout,
    out: Out,
    source: RecordAt = None,
    project: ProjectAt = None,
    at: At = None,
    strict: Strict = False,
    show_names: ShowNames = False,
    force: Force = False,
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Write the record in another layout, and say what could not come along."""
    with record_at(source, project, at) as record:
        done = write(layout, record, out, show_names=show_names, force=force)
    if as_json:
        typer.echo(json.dumps(_summary(done), ensure_ascii=False, indent=2))
    elif not quiet:
        _show(done)
    if strict and done.losses:
        typer.echo(f"dateline: something was lost, and --strict forbids it; see {done.files[-1]}", err=True)
        raise typer.Exit(1)


def _show(done: Exported) -> None:
    left = f", {done.left_out:,} left out" if done.left_out else ""
    incidents = "1 incident" if done.written == 1 else f"{done.written:,} incidents"
    typer.echo(f"{incidents} written{left}")
    if not done.written + done.left_out:
        typer.echo("The record holds no incident: the files are there and have no rows of incidents.")
    lines = list(done.losses.lines())
    for line in lines[:_MOST_LINES]:
        typer.echo(f"  {plain(line)}")
    if len(lines) > _MOST_LINES:
        typer.echo(f"  … and {len(lines) - _MOST_LINES:,} more kinds of loss")
    typer.echo(f"Files: {', '.join(plain(str(path)) for path in done.files)}")


def _summary(done: Exported) -> dict[str, object]:
    losses = [{"kind": x.kind, "what": x.what, "count": x.count, "reason": x.reason} for x in done.losses]
    return {
        "written": done.written,
        "left_out": done.left_out,
        "files": [str(path) for path in done.files],
        "losses": losses,
    }
