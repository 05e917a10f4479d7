"""`dateline judge`: whether two events are the same happening, as a person sees it."""

import shlex
import sys
from typing import Annotated

import typer

from dateline.cli.judgements import list_judgements
from dateline.cli.keys import single_keys
from dateline.cli.listing import Json
from dateline.cli.options import By, ProjectAt
from dateline.cli.plain import plain
from dateline.cli.snapshot import At, as_of
from dateline.cli.walk import walk
from dateline.core import Judgement, judged
from dateline.project import VERDICTS, Project, contradictions, open_project

EventId = Annotated[
    str | None, typer.Argument(help="An event's id, or its beginning.", metavar="EVENT", show_default=False)
]
Verdict = Annotated[str | None, typer.Argument(help=f"{', '.join(VERDICTS)}.", metavar="VERDICT", show_default=False)]
Note = Annotated[str | None, typer.Option(help="Why, in a few words.", metavar="TEXT")]
All = Annotated[bool, typer.Option("--all", help="Compare the events of all reports, not of the latest alone.")]
Listed = Annotated[bool, typer.Option("--list", help="List the judgements that stand, and what became of them.")]


def judge(
    project: ProjectAt,
    left: EventId = None,
    right: EventId = None,
    verdict: Verdict = None,
    note: Note = None,
    everything: All = False,
    listed: Listed = False,
    at: At = None,
    by: By = None,
    as_json: Json = False,
) -> None:
    """Say whether two events are the same happening; without EVENT walk through the pairs most worth a look."""
    if at is not None and not listed:
        raise typer.BadParameter("a snapshot is never changed; --at goes with --list")
    if as_json and not listed:
        raise typer.BadParameter("--json goes with --list")
    with open_project(project, by) as opened:
        if listed:
            list_judgements(as_of(opened, at), as_json)
        elif left and right and verdict:
            _judge(opened, left, right, verdict, note)
        elif left or not sys.stdin.isatty():
            raise typer.BadParameter("judge takes EVENT EVENT VERDICT, or --list; alone it asks on a terminal")
        else:
            with single_keys() as read_key:
                walk(opened, read_key, note, everything)
            tell_contradictions(opened)


def _judge(project: Project, left: str, right: str, verdict: str, note: str | None) -> None:
    with project.judging() as judge:
        made = judge.judge(left, right, verdict, note)
        typer.echo(plain(kept(made, project.address)))
    tell_contradictions(project, made)


def kept(judgement: Judgement, address: str) -> str:
    """What is said of a judgement that was just made."""
    head = f"judgement {judgement.id} by {judgement.by}:"
    if judgement.verdict == "undo":
        return f"{head} took back {judgement.undoes}"
    told = judged(judgement.verdict, judgement.left.id[:7], judgement.right.id[:7])
    return f"{head} {told}; take it back: dateline undo {judgement.id[:7]} --project {shlex.quote(address)}"


def tell_contradictions(project: Project, of: Judgement | None = None) -> None:
    """Name on standard error the judgements that contradict each other; `of` limits it to those on its pair."""
    for found in project.settled().contradictions:
        if of is None or of.subject in {judgement.subject for judgement in found.judgements}:
            typer.echo(f"dateline: {plain(contradictions.told(found))}", err=True)
