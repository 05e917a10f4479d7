"""What changed among the incidents from one run to another, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.project.history import differences
from dateline.store import Database, Incidents, Redirects, Runs, Snapshots

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """An incident that appeared, went, or changed: what can be said of it, and the causes on the way."""

    incident: str
    what: str
    told: str
    why: str


def differing(database: Database, before: str, after: str) -> Iterator[Change]:
    """The changes from the state that one run left to that of another.

    Each is a run, or a snapshot by its name. Raises ValueError for what is neither, or for a run whose incidents were
    never linked.
    """
    return between(database, _state(database, before), _state(database, after))


def between(database: Database, first: int, last: int) -> Iterator[Change]:
    """The changes from the state that one linking left to that of another."""
    incidents = Incidents(database)
    old = {row["id"]: row for row in incidents.rows(at=first, not_at=last)}
    for row in incidents.rows(at=last, not_at=first):
        was = old.pop(row["id"], None)
        why = _causes(incidents, row["id"], first, last) if was != row else ""
        if was is None:
            yield Change(row["id"], "appeared", row["summary"], why)
        elif was != row:
            yield Change(row["id"], "changed", "; ".join(differences(was, row)), why)
    led = {redirect.old: redirect for redirect in Redirects(database).leaving(old)}
    for key, row in old.items():
        into = f"merged into {led[key].new}" if key in led and led[key].why == "merged" else ""
        why = "; ".join(filter(None, [into, _causes(incidents, key, first, last)]))
        yield Change(key, "went", row["summary"], why)


def _state(database: Database, words: str) -> int:
    named = next((s for s in Snapshots(database).all() if s.name == words), None)
    if named is not None:
        return named.linking
    run = Runs(database).find(words)
    if run.linking is None:
        raise ValueError(f"run {run.number} was cut short before its incidents were linked; code its reports again")
    return run.linking


def _causes(incidents: Incidents, incident: str, first: int, last: int) -> str:
    """The causes of the linkings after the first state that made or closed a state of the incident."""
    steps = [linking for since, _, until in incidents.past(incident) for linking in (since, until) if linking]
    low, high = sorted((first, last))
    return ", ".join(dict.fromkeys(step.cause for step in steps if low < step.number <= high))
