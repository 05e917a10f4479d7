"""What changed among the incidents from one run to another, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.project.differences import differences
from dateline.project.history import Decisions, Entry
from dateline.store import Database, Incidents, Redirects, Runs, Snapshots

Row = Mapping[str, Any]
_BY_PEOPLE = ("reviews by ", "judgements by ")  # how the causes of linkings after people's decisions begin


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
    incidents, causes = Incidents(database), _Causes(database, first, last)
    old = {row["id"]: row for row in incidents.rows(at=first, not_at=last)}
    for row in incidents.rows(at=last, not_at=first):
        was = old.pop(row["id"], None)
        if was is None:
            yield Change(row["id"], "appeared", row["summary"], causes.of(row))
        elif was != row:
            yield Change(row["id"], "changed", "; ".join(differences(was, row)), causes.of(was, row))
    led = {redirect.old: redirect for redirect in Redirects(database).leaving(old)}
    for key, row in old.items():
        into = f"merged into {led[key].new}" if key in led and led[key].why == "merged" else ""
        yield Change(key, "went", row["summary"], "; ".join(filter(None, [into, causes.of(row)])))


def _state(database: Database, words: str) -> int:
    named = next((s for s in Snapshots(database).all() if s.name == words), None)
    if named is not None:
        return named.linking
    run = Runs(database).find(words)
    if run.linking is None:
        raise ValueError(f"run {run.number} was cut short before its incidents were linked; code its reports again")
    return run.linking


class _Causes:
    """Why incidents changed between two states: what people decided, else what made the linkings on the way."""

    def __init__(self, database: Database, first: int, last: int) -> None:
        self._incidents = Incidents(database)
        self._low, self._high = sorted((first, last))
        self._at = {linking.number: linking.at for linking in self._incidents.linkings()}
        self._decisions = Decisions(database)

    def of(self, *rows: Row) -> str:
        """The causes for the incident that was and is so."""
        past = self._incidents.past(rows[0]["id"])
        steps = [linking for since, _, until in past for linking in (since, until) if linking]
        causes = [step.cause for step in steps if self._low < step.number <= self._high]
        made = list(map(_told, self._made(rows))) if any(cause.startswith(_BY_PEOPLE) for cause in causes) else []
        left = [cause for cause in causes if not made or not cause.startswith(_BY_PEOPLE)]
        return ", ".join(dict.fromkeys([*left, *made]))

    def _made(self, rows: tuple[Row, ...]) -> Iterator[Entry]:
        since, until = self._at.get(self._low, ""), self._at.get(self._high, "")
        return (entry for entry in self._decisions.on(rows) if since <= entry.at <= until)


def _told(entry: Entry) -> str:
    return f"{entry.by} {entry.what}" + (f", “{entry.note}”" if entry.note else "")
