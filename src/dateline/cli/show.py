"""What `dateline code` prints when it is done: the incidents, what was skipped and why, and where the files lie."""

from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.cli.cells import Row, latest, row
from dateline.cli.plain import plain
from dateline.pipeline import Result

MOST_ROWS = 40
_MOST_REASONS = 8
_NARROWEST, _WIDEST = 80, 120


def show(result: Result) -> None:
    """Print the table, the counts and the paths on standard output."""
    console = Console(markup=False, highlight=False, emoji=False)
    console.width = min(max(console.width, _NARROWEST), _WIDEST)
    rows = [row(incident) for incident in latest(result.out / "incidents.jsonl", MOST_ROWS)]
    if rows:
        console.print(_table(rows))
    for line in (*_more(result, rows), *_counts(result), *_skipped(result), *_files(result, rows)):
        typer.echo(line)


def _table(rows: list[Row]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    table.add_column("Incident", no_wrap=True)
    table.add_column("Date", no_wrap=True)
    table.add_column("Type", ratio=3, overflow="ellipsis", no_wrap=True)
    table.add_column("Place", ratio=4, overflow="ellipsis", no_wrap=True)
    table.add_column("Actors", ratio=5, overflow="ellipsis", no_wrap=True)
    table.add_column("Killed", justify="right", no_wrap=True)
    table.add_column("Sources", justify="right", no_wrap=True)
    table.add_column("", style="bold red", no_wrap=True)
    for shown in rows:
        table.add_row(*(Text(plain(cell)) for cell in shown))
    table.expand = True
    return table


def _more(result: Result, rows: list[Row]) -> list[str]:
    if result.incidents <= len(rows):
        return [""] if rows else []
    file = plain(str(result.out / "incidents.csv"))
    return [f"… the latest {len(rows)} of {result.incidents:,} incidents; all of them are in {file}", ""]


def _counts(result: Result) -> list[str]:
    parts = [
        f"{result.coded:,} coded",
        f"{result.no_event:,} without an event",
        f"{result.duplicates:,} copies",
        f"{result.failed:,} failed",
    ]
    told = f"{result.documents:,} documents: {', '.join(parts)}"
    reused = f" ({result.reused:,} as coded before)" if result.reused else ""
    return [
        told + reused,
        f"{result.incidents:,} incidents from {result.events:,} events, {result.aggregates:,} of them aggregates",
    ]


def _skipped(result: Result) -> list[str]:
    reasons = sorted(result.reasons.items(), key=lambda entry: (-entry[1], entry[0]))
    lines = [f"  {count:>6,} {plain(reason)}" for reason, count in reasons[:_MOST_REASONS]]
    rest = reasons[_MOST_REASONS:]
    if rest:
        lines.append(f"  {sum(count for _, count in rest):>6,} for other reasons, see documents.jsonl")
    return ["Skipped:", *lines] if lines else []


def _files(result: Result, rows: list[Row]) -> list[str]:
    lines = [f"Files: {plain(_ended(result.out))}{{{', '.join(path.name for path in result.files)}}}"]
    marked = next((shown for shown in rows if shown.mark), None) or next(iter(rows), None)
    if marked:
        option = "" if result.out == Path("out") else f" --out {plain(str(result.out))}"
        mark = "! contested; " if marked.mark else ""
        lines.append(f"{mark}who says so: dateline explain {marked.id}{option}")
    return lines


def _ended(folder: Path) -> str:
    return f"{folder}/"
