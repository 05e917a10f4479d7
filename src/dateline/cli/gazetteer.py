"""`dateline gazetteer`: build the list of places, and look into it."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.cli.plain import plain
from dateline.cli.progress import Bar
from dateline.gazetteer import GazetteerPlace, default_path, describe, open_gazetteer
from dateline.gazetteer.geonames import build_from_geonames
from dateline.gazetteer.packages import build_from_packages

_SHOWN = 20

gazetteer = typer.Typer(help="Build the list of places, and look into it.", no_args_is_help=True)


@gazetteer.command()
def build(
    dump: Annotated[
        Path | None,
        typer.Option("--from", help="A folder with a GeoNames dump.", metavar="FOLDER"),
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", help="The file to write.", metavar="FILE")] = None,
) -> None:
    """Build the gazetteer, from the installed packages or from a GeoNames dump."""
    target = out or default_path()
    with Bar(silent=False) as bar:

        def progress(done: int, total: int | None) -> None:
            bar("places", done, total)

        if dump is None:
            build_from_packages(target, progress)
        else:
            build_from_geonames(dump, target, progress)
    typer.echo(f"{describe(target).get('places', '?')} places in {plain(str(target))}")


@gazetteer.command()
def lookup(
    name: Annotated[str, typer.Argument(help="A place's name.")],
    file: Annotated[Path | None, typer.Option("--gazetteer", help="A gazetteer to use.", metavar="FILE")] = None,
) -> None:
    """Show what a name could stand for, the best known first."""
    found = open_gazetteer(file).named(name)
    if not found:
        typer.echo(f"dateline: no place is named {plain(name)!r}", err=True)
        raise typer.Exit(1)
    Console(markup=False, highlight=False, emoji=False).print(_table(found[:_SHOWN]))


def _table(places: tuple[GazetteerPlace, ...]) -> Table:
    table = Table(box=None, pad_edge=False)
    for title in ("Name", "Province", "Country", "Kind", "Latitude", "Longitude", "People", "GeoNames"):
        table.add_column(title, justify="right" if title in {"Latitude", "Longitude", "People"} else "left")
    for place in places:
        kind = f"{place.feature_class}.{place.feature_code}"
        point = (f"{place.latitude:.3f}", f"{place.longitude:.3f}")
        people = f"{place.population:,}" if place.population else ""
        cells = (place.name, place.admin1 or "", place.country or "", kind, *point, people, str(place.geonames_id))
        table.add_row(*(Text(plain(cell)) for cell in cells))
    return table
