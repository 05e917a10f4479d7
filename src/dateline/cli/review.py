"""`dateline review`: decide about claims."""

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from dateline.cli.listing import Json
from dateline.cli.options import By, ProjectAt
from dateline.cli.plain import plain
from dateline.cli.review_list import list_claims
from dateline.cli.snapshot import At
from dateline.core import Place, Review
from dateline.gazetteer import open_gazetteer
from dateline.project import Reviewer, open_project
from dateline.store import ConflictError

review = typer.Typer(help="Accept, reject or correct claims of a project.", no_args_is_help=True)

ClaimId = Annotated[str, typer.Argument(help="A claim's id, or its beginning.", metavar="CLAIM", show_default=False)]
Note = Annotated[str | None, typer.Option(help="Why, in a few words.", metavar="TEXT")]
Over = Annotated[
    str | None, typer.Option(help="The other person's review that you have seen and decide over.", metavar="REVIEW")
]
_MOST = 40


@review.command("list")
def listed(
    project: ProjectAt,
    incident: Annotated[
        str | None, typer.Option(help="Every claim of one incident, decided or not.", metavar="ID")
    ] = None,
    most: Annotated[int, typer.Option("--limit", help="How many claims at most.", min=1, metavar="N")] = _MOST,
    below: Annotated[
        float, typer.Option(help="List claims less likely right than this; 0 for none.", min=0, max=1, metavar="P")
    ] = 0.5,
    at: At = None,
    as_json: Json = False,
) -> None:
    """List what is worth a look: reviews that are open again, undecided claims on what is contested, unlikely claims.

    Of one incident, every claim, with what was decided about it. Of a snapshot, as it was then.
    """
    with open_project(project) as opened:
        list_claims(opened, at, incident, most, below, as_json)


@review.command()
def accept(claim: ClaimId, project: ProjectAt, note: Note = None, over: Over = None, by: By = None) -> None:
    """Say that a claim is as the report has it."""
    words = _command("accept", claim, project=project, note=note, by=by)
    _decide(project, by, words, lambda reviewer: reviewer.accept(claim, note, over))


@review.command()
def reject(claim: ClaimId, project: ProjectAt, note: Note = None, over: Over = None, by: By = None) -> None:
    """Let a claim stop counting."""
    words = _command("reject", claim, project=project, note=note, by=by)
    _decide(project, by, words, lambda reviewer: reviewer.reject(claim, note, over))


@review.command()
def correct(
    claim: ClaimId,
    project: ProjectAt,
    value: Annotated[str | None, typer.Option(help="The right value; a day as YYYY-MM-DD.", metavar="TEXT")] = None,
    low: Annotated[int | None, typer.Option(help="The lowest count.", min=0, metavar="N")] = None,
    high: Annotated[int | None, typer.Option(help="The highest count; open if left out.", min=0, metavar="N")] = None,
    group: Annotated[str | None, typer.Option(help="Whom the count is of.", metavar="NAME")] = None,
    gazetteer: Annotated[Path | None, typer.Option(help="A gazetteer to look places up in.", metavar="FILE")] = None,
    note: Note = None,
    over: Over = None,
    by: By = None,
) -> None:
    """Put the right value in the place of what was read."""
    change: dict[str, Any] = {} if value is None else {"value": value}
    if low is not None or high is not None:
        change |= {"low": low, "high": high}
    if group is not None:
        change["group"] = group

    def right(reviewer: Reviewer) -> Review:
        found = reviewer.find(claim).claim
        place = _place(value, gazetteer) if found.property == "place" and value else None
        return reviewer.correct(claim, change, note, over, place)

    given = {"value": value, "low": low, "high": high, "group": group, "gazetteer": gazetteer}
    _decide(project, by, _command("correct", claim, **given, project=project, note=note, by=by), right)


def _command(action: str, claim: str, **options: object) -> str:
    """The command that was given, to be given again."""
    given = (f"--{name} {shlex.quote(plain(str(value)))}" for name, value in options.items() if value is not None)
    return " ".join(["dateline review", action, plain(claim), *given])


def _decide(project: str, by: str | None, command: str, decide: Callable[[Reviewer], Review]) -> None:
    """Decide. Raises ValueError, with the decision of another person in it, where that came first."""
    with open_project(project, by) as opened, opened.reviewing() as reviewer:
        try:
            kept = decide(reviewer)
        except ConflictError as error:
            raise ValueError(f"{error.told}; to decide all the same: {command} --over {error.first.id}") from error
        back = f"take it back: dateline undo {kept.id[:7]} --project {shlex.quote(plain(project))}"
        typer.echo(plain(f"review {kept.id} by {kept.by}: {kept.action} {kept.property}; {back}"))


def _place(name: str, gazetteer: Path | None) -> Place | None:
    """The best known place of that name; a country code after a comma chooses among several."""
    town, _, country = name.partition(",")
    found = open_gazetteer(gazetteer).named(town.strip())
    chosen = next((p for p in found if not country or p.country == country.strip().upper()), None)
    if chosen is None:
        return None
    precision = {"ADM1": 4, "ADM2": 3, "PCLI": 6}.get(chosen.feature_code, 1)
    return Place(
        chosen.name, chosen.admin1, chosen.admin2, chosen.country, chosen.latitude, chosen.longitude, precision,
        chosen.geonames_id, town.strip(),
    )  # fmt: skip
