"""`dateline review list`: claims that are worth a look, and what was decided about those of one incident."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

import typer

from dateline.cli.cells import how_many
from dateline.cli.listing import fields_of, show_object
from dateline.cli.plain import plain
from dateline.cli.snapshot import as_of
from dateline.core import Review, Span, decision
from dateline.core.record import claim_row
from dateline.project import Held, Project, doubtful, held, undecided
from dateline.schema import vocabulary
from dateline.store import Incidents

_AROUND = 40  # characters before and behind a quote
_TOLD = ("id", "action", "by", "at", "note", "before", "after")


def list_claims(project: Project, at: str | None, incident: str | None, most: int, below: float, as_json: bool) -> None:
    """Print the reviews that are open again, then the claims, at most so many, those less likely than `below` last."""
    now = at is None and incident is None
    open_again = list(_open_again(project)) if now else []
    claims = list(islice(_found(project, at, incident), most + 1))
    unlikely = list(islice(_unlikely(project, claims, below), most + 1 - len(claims))) if now else []
    more = len(claims) + len(unlikely) > most
    claims, unlikely = claims[:most], unlikely[: most - len(claims)]
    if as_json:
        rows = {"claims": list(map(_row, claims)), "unlikely": list(map(_row, unlikely)), "more": more}
        show_object({"open_again": list(map(_review, open_again)), **rows})
        return
    for review in open_again:
        told = f"{review.property} “{review.before['quote']}”, {review.action} by {review.by} on {review.at[:10]}"
        typer.echo(plain(f"open again: {told}"))
    _show(project, claims, unlikely)
    if more:
        typer.echo("… and more; --limit shows more of them")


def _show(project: Project, claims: Sequence[Held], unlikely: Sequence[Held]) -> None:
    texts = lru_cache(maxsize=1)(project.documents.text)
    for found in claims:
        typer.echo(plain(_line(found, texts(found.document))))
    for found in unlikely:
        typer.echo(plain(f"{_line(found, texts(found.document))} (confidence {found.claim.confidence:.2f})"))


def _found(project: Project, at: str | None, incident: str | None) -> Iterator[Held]:
    reads = as_of(project, at)
    if incident is not None:
        return held(reads.view, reads.rows.incident_row(incident))
    # What an incident is a part of is of no matter here, and takes long to find.
    rows = Incidents(project.database).rows() if at is None else reads.incidents.rows()
    return undecided(reads.view, rows, contested=True)


def _unlikely(project: Project, claims: Iterable[Held], below: float) -> Iterator[Held]:
    """The claims that are listed for their confidence alone."""
    told = {found.claim.id for found in claims}
    return (found for found in doubtful(project.view, project.database, below) if found.claim.id not in told)


def _open_again(project: Project) -> Iterator[Review]:
    view = project.view
    reviewed = set(view.reviewed)
    for entry in project.documents.entries() if reviewed else ():
        if entry.state == "current" and entry.number in reviewed:
            yield from view.governed(entry.number)[1]


def _line(found: Held, text: str) -> str:
    claim = found.claim
    around = Span(max(0, claim.span.start - _AROUND), min(len(text), claim.span.end + _AROUND))
    value = claim.value or (how_many(claim_row(claim)) if claim.property in vocabulary().counts else "")
    what = f"{found.incident[:7] or 'aggregate'} {claim.property} {value} by {claim.speaker.text or 'the report'}"
    return f"{claim.id[:9]}  {what} in {found.event.document}: …{around.of(text)}…{_decided(found.review)}"


def _decided(review: Review | None) -> str:
    if review is None:
        return ""
    note = f", “{review.note}”" if review.note else ""
    return f" – {review.by} {decision(review)} on {review.at[:10]} (review {review.id[:7]}){note}"


def _row(found: Held) -> dict[str, Any]:
    where = {"incident": found.incident, "event": found.event.id, "document": found.event.document}
    return {**where, **claim_row(found.claim), "review": found.review and _review(found.review)}


def _review(review: Review) -> dict[str, Any]:
    return {key: value for key, value in fields_of(review).items() if key in _TOLD}
