"""Two events side by side on the terminal: what each report says, and how the two come to their score."""

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.cli.cells import NOTHING, how_many, when, where, who
from dateline.cli.plain import plain
from dateline.cli.voices import around
from dateline.cli.waterfall import standing_lines, standing_of, waterfall_lines
from dateline.core import Document, Event
from dateline.core.record import event_row
from dateline.project import Doubt, Project
from dateline.schema import event_types, vocabulary
from dateline.store import Documents

_NARROWEST, _WIDEST = 60, 120
_MOST_FIGURES = 5
Row = Mapping[str, Any]


def show_pair(project: Project, doubt: Doubt) -> None:
    """Print the pair."""
    console = Console(markup=False, highlight=False, emoji=False)
    console.width = min(max(console.width, _NARROWEST), _WIDEST)
    placed = project.view.some(doubt.pair)
    events = [placed[key][2] for key in doubt.pair if key in placed]
    documents = {
        document.name: document for document in Documents(project.database).named({e.document for e in events})
    }
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    for name in ("what", "left", "right"):
        table.add_column(name, ratio=None if name == "what" else 1, overflow="fold")
    sides = [_side(event, documents[event.document]) for event in events]
    for name in sides[0]:
        if any(side[name].plain != NOTHING for side in sides):
            table.add_row(Text(name, style="dim"), *(side[name] for side in sides))
    console.print(table)
    for line in waterfall_lines(project.waterfall(*doubt.pair)):
        console.print(Text(line))
    for line in standing_lines(standing_of(project, doubt.pair)):
        console.print(Text(plain(line)))
    console.print(Text(f"{doubt.claims:,} claims depend on it"))


def _side(event: Event, document: Document) -> dict[str, Text]:
    row = event_row(event, None)
    kind = event_types()[event.type].label + ("" if event.realis == "actual" else f" ({event.realis})")
    source = [document.name, document.outlet, str(document.published or "")]
    told = {
        "event": event.id[:7], "report": " · ".join(part for part in source if part), "kind": kind,
        "when": when(row["time"]), "where": where(row["place"]), "who": who(row["actors"]),
        "weapon": event.weapon or NOTHING, "figures": _figures(row["claims"]),
    }  # fmt: skip
    return {**{name: Text(plain(words)) for name, words in told.items()}, "words": _words(event, document)}


def _figures(claims: list[Row]) -> str:
    counts = [claim for claim in claims if claim["property"] in vocabulary().counts]
    told = [f"{c['property']} {how_many(c)} ({c['speaker']['text'] or 'the report'})" for c in counts[:_MOST_FIGURES]]
    return "; ".join(told) or NOTHING


def _words(event: Event, document: Document) -> Text:
    """The sentence, the anchor in it between angle quotes."""
    span = event.anchor.span
    passage = around(document.sentences, span, len(document.text))
    line = Text(plain(document.text[passage.start : span.start]).lstrip())
    line.append(f"«{plain(span.of(document.text))}»", style="bold")
    line.append(plain(document.text[span.end : passage.end]).rstrip())
    return line
