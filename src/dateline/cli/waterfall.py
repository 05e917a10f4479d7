"""How two events come to their score, on the terminal, and what became of them in a project."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import typer

from dateline.cli.cells import SHORT
from dateline.cli.plain import plain
from dateline.link import Waterfall
from dateline.project import Project
from dateline.review import Pair, ordered
from dateline.store import Incidents

Standing = Mapping[str, Any]


def show_waterfall(found: Waterfall, as_json: bool = False, standing: Standing | None = None) -> None:
    """Print the waterfall in words, or as JSON; with it how the two stand in a project, where they are in one."""
    if as_json:
        typer.echo(json.dumps({**found.row(), **(standing or {})}, ensure_ascii=False, indent=2))
        return
    for line in (*waterfall_lines(found), *standing_lines(standing)):
        typer.echo(plain(line))


def waterfall_lines(found: Waterfall) -> Iterator[str]:
    """The steps, a line each, and what they come to."""
    pair = f"{plain(found.left)} and {plain(found.right)}"
    if found.ruled_out:
        yield f"{pair} are different: {found.ruled_out}"
        return
    yield f"{found.start:+6.2f}  before anything is known of the two"
    for step in found.steps:
        yield f"{step.weight:+6.2f}  {step.feature}: {step.words}"
    yield f"{found.score:+6.2f}  {pair} on their own: {found.verdict}, since the sum is {_side(found)} zero"


def standing_of(project: Project, pair: Pair) -> Standing:
    """The incidents that the two are in, each once, and what people judged of them: same, different or part_of."""
    settled, found = project.settled(), Incidents(project.database).of_events(pair)
    whole = next((turned for turned in (pair, pair[::-1]) if settled.parts.get(turned)), None)
    edge = settled.edges.get(ordered(*pair))
    judged = "part_of" if whole else {True: "same", False: "different"}.get(edge) if edge is not None else None
    return {"incidents": list(dict.fromkeys(found[event] for event in pair if event in found)), "judged": judged}


def standing_lines(standing: Standing | None) -> Iterator[str]:
    """How the two stand, in words."""
    if standing is None:
        return
    ids = [own[:SHORT] for own in standing["incidents"]]
    if ids:
        yield f"Now one incident, {ids[0]}" if len(ids) == 1 else f"Now two incidents, {' and '.join(ids)}"
    if standing["judged"]:
        told = "a part and its whole" if standing["judged"] == "part_of" else standing["judged"]
        yield f"People judged them {told}, which wins over the sum"


def _side(found: Waterfall) -> str:
    return "above" if found.score > 0 else "not above"
