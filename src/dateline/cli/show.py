"""What `dateline code` prints when it is done: the incidents, what was skipped and why, and where the files lie."""

import shlex
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.cli.busy import passed_by
from dateline.cli.cells import NOTHING, Row, latest, read_rows, row
from dateline.cli.plain import plain
from dateline.project import Project
from dateline.store import Incidents
from dateline.tally import Result

MOST_ROWS = 40
_MOST_REASONS = 8
_NARROWEST, _WIDE, _WIDEST = 80, 110, 120
_TITLES = Row("Incident", "Date", "Type", "Place", "Actors", "Killed", "Sources", "!")


def show(result: Result, project: Project | None = None) -> None:
    """Print the table, the counts and the paths on standard output."""
    console = Console(markup=False, highlight=False, emoji=False)
    console.width = min(max(console.width, _NARROWEST), _WIDEST)
    rows = [row(incident) for incident in latest(_incidents(result, project), MOST_ROWS)]
    if rows:
        _print_trimmed(console, _table(rows, console.width))
    for line in (
        *_more(result, rows),
        *_counts(result),
        *passed_by(result.passed),
        *_skipped(result),
        *_used(result),
        *_files(result, rows),
    ):
        typer.echo(line)


def _incidents(result: Result, project: Project | None) -> Iterable[Mapping[str, Any]]:
    """The rows of the record, or of the project where no record was asked for."""
    if result.out is not None:
        return read_rows(result.out / "incidents.jsonl")
    return Incidents(project.database).rows() if project is not None else ()


def _print_trimmed(console: Console, table: Table) -> None:
    for line in console.render_lines(table, pad=False):
        told = Text.assemble(*((segment.text, segment.style or "") for segment in line))
        told.rstrip()
        console.print(told)


def _table(rows: list[Row], width: int) -> Table:
    """What is short keeps its width; the rest goes on in the next line rather than being cut."""
    described = _apart if width >= _WIDE else _together
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0), collapse_padding=True)
    table.add_column("Incident", no_wrap=True)
    table.add_column("Date", no_wrap=True)
    for title in described(_TITLES):
        table.add_column(title, overflow="fold")
    table.add_column("Killed", justify="right", no_wrap=True)
    table.add_column("Sources", justify="right", no_wrap=True)
    table.add_column("!", style="bold red", no_wrap=True)
    for shown in rows:
        cells = (shown.id, shown.date, *described(shown), shown.killed, shown.sources, shown.mark)
        table.add_row(*(_cell(cell) for cell in cells))
    return table


def _apart(shown: Row) -> tuple[str, ...]:
    return shown.type, shown.place, shown.actors


def _together(shown: Row) -> tuple[str, ...]:
    first = ", ".join(part for part in (shown.type, shown.place) if part != NOTHING)
    return (first if shown.actors == NOTHING else f"{first}\n{shown.actors}",)


def _cell(told: str) -> Text:
    return Text("\n").join(Text(plain(line)) for line in told.split("\n"))


def _more(result: Result, rows: list[Row]) -> list[str]:
    if result.incidents <= len(rows):
        return [""] if rows else []
    told = f"… the latest {len(rows)} of {result.incidents:,} incidents"
    file = f"; all of them are in {plain(str(result.out / 'incidents.csv'))}" if result.out else ""
    return [told + file, ""]


def _counts(result: Result) -> list[str]:
    parts = [
        f"{result.coded:,} coded",
        f"{result.no_event:,} without an event",
        _counted(result.duplicates, "copy", "copies"),
        f"{result.failed:,} failed",
        *([f"{result.passed_over:,} passed over"] if result.passed_over else []),
    ]
    told = f"{_counted(result.documents, 'document')}: {', '.join(parts)}"
    reused = f" ({result.reused:,} as coded before)" if result.reused else ""
    aggregates = f", {_counted(result.aggregates, 'aggregate')} among them" if result.aggregates else ""
    return [
        told + reused,
        f"{_counted(result.incidents, 'incident')} from {_counted(result.events, 'event')}{aggregates}",
    ]


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _skipped(result: Result) -> list[str]:
    reasons = sorted(result.reasons.items(), key=lambda entry: (-entry[1], entry[0]))
    lines = [f"  {count:>6,} {plain(reason)}" for reason, count in reasons[:_MOST_REASONS]]
    rest = reasons[_MOST_REASONS:]
    if rest:
        lines.append(f"  {sum(count for _, count in rest):>6,} for other reasons, see documents.jsonl")
    return ["Skipped:", *lines] if lines else []


def _used(result: Result) -> list[str]:
    """What a model was asked, what it cost, and what of its answers was refused."""
    used = Counter(result.used)
    if not used:
        return []
    asked = _counted(used["requests"], "request")
    tokens = f"{used['prompt_tokens']:,} tokens sent, {used['completion_tokens']:,} received"
    kept = f", {_counted(used['kept_answers'], 'answer')} from the cache" if used["kept_answers"] else ""
    lines = [f"Model: {asked}, {tokens}{kept}"]
    refused = (
        _refused(used["refused_quotes"], "quote", "that no report holds"),
        _refused(used["refused_values"], "value", "that cannot be read"),
        _refused(used["unknown_places"], "place", "that the gazetteer does not know"),
    )
    told = ", ".join(filter(None, refused))
    return [*lines, f"Refused of its answers: {told}"] if told else lines


def _refused(number: int, what: str, why: str) -> str:
    return f"{_counted(number, what)} {why}" if number else ""


def _files(result: Result, rows: list[Row]) -> list[str]:
    lines = []
    if result.project:
        lines.append(f"Project: {plain(result.project)}")
    if result.out:
        lines.append(f"Files: {plain(str(result.out))}/{{{', '.join(path.name for path in result.files)}}}")
    marked = next((shown for shown in rows if shown.mark), None)
    if marked:
        lines.append("! contested: two claims cannot both be true")
    asked = marked or next(iter(rows), None)
    if asked:
        lines.append(f"Who says so: dateline explain {asked.id}{_option(result)}")
    return lines


def _option(result: Result) -> str:
    """The option that names what was written, for a command that reads it."""
    if result.out is None:
        return f" --project {shlex.quote(plain(str(result.project)))}"
    return "" if result.out == Path("out") else f" --out {shlex.quote(plain(str(result.out)))}"
