"""`dateline search`: incidents and reports by their words."""

import re
from typing import Annotated

import typer

from dateline.cli.found import Found, show
from dateline.cli.listing import Json, show_object
from dateline.cli.options import ProjectAt
from dateline.cli.snapshot import At, as_of
from dateline.cli.withholding import withheld
from dateline.project import open_project

_POINT = re.compile(r"\s*([-+]?\d+(?:\.\d+)?)\s*,\s*([-+]?\d+(?:\.\d+)?)\s*")

Query = Annotated[str, typer.Argument(help='Words; "a phrase" in quotes; -word must not be there.', metavar="[WORDS]")]
Place = Annotated[str | None, typer.Option(help="The place of the incident: a name, a country.", metavar="NAME")]
Near = Annotated[str | None, typer.Option(help="A point in degrees.", metavar="LAT,LON")]
Within = Annotated[float, typer.Option(help="How far from --near.", metavar="KM")]
First = Annotated[str | None, typer.Option("--from", help="The first day, or a month or year.", metavar="DAY")]
Last = Annotated[str | None, typer.Option("--to", help="The last day, or a month or year.", metavar="DAY")]
Types = Annotated[list[str] | None, typer.Option("--type", help="A type of event; repeat it.", metavar="NAME")]
Contested = Annotated[bool, typer.Option("--contested", help="Only what is contested.")]
Limit = Annotated[int, typer.Option(help="How many at most.", min=1, max=1000, metavar="N")]
ShowNames = Annotated[bool, typer.Option("--show-names", help="Do not withhold the names of private persons.")]


def search(
    project: ProjectAt,
    words: Query = "",
    place: Place = None,
    near: Near = None,
    within: Within = 25.0,
    first: First = None,
    last: Last = None,
    types: Types = None,
    contested: Contested = False,
    at: At = None,
    limit: Limit = 20,
    show_names: ShowNames = False,
    as_json: Json = False,
) -> None:
    """Find incidents and reports by words, place and time, the best first, with the words in their sentence."""
    with open_project(project) as opened:
        search = as_of(opened, at).search
        wanted = search.wanted(words, place, _point(near), within, first, last, types or (), contested)
        if show_names:
            found = [Found.of(hit) for hit in search.hits(wanted, limit + 1)]
        else:
            found = withheld(wanted, search.hits, limit + 1)
    if as_json:
        show_object({"hits": [hit.row() for hit in found[:limit]], "more": len(found) > limit})
        return
    show(found[:limit])
    if len(found) > limit:
        typer.echo("… and more; --limit shows more of them")
    elif not found:
        typer.echo("nothing is found")


def _point(given: str | None) -> tuple[float, float] | None:
    if given is None:
        return None
    match = _POINT.fullmatch(given)
    if match is None:
        raise typer.BadParameter(f"--near takes latitude and longitude such as 36.73,68.87, not {given!r}")
    return float(match[1]), float(match[2])
