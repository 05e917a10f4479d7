"""What happened to an incident: who changed what, when, and why."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from dateline.core import Judgement, Review, decision, judged
from dateline.project.causes import Past, causes
from dateline.project.differences import differences
from dateline.project.frozen import SnapshotSource
from dateline.project.order import Decided, Entry, Step, in_order
from dateline.store import (
    Database,
    Incidents,
    Judgements,
    Linking,
    Redirect,
    Redirects,
    Removal,
    Removals,
    Reviews,
    Snapshot,
)

Row = Mapping[str, Any]
_DID = {"withdrawn": "withdrew", "restored": "restored", "erased": "erased"}
BY_REVIEWS, BY_JUDGEMENTS = "reviews by ", "judgements by "  # how the causes of linkings after decisions begin


def history(database: Database, incident: str, at: Snapshot | None = None) -> list[Entry]:
    """Everything that happened to the incident, there or gone, the first first; until a snapshot if `at` is one.

    Raises ValueError where no one incident's id begins so.
    """
    incidents, until = Incidents(database), at.linking if at else None
    own = incidents.ever(incident) if at is None else SnapshotSource(database, at).incident_row(incident)["id"]
    past = [state for state in incidents.past(own) if until is None or state[0].number <= until]
    made = Decisions(database, at).on([row for _, row, _ in past])
    return in_order([*_states(past, causes(database, past), until), *_led(database, own, until)], made)


class Decisions:
    """What people decided in a project, until a snapshot if `at` is one."""

    def __init__(self, database: Database, at: Snapshot | None = None) -> None:
        self._reviews = Reviews(database).all(at.reviews if at else None)
        self._judgements = Judgements(database).all(at.judgements if at else None)
        self._removals = Removals(database).all(*((at.withdrawals, at.at) if at else ()))

    def on(self, rows: Collection[Row]) -> Iterator[Decided]:
        """What was decided about the claims, events and documents of an incident, given as it was and is."""
        cells = [cell for row in rows for cell in row["cells"].values()]
        claims = {claim for cell in cells for claim in (*cell["claims"], *cell["against"])}
        events = {event for row in rows for event in row["events"]}
        documents = {name for row in rows for name in row["documents"]}
        yield from (_decision(review) for review in self._reviews if _touches(review, claims))
        yield from (_judged(made) for made in self._judgements if events & {made.left.id, made.right.id})
        for removal in self._removals:
            if removal.document in documents:
                yield _removed(removal)


def _states(past: Past, why: Mapping[int, str], limit: int | None) -> Iterator[Step]:
    """What became of the incident: each state, and where none follows at once, that it went."""
    for place, (since, row, until) in enumerate(past):
        before = past[place - 1] if place else None
        follows = before is not None and before[2] == since
        told = (
            "; ".join(differences(before[1], row)) if before and follows else "appeared again" if before else "appeared"
        )
        yield _step(since, told, why[since.number])
        at_once = place + 1 < len(past) and past[place + 1][0] == until
        if until is not None and not at_once and (limit is None or until.number <= limit):
            yield _step(until, "went", why[until.number])


def _step(linking: Linking, what: str, why: str) -> Step:
    return Step(linking.number, linking.cause, Entry(linking.at, None, what, why))


def _led(database: Database, incident: str, until: int | None) -> Iterator[Step]:
    """The mergers and splits that the incident was part of."""
    redirects = Redirects(database)
    found = (*redirects.leaving([incident]), *redirects.reaching([incident]))
    linkings = {linking.number: linking for linking in Incidents(database).linkings()} if found else {}
    for redirect in found:
        if until is None or redirect.linking <= until:
            linking = linkings[redirect.linking]
            yield _step(linking, _way(redirect), linking.cause)


def _way(redirect: Redirect) -> str:
    if redirect.why == "split":
        return f"some events of {redirect.old} went to {redirect.new}"
    return f"{redirect.old} was merged into {redirect.new}"


def _touches(review: Review, claims: set[str]) -> bool:
    rows = (review.before, review.after or {})
    return review.subject in claims or any(row.get("id") in claims for row in rows)


def _decision(review: Review) -> Decided:
    told = f"{decision(review)} (review {review.id})"
    return Decided(f"{BY_REVIEWS}{review.by}", Entry(review.at, review.by, told, review.note))


def _judged(judgement: Judgement) -> Decided:
    said = judged(judgement.verdict, judgement.left.id[:7], judgement.right.id[:7])
    told = f"took back judgement {judgement.undoes}" if judgement.verdict == "undo" else f"judged {said}"
    entry = Entry(judgement.at, judgement.by, f"{told} (judgement {judgement.id})", judgement.note)
    return Decided(f"{BY_JUDGEMENTS}{judgement.by}", entry)


def _removed(removal: Removal) -> Decided:
    entry = Entry(removal.at, removal.by, f"{_DID[removal.what]} {removal.document}", removal.reason)
    return Decided(f"{removal.document} {removal.what}", entry)
