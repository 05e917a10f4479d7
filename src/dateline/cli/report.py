"""`dateline report`: one page to publish or mail."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.plain import plain
from dateline.cli.snapshot import At
from dateline.cli.sources import ProjectAt, RecordAt, record_at
from dateline.export import write_layout
from dateline.export.page import TITLE, Page

Out = Annotated[Path, typer.Option(help="The page to write.", metavar="FILE.html")]
Title = Annotated[str, typer.Option(help="The heading of the page.", metavar="TEXT")]
ShowNames = Annotated[bool, typer.Option("--show-names", help="Do not withhold the names of private persons.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print nothing but errors.")]


def report(
    out: Out,
    source: RecordAt = None,
    project: ProjectAt = None,
    at: At = None,
    title: Title = TITLE,
    show_names: ShowNames = False,
    quiet: Quiet = False,
) -> None:
    """Write one self-contained page: map, charts, and every number with its quotes."""
    if out.suffix != ".html":
        raise typer.BadParameter(f"--out takes a file that ends in .html, not {out}")
    with record_at(source, project, at) as record:
        done = write_layout(Page(title), record, out, show_names=show_names)
    if not quiet:
        incidents = "1 incident" if done.written == 1 else f"{done.written:,} incidents"
        typer.echo(f"{incidents}; open {plain(str(done.files[0]))} in a browser")
        typer.echo(f"What is not on the page: {plain(str(done.files[-1]))}")
