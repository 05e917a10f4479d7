"""`dateline compare`: the record against events that others coded."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.comparison import compared
from dateline.cli.comparison_shown import show, shown_json
from dateline.cli.comparison_tables import TABLES, write_tables
from dateline.cli.plain import plain
from dateline.cli.snapshot import At
from dateline.cli.sources import ProjectAt, RecordAt, coding_at, record_at
from dateline.evaluate.compare import (
    ORDERS,
    Apart,
    Order,
    Problems,
    Window,
    agreement,
    open_other,
    parts,
    ranges,
    read_record,
    scope_of,
)
from dateline.evaluate.compare import compare as match
from dateline.export.atomic import written_together
from dateline.export.page.comparison import comparison_page

Coding = Annotated[str, typer.Argument(help="A CSV in the layout of UCDP GED or ACLED, another record, or a project.")]
Since = Annotated[str | None, typer.Option(help="Only from this day, month or year on.", metavar="DAY")]
Until = Annotated[str | None, typer.Option(help="Only up to this day, month or year.", metavar="DAY")]
Countries = Annotated[list[str] | None, typer.Option("--country", help="Only this one; repeat it.", metavar="NAME")]
Provinces = Annotated[list[str] | None, typer.Option("--province", help="Only this one; repeat it.", metavar="NAME")]
Types = Annotated[
    list[str] | None, typer.Option("--type", help="Only this type or group of types; repeat it.", metavar="NAME")
]
Days = Annotated[int, typer.Option(help="Days that two codings of one event may lie apart.", min=0, metavar="N")]
Km = Annotated[float, typer.Option(help="Kilometres between two exact points of one.", min=0.1, metavar="N")]
Dates = Annotated[str | None, typer.Option(help="The order of 3/4/2021: day-first or month-first.", metavar="ORDER")]
Encoding = Annotated[str | None, typer.Option(help="The encoding of the CSV, if not told rightly.", metavar="NAME")]
Out = Annotated[Path | None, typer.Option(help="A folder for the tables.", metavar="DIR")]
Html = Annotated[Path | None, typer.Option("--html", help="A page with map, calendar and quotes.", metavar="FILE.html")]
ShowNames = Annotated[bool, typer.Option("--show-names", help="Do not withhold private names on the page.")]
Draws = Annotated[
    int, typer.Option(help="How often months of provinces are drawn for the intervals; 0 for none.", min=0, metavar="N")
]
Seed = Annotated[int, typer.Option(help="The seed of the draws.", metavar="N")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def compare(
    other: Coding,
    source: RecordAt = None,
    project: ProjectAt = None,
    at: At = None,
    since: Since = None,
    until: Until = None,
    country: Countries = None,
    province: Provinces = None,
    type_: Types = None,
    days: Days = 1,
    km: Km = 30.0,
    dates: Dates = None,
    encoding: Encoding = None,
    out: Out = None,
    html: Html = None,
    show_names: ShowNames = False,
    draws: Draws = 1000,
    seed: Seed = 0,
    as_json: Json = False,
) -> None:
    """Compare the record with events that others coded: matched, missing, extra, and how far the two agree."""
    if html and html.suffix != ".html":
        raise typer.BadParameter(f"--html takes a file that ends in .html, not {html}")
    scope = scope_of(since, until, country or (), province or (), type_ or ())
    problems, apart = Problems(), Apart(kept=True)
    with record_at(source, project, at) as record, coding_at(other) as place:
        coded = open_other(place, problems, _order(dates), encoding)
        own, window = read_record(record, apart.counts), Window(days, km)
        found = match(own, coded, scope=scope, window=window, apart=apart, problems=problems)
        whole, groups = agreement(found.matched), parts(found)
        between = ranges(groups, draws, seed)
        if html:
            named = Path(other).name if "://" not in other else "the project"
            told = compared(found, whole, groups, between, record, named, problems.count, show_names)
            _publish(html, comparison_page(told))
    _warn(problems)
    if out:
        write_tables(out, found, groups)
    typer.echo((shown_json if as_json else show)(found, whole, problems, between))
    if not as_json:
        _name_files(out, html)
    raise typer.Exit(1 if problems.count else 0)


def _warn(problems: Problems) -> None:
    for words in (*problems.notices, *problems.told):
        typer.echo(plain(words), err=True)


def _order(given: str | None) -> Order | None:
    found = next((order for order in ORDERS if order == given), None)
    if given and not found:
        raise typer.BadParameter(f"--dates is {' or '.join(ORDERS)}, not {given}")
    return found


def _name_files(out: Path | None, html: Path | None) -> None:
    if out:
        typer.echo(f"Files: {plain(str(out))}/{{{', '.join(TABLES)}}}")
    if html:
        typer.echo(f"Open {plain(str(html))} in a browser")


def _publish(path: Path, page: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with written_together([path]) as (stream,):
        stream.write(page)
