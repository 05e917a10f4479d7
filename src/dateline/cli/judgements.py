"""The judgements that stand, as `dateline judge --list` tells them."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import typer

from dateline.cli.listing import fields_of, show
from dateline.core import JudgedEvent, Judgement, judged
from dateline.project import Reads, Settled
from dateline.review import upheld


class Stands(NamedTuple):
    """A judgement that stands, the names of its two reports, and why it says nothing now, if it does not."""

    judgement: Judgement
    left: str
    right: str
    why: str


def list_judgements(reads: Reads, as_json: bool) -> None:
    """Print them."""
    if not show("judgements", _stand(reads), _line, as_json, _row) and not as_json:
        typer.echo("nobody has judged a pair of events", err=True)


def _stand(reads: Reads) -> Iterator[Stands]:
    standing = upheld(reads.judgements.all())
    if not standing:
        return
    settled, names = reads.settled(), {entry.number: entry.name for entry in reads.documents.entries()}
    for judgement in standing:
        left, right = (names[side.document] for side in (judgement.left, judgement.right))
        yield Stands(judgement, left, right, _why(judgement, settled))


def _why(judgement: Judgement, settled: Settled) -> str:
    for found in settled.contradictions:
        if judgement in found.judgements:
            return "contradicts others on part and whole" if found.of_parts else "contradicts others"
    return next((loose.why for loose in settled.loose if loose.judgement.id == judgement.id), "")


def _line(stands: Stands) -> str:
    made = stands.judgement
    said = judged(made.verdict, f"{made.left.id[:7]} in {stands.left}", f"{made.right.id[:7]} in {stands.right}")
    note = f" – {made.note}" if made.note else ""
    told = f"{made.id[:7]}  {made.at[:10]}  {made.by}: {said}{note}"
    return f"{told} (says nothing: {stands.why})" if stands.why else told


def _row(stands: Stands) -> dict[str, Any]:
    made = stands.judgement
    told = {key: value for key, value in fields_of(made).items() if key in ("id", "verdict", "by", "at", "note")}
    sides = {"left": _side(made.left, stands.left), "right": _side(made.right, stands.right)}
    return {**told, **sides, "says_nothing": stands.why or None}


def _side(side: JudgedEvent, document: str) -> dict[str, Any]:
    return {"event": side.id, "document": document, "start": side.anchor.start, "end": side.anchor.end}
