"""`dateline review`: decide about claims."""

import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from dateline.cli.cells import how_many
from dateline.cli.options import By, ProjectAt
from dateline.cli.plain import plain
from dateline.core import Claim, Place, Review, Span
from dateline.core.record import claim_row
from dateline.gazetteer import open_gazetteer
from dateline.project import Project, Reviewer, open_project
from dateline.schema import vocabulary

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
    incident: Annotated[str | None, typer.Option(help="The claims of one incident alone.", metavar="ID")] = None,
    most: Annotated[int, typer.Option("--limit", help="How many claims at most.", min=1, metavar="N")] = _MOST,
) -> None:
    """List what is worth a look: reviews that are open again, then undecided claims on what is contested."""
    with open_project(project) as opened:
        for number in _current(opened):
            for held in opened.view.governed(number)[1]:
                who = f"{held.by} on {held.at[:10]}"
                typer.echo(plain(f"open again: {held.property} “{held.before['quote']}”, {held.action} by {who}"))
        for place, line in enumerate(_undecided(opened, incident)):
            if place == most:
                typer.echo("… and more; --limit shows more of them")
                return
            typer.echo(plain(line))


@review.command()
def accept(claim: ClaimId, project: ProjectAt, note: Note = None, over: Over = None, by: By = None) -> None:
    """Say that a claim is as the report has it."""
    _decide(project, by, lambda reviewer: reviewer.accept(claim, note, over))


@review.command()
def reject(claim: ClaimId, project: ProjectAt, note: Note = None, over: Over = None, by: By = None) -> None:
    """Let a claim stop counting."""
    _decide(project, by, lambda reviewer: reviewer.reject(claim, note, over))


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

    _decide(project, by, right)


def _decide(project: str, by: str | None, decide: Callable[[Reviewer], Review]) -> None:
    with open_project(project, by) as opened, opened.reviewing() as reviewer:
        kept = decide(reviewer)
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


def _current(project: Project) -> list[int]:
    reviewed = set(project.view.reviewed)
    return [e.number for e in project.documents.entries() if e.state == "current" and e.number in reviewed]


def _undecided(project: Project, incident: str | None) -> Iterator[str]:
    rows = [project.incidents.find(incident)] if incident else project.incidents.rows()
    view = project.view
    for row in rows:
        wanted = [name for name in row["cells"] if incident or name in row["contested"]]
        claims = {c for name in wanted for c in (*row["cells"][name]["claims"], *row["cells"][name]["against"])}
        if not claims:
            continue
        for number, _, event in view.some(row["events"]).values():
            decided = {review.subject for review in view.governed(number)[0].values()}
            texts = project.documents.text(number)
            for claim in event.claims:
                if claim.id in claims - decided and not claim.origin.startswith("review:"):
                    yield _line(claim, event.document, row["id"], texts)


def _line(claim: Claim, document: str, incident: str, text: str) -> str:
    around = Span(max(0, claim.span.start - 40), min(len(text), claim.span.end + 40))
    stated = claim.value or (how_many(claim_row(claim)) if claim.property in vocabulary().counts else "")
    who = claim.speaker.text or "the report"
    return f"{claim.id[:9]}  {incident[:7]} {claim.property} {stated} by {who} in {document}: …{around.of(text)}…"
