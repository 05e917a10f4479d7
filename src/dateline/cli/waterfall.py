"""How two events come to their score, on the terminal."""

import json
from collections.abc import Iterator

import typer

from dateline.cli.plain import plain
from dateline.link import Waterfall


def show_waterfall(found: Waterfall, as_json: bool = False) -> None:
    """Print the waterfall in words, or as JSON."""
    if as_json:
        typer.echo(json.dumps(found.row(), ensure_ascii=False, indent=2))
        return
    for line in waterfall_lines(found):
        typer.echo(line)


def waterfall_lines(found: Waterfall) -> Iterator[str]:
    """The steps, a line each, and what they come to."""
    pair = f"{plain(found.left)} and {plain(found.right)}"
    if found.ruled_out:
        yield f"{pair} are different: {found.ruled_out}"
        return
    yield f"{found.start:+6.2f}  before anything is known of the two"
    for step in found.steps:
        yield f"{step.weight:+6.2f}  {step.feature}: {step.words}"
    yield f"{found.score:+6.2f}  {pair}: {found.verdict} on their own"
