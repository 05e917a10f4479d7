"""What happened to an incident: who changed what, when, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.core import Judgement, Review
from dateline.schema import vocabulary
from dateline.store import Database, Documents, Incidents, Judgements, Redirect, Redirects, Reviews

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, at a time (ISO, UTC). `by` is a person, or None for the program."""

    at: str
    by: str | None
    what: str
    note: str | None = None


def history(database: Database, incident: str) -> list[Entry]:
    """Everything that happened to the incident, the first first.

    Raises ValueError where no one incident's id begins so.
    """
    incidents, redirects = Incidents(database), Redirects(database)
    found = incidents.find(incident)
    past = incidents.past(found["id"])
    rows = [row for _, row, _ in past]
    claims = {claim for row in rows for cell in row["cells"].values() for claim in (*cell["claims"], *cell["against"])}
    events = {event for row in rows for event in row["events"]}
    documents = {name for row in rows for name in row["documents"]}
    entries = [
        *_states(past),
        *(_decision(review) for review in Reviews(database).all() if _touches(review, claims)),
        *(_judged(found) for found in Judgements(database).all() if events & {found.left.id, found.right.id}),
        *(
            Entry(removal.at, removal.by, f"{removal.document} {removal.what}", removal.reason)
            for removal in Documents(database).removals()
            if removal.document in documents
        ),
        *(
            Entry("", None, _led(redirect))
            for redirect in (*redirects.leaving([found["id"]]), *redirects.reaching([found["id"]]))
        ),
    ]
    return sorted(entries, key=lambda entry: entry.at)


def differences(before: Row, after: Row) -> list[str]:
    """What changed between two states of an incident, a line each."""
    found = []
    for name in {**before["cells"], **after["cells"]}:
        old, new = before["cells"].get(name), after["cells"].get(name)
        if _value(name, old) != _value(name, new):
            found.append(f"{name} {_value(name, old)} became {_value(name, new)}")
    joined = [name for name in after["documents"] if name not in before["documents"]]
    left = [name for name in before["documents"] if name not in after["documents"]]
    found += [f"{name} joined" for name in joined] + [f"{name} left" for name in left]
    for name in after["contested"]:
        if name not in before["contested"]:
            found.append(f"{name} is contested now")
    return found or ["its claims or their grade changed"]


def _states(past: list[Any]) -> Iterator[Entry]:
    last: Row | None = None
    for since, row, until in past:
        told = "appeared" if last is None else "; ".join(differences(last, row))
        yield Entry(since.at, None, told, since.cause)
        last = row
        if until is not None and row is past[-1][1]:
            yield Entry(until.at, None, "went", until.cause)


def _led(redirect: Redirect) -> str:
    if redirect.why == "split":
        return f"a part of {redirect.old} went to {redirect.new}"
    return f"{redirect.old} was merged into {redirect.new}"


def _touches(review: Review, claims: set[str]) -> bool:
    rows = (review.before, review.after or {})
    return review.subject in claims or any(row.get("id") in claims for row in rows)


def _decision(review: Review) -> Entry:
    before = _stated(review.before)
    told = {
        "accept": f"accepted {review.property} {before}",
        "reject": f"rejected {review.property} {before}",
        "correct": f"corrected {review.property} {before} to {_stated(review.after or {})}",
        "undo": f"took back review {review.undoes}",
    }[review.action]
    return Entry(review.at, review.by, f"{told} (review {review.id})", review.note)


def _judged(judgement: Judgement) -> Entry:
    sides = f"{judgement.left.id[:7]} and {judgement.right.id[:7]}"
    told = f"took back judgement {judgement.undoes}" if judgement.verdict == "undo" else f"judged {sides}"
    verdict = "" if judgement.verdict == "undo" else f" {judgement.verdict}"
    return Entry(judgement.at, judgement.by, f"{told}{verdict} (judgement {judgement.id})", judgement.note)


def _stated(row: Row) -> str:
    if row.get("value") is not None:
        return repr(row["value"])
    if row.get("low") is None and row.get("high") is None:
        return "as told" if row else "nothing"
    return _range(row["low"], row["high"])


def _value(name: str, cell: Row | None) -> str:
    if cell is None:
        return "nothing"
    return _range(cell["low"], cell["high"]) if name in vocabulary().counts else str(cell["value"])


def _range(low: int | None, high: int | None) -> str:
    if high is None:
        return f"{low or 0}+"
    return str(high) if low == high else f"{low or 0}–{high}"
