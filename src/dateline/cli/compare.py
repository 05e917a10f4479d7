"""`dateline compare`: the record against events that others coded."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from dateline.cli.comparison import compared, worst
from dateline.cli.plain import plain
from dateline.cli.snapshot import At
from dateline.cli.sources import RecordAt, record_at
from dateline.evaluate.compare import (
    Agreement,
    Comparison,
    Part,
    Problems,
    agreement,
    by_province,
    by_province_and_month,
    comparable,
    parts,
    read_other,
    read_record,
)
from dateline.evaluate.compare import compare as match
from dateline.export.atomic import written_together
from dateline.export.page.compared import Coded
from dateline.export.page.comparison import comparison_page
from dateline.export.tables import Table

_CELLS = ("kind", "start", "end", "place", "admin1", "country", "low", "best", "high", "actors")
_EVENT = ("id", "line", *_CELLS)
_PAIR = tuple(f"{side}_{name}" for side in ("our", "their") for name in _EVENT)
_FILES = ("matched.csv", "missing.csv", "extra.csv", "by_province.csv", "by_month.csv")

Other = Annotated[Path, typer.Argument(help="A CSV in the layout of UCDP GED or ACLED, or another record.")]
Out = Annotated[Path | None, typer.Option(help="A folder for the tables.", metavar="DIR")]
Html = Annotated[Path | None, typer.Option("--html", help="A page with map, calendar and quotes.", metavar="FILE.html")]
ShowNames = Annotated[bool, typer.Option("--show-names", help="Do not withhold private names on the page.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def compare(
    other: Other,
    source: RecordAt = "out",
    at: At = None,
    out: Out = None,
    html: Html = None,
    show_names: ShowNames = False,
    as_json: Json = False,
) -> None:
    """Compare the record with events that others coded: matched, missing, extra, and how far the two agree."""
    if html and html.suffix != ".html":
        raise typer.BadParameter(f"--html takes a file that ends in .html, not {html}")
    problems = Problems()
    with record_at(source, at) as record:
        own = list(filter(comparable(other), read_record(record)))
        found = match(own, read_other(other, problems))
        whole = agreement(found.matched)
        if html:
            _publish(html, comparison_page(compared(found, whole, record, other.name, problems.count, show_names)))
    for words in problems.told:
        typer.echo(plain(words), err=True)
    if out:
        _write(out, found)
    if as_json:
        typer.echo(json.dumps(_summary(found, whole, problems), indent=2))
    else:
        _show(found, whole, problems)
        _name_files(out, html)
    raise typer.Exit(1 if problems.count else 0)


def _show(found: Comparison, agreed: Agreement, problems: Problems) -> None:
    typer.echo(f"{len(found.matched):>7,} matched")
    typer.echo(f"{len(found.missing):>7,} missing: theirs, not in the record")
    typer.echo(f"{len(found.extra):>7,} extra: in the record, not theirs")
    typer.echo(f"{found.outside:>7,} theirs in countries or on days that the record does not touch")
    if problems.count:
        typer.echo(f"{problems.count:>7,} rows could not be read")
    for name, (value, pairs) in agreed.shares.items():
        typer.echo(f"{name:20} {value:.3f} of {pairs:,} pairs")
    for name, figure in agreed.alphas.items():
        typer.echo(f"{name:20} {'not defined' if figure is None else format(figure, '.3f')}")


def _name_files(out: Path | None, html: Path | None) -> None:
    if out:
        typer.echo(f"Files: {plain(str(out))}/{{{', '.join(_FILES)}}}")
    if html:
        typer.echo(f"Open {plain(str(html))} in a browser")


def _publish(path: Path, page: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with written_together([path]) as (stream,):
        stream.write(page)


def _summary(found: Comparison, agreed: Agreement, problems: Problems) -> dict[str, Any]:
    return {
        "matched": len(found.matched),
        "missing": len(found.missing),
        "extra": len(found.extra),
        "outside": found.outside,
        "unreadable": problems.count,
        "shares": {name: {"share": value, "pairs": pairs} for name, (value, pairs) in agreed.shares.items()},
        "alphas": agreed.alphas,
    }


def _write(out: Path, found: Comparison) -> None:
    """Five tables; matched pairs with the widest disagreement on deaths first."""
    out.mkdir(parents=True, exist_ok=True)
    matched, missing, extra, provinces, months = (out / name for name in _FILES)
    _table(matched, _PAIR, ({**_row(o, "our_"), **_row(t, "their_")} for o, t in worst(found)))
    _table(missing, _EVENT, map(_row, found.missing))
    _table(extra, _EVENT, map(_row, found.extra))
    for path, key, names in (
        (provinces, by_province, ("country", "admin1")),
        (months, by_province_and_month, ("country", "admin1", "month")),
    ):
        rows = list(_sums(parts(found, key), names))
        _table(path, tuple(rows[0]) if rows else names, rows)


def _sums(found: Iterable[Part], names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """The counts of each part and the agreement in it; empty where nothing can agree."""
    for part in found:
        agreed = part.agreement
        counts = {name: len(getattr(part, name)) for name in ("matched", "missing", "extra")}
        shares = {name: round(share, 3) if pairs else None for name, (share, pairs) in agreed.shares.items()}
        alphas = {name: value if value is None else round(value, 3) for name, value in agreed.alphas.items()}
        yield {**dict(zip(names, part.key, strict=True)), **counts, **shares, **alphas}


def _row(event: Coded, prefix: str = "") -> dict[str, Any]:
    cells: dict[str, Any] = {name: getattr(event, name) for name in _CELLS}
    cells |= {"id": event.id, "line": event.where, "actors": "; ".join(event.actors)}
    cells |= {"start": event.start.isoformat(), "end": event.end.isoformat()}
    return {f"{prefix}{name}": value for name, value in cells.items()}


def _table(path: Path, columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = Table(stream, columns)
        for row in rows:
            table.write(row)
