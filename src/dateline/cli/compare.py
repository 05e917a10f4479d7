"""`dateline compare`: the record against events that others coded."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from dateline.cli.plain import plain
from dateline.cli.sources import RecordAt, record_at
from dateline.evaluate.compare import Agreement, CodedEvent, Comparison, Problems, comparable, read_other, read_record
from dateline.evaluate.compare import agreement as agree
from dateline.evaluate.compare import compare as match
from dateline.evaluate.compare.agreement import disagreement
from dateline.export.tables import Table

_CELLS = ("kind", "start", "end", "place", "admin1", "country", "low", "best", "high", "actors")
_EVENT = ("id", "line", *_CELLS)
_PAIR = tuple(f"{side}_{name}" for side in ("our", "their") for name in _EVENT)
_SUMS = ("country", "admin1", "month", "matched", "missing", "extra")

Other = Annotated[Path, typer.Argument(help="A CSV in the layout of UCDP GED or ACLED, or another record.")]
Out = Annotated[Path | None, typer.Option(help="A folder for the tables.", metavar="DIR")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def compare(other: Other, source: RecordAt = "out", out: Out = None, as_json: Json = False) -> None:
    """Compare the record with events that others coded: matched, missing, extra, and how far the two agree."""
    problems = Problems()
    with record_at(source) as record:
        own = list(filter(comparable(other), read_record(record)))
    found = match(own, read_other(other, problems))
    agreement = agree(found)
    for words in problems.told:
        typer.echo(plain(words), err=True)
    if out:
        _write(out, found)
    if as_json:
        typer.echo(json.dumps(_summary(found, agreement, problems), indent=2))
    else:
        _show(found, agreement, problems, out)
    raise typer.Exit(1 if problems.count else 0)


def _show(found: Comparison, agreement: Agreement, problems: Problems, out: Path | None) -> None:
    typer.echo(f"{len(found.matched):>7,} matched")
    typer.echo(f"{len(found.missing):>7,} missing: theirs, not in the record")
    typer.echo(f"{len(found.extra):>7,} extra: in the record, not theirs")
    typer.echo(f"{found.outside:>7,} theirs in countries or on days that the record does not touch")
    if problems.count:
        typer.echo(f"{problems.count:>7,} rows could not be read")
    for name, (value, pairs) in agreement.shares.items():
        typer.echo(f"{name:18} {value:.3f} of {pairs:,} pairs")
    for name, figure in agreement.alphas.items():
        typer.echo(f"{name:18} {'not defined' if figure is None else format(figure, '.3f')}")
    if out:
        typer.echo(f"Files: {plain(str(out))}/{{matched.csv, missing.csv, extra.csv, by_month.csv}}")


def _summary(found: Comparison, agreement: Agreement, problems: Problems) -> dict[str, Any]:
    return {
        "matched": len(found.matched),
        "missing": len(found.missing),
        "extra": len(found.extra),
        "outside": found.outside,
        "unreadable": problems.count,
        "shares": {name: {"share": value, "pairs": pairs} for name, (value, pairs) in agreement.shares.items()},
        "alphas": agreement.alphas,
    }


def _write(out: Path, found: Comparison) -> None:
    """Four tables; matched pairs with the widest disagreement on deaths first."""
    out.mkdir(parents=True, exist_ok=True)
    worst = sorted(found.matched, key=disagreement, reverse=True)
    _table(out / "matched.csv", _PAIR, ({**_row(o, "our_"), **_row(t, "their_")} for o, t in worst))
    _table(out / "missing.csv", _EVENT, map(_row, found.missing))
    _table(out / "extra.csv", _EVENT, map(_row, found.extra))
    _table(out / "by_month.csv", _SUMS, _sums(found))


def _sums(found: Comparison) -> Iterable[dict[str, Any]]:
    counts: Counter[tuple[str, str, str, str]] = Counter()
    sides = (("matched", [theirs for _, theirs in found.matched]), ("missing", found.missing), ("extra", found.extra))
    for name, events in sides:
        counts.update((e.country or "", e.admin1 or "", f"{e.start:%Y-%m}", name) for e in events)
    for country, admin1, month in sorted({key[:3] for key in counts}):
        cells = {name: counts[country, admin1, month, name] for name, _ in sides}
        yield {"country": country, "admin1": admin1, "month": month, **cells}


def _row(event: CodedEvent, prefix: str = "") -> dict[str, Any]:
    cells: dict[str, Any] = {name: getattr(event, name) for name in _CELLS}
    cells |= {"id": event.id, "line": event.where, "actors": "; ".join(event.actors)}
    cells |= {"start": event.start.isoformat(), "end": event.end.isoformat()}
    return {f"{prefix}{name}": value for name, value in cells.items()}


def _table(path: Path, columns: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = Table(stream, columns)
        for row in rows:
            table.write(row)
