"""`dateline explain`: from a cell through its rule and claims to the quoted words."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from dateline.cli.alternatives import check_weighed, print_alternatives
from dateline.cli.cells import how_many
from dateline.cli.disputes import dispute_lines
from dateline.cli.explained import explained
from dateline.cli.indented import console as opened_console
from dateline.cli.indented import print_indented
from dateline.cli.listing import Json, show_object
from dateline.cli.plain import plain
from dateline.cli.records import Fields, Reader, open_record
from dateline.cli.snapshot import At
from dateline.cli.voices import Voice, voices
from dateline.cli.wholes import whole_lines
from dateline.schema import vocabulary


def explain(
    incident: Annotated[
        str, typer.Argument(help="An incident's id, or an event's, or its beginning.", metavar="INCIDENT|EVENT")
    ],
    property: Annotated[
        str | None,
        typer.Argument(help="A cell such as killed or place; all of them if left out.", metavar="PROPERTY"),
    ] = None,
    out: Annotated[Path, typer.Option(help="The folder of the record.", metavar="DIR")] = Path("out"),
    project: Annotated[str | None, typer.Option(help="A project to read in place of a folder.", metavar="P")] = None,
    at: At = None,
    alternatives: Annotated[
        bool, typer.Option("--alternatives", help="Show what else was weighed for each event, with scores.")
    ] = False,
    model: Annotated[
        str | None, typer.Option(help="The model that weighs, if not the one that read.", metavar="NAME")
    ] = None,
    as_json: Json = False,
) -> None:
    """Print the chain from a cell to the words that it rests on; of an event, what else it could have been."""
    with open_record(out, project, at) as record:
        found = _found(record, incident)
        if as_json:
            _show(record, found, property)
            return
        console = opened_console()
        if "cells" not in found:
            print_alternatives(console, record, [found], property, model)
            return
        if alternatives:
            check_weighed(property)
        _print_incident(console, record, found, _cells(found, property))
        if alternatives:
            print_alternatives(console, record, record.events(set(found["events"])), property, model)


def _found(record: Reader, prefix: str) -> Fields:
    """The incident whose id begins so, or where there is none the event."""
    try:
        return record.incident(prefix)
    except ValueError:
        events = record.events_named(prefix)
        if len(events) != 1:
            raise
        return events[0]


def _show(record: Reader, found: Fields, property: str | None) -> None:
    if "cells" not in found:
        raise ValueError(f"{found['id']}: is an event; --json explains incidents")
    sides = {name: _sides(cell) for name, cell in _cells(found, property).items()}
    show_object(explained(found, sides, voices(record, found)))


def _print_incident(console: Console, record: Reader, found: Fields, cells: dict[str, Fields]) -> None:
    told = voices(record, found)
    _print_head(console, found)
    for line, indent in whole_lines(record, found):
        print_indented(console, Text(plain(line)), indent)
    for name, cell in cells.items():
        _print_cell(console, name, cell, name in found["contested"])
        for line in dispute_lines(found, name):
            print_indented(console, Text(plain(line)), 2)
        for side, claims in _sides(cell).items():
            _print_voices(console, side, [told[claim] for claim in claims if claim in told])


def _sides(cell: Fields) -> dict[str, list[str]]:
    """The claims for the value, those of an earlier day that a later figure overtook, and those against it."""
    overtaken = set(cell.get("overtaken", ()))
    return {
        "for": cell["claims"],
        "overtaken": [claim for claim in cell["against"] if claim in overtaken],
        "against": [claim for claim in cell["against"] if claim not in overtaken],
    }


def _cells(incident: Fields, property: str | None) -> dict[str, Fields]:
    cells: dict[str, Fields] = incident["cells"]
    if property is None:
        return cells
    if property not in cells:
        raise ValueError(f"incident {incident['id']} has no cell {property!r}; it has {', '.join(cells)}")
    return {property: cells[property]}


def _print_head(console: Console, incident: Fields) -> None:
    grade = incident["grade"]
    print_indented(
        console,
        Text(plain(f"Incident {incident['id']}: {incident['summary'] or 'its words were erased'}"), style="bold"),
        0,
    )
    print_indented(console, Text(plain(f"Grade: {grade['word']} ({grade['admiralty']}), {grade['reason']}")), 0)
    print_indented(console, Text(plain(f"Told in {', '.join(incident['documents'])}")), 0)


def _print_cell(console: Console, name: str, cell: Fields, contested: bool) -> None:
    line = Text(f"\n{name}: ", style="bold")
    line.append(plain(_value(name, cell)))
    line.append(f"  by rule {cell['rule']}", style="not bold")
    if contested:
        line.append("  contested", style="bold red")
    console.print(line)


def _print_voices(console: Console, side: str, found: list[Voice]) -> None:
    if found:
        console.print(Text(f"  {side}"))
    for voice in found:
        lines = [(_corrected(voice), 4), (_read(voice), 6)] if _reviewer(voice) else [(_stated(voice.claim), 4)]
        for part, indent in (*lines, (_passage(voice), 6), (_source(voice), 6)):
            print_indented(console, part, indent)


def _value(name: str, cell: Fields) -> str:
    if name not in vocabulary().counts:
        return "erased" if cell["value"] is None else str(cell["value"])
    best = cell["best"]
    ranged = how_many(cell)
    return ranged if best is None or ranged == f"{best:,}" else f"{ranged}, best {best:,}"


def _stated(claim: Fields) -> Text:
    line = Text(plain(_held(claim)), style="bold")
    line.append(plain(f"  {claim['modality']} by {_who(claim)}"), style="not bold")
    return line


def _held(claim: Fields) -> str:
    counted = claim["property"] in vocabulary().counts
    value = how_many(claim) if counted else str(claim["value"] or claim["property"])
    return value + (f" {claim['group']}" if claim["group"] else "")


def _who(claim: Fields) -> str:
    speaker = claim["speaker"]
    who = f"{speaker['text']} ({speaker['kind']})" if speaker["text"] else "the report itself"
    return who + (", a party" if claim["party"] else "")


def _reviewer(voice: Voice) -> str:
    """Who put the claim in the place of what was read; empty for one that was read."""
    head, _, name = str(voice.claim["origin"]).partition(":")
    return name if head == "review" else ""


def _corrected(voice: Voice) -> Text:
    """A correction, which is the reviewer's word."""
    review = voice.correction
    when = f" on {review.at[:10]}, review {review.id[:7]}" if review else ""
    note = f": {review.note}" if review and review.note else ""
    line = Text(plain(_held(voice.claim)), style="bold")
    line.append(plain(f"  a correction by {_reviewer(voice)}{when}{note}"), style="not bold")
    return line


def _read(voice: Voice) -> Text:
    """What stood there before the correction, which is the source's word as it was read."""
    before = voice.correction.before if voice.correction else None
    told = f"{_held(before)}, {before['modality']} by {_who(before)}" if before else f"the words of {_who(voice.claim)}"
    return Text(plain(f"in place of what was read: {told}"))


def _passage(voice: Voice) -> Text:
    """The sentence, the quote in it between angle quotes, which survive where a terminal's bold does not."""
    start, end = voice.quote.start, voice.quote.end
    before, quote, after = voice.passage[:start], voice.passage[start:end], voice.passage[end:]
    line = Text(plain(before).lstrip())
    line.append(f"«{plain(quote)}»", style="bold")
    line.append(plain(after).rstrip())
    return line


def _source(voice: Voice) -> Text:
    document, claim = voice.document, voice.claim
    where = f"{document['name']} {claim['start']}–{claim['end']}"
    parts: list[Any] = [document["outlet"], document["published"], where, claim["origin"]]
    return Text(plain(" · ".join(str(part) for part in parts if part)), style="dim")
