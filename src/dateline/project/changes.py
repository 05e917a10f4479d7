"""What changed among the incidents from one run to another, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.project.causes import causes
from dateline.project.differences import differences
from dateline.project.history import BY_JUDGEMENTS, BY_REVIEWS, Decisions
from dateline.project.order import Decided, Entry
from dateline.store import Database, Incidents, Redirects

Row = Mapping[str, Any]
_BY_PEOPLE, _REMOVED = (BY_REVIEWS, BY_JUDGEMENTS), (" withdrawn", " restored")  # how such causes begin, or end
_ERASED = "what it told is erased"


@dataclass(frozen=True, slots=True)
class Change:
    """An incident that appeared, went, or changed: what can be said of it, and the causes on the way."""

    incident: str
    what: str
    told: str
    why: str


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
        yield Change(key, "went", row["summary"] or _ERASED, "; ".join(filter(None, [into, causes.of(row)])))


class _Causes:
    """Why incidents changed between two states: what people decided, else what made the linkings on the way."""

    def __init__(self, database: Database, first: int, last: int) -> None:
        self._database = database
        self._incidents = Incidents(database)
        self._low, self._high = sorted((first, last))
        self._at = {linking.number: linking.at for linking in self._incidents.linkings()}
        self._decisions = Decisions(database)

    def of(self, *rows: Row) -> str:
        """The causes for the incident that was and is so, the first first."""
        why = causes(self._database, self._incidents.past(rows[0]["id"]))
        steps = [(self._at[number], cause) for number, cause in why.items() if self._low < number <= self._high]
        by_people = any(cause.startswith(_BY_PEOPLE) or cause.endswith(_REMOVED) for _, cause in steps)
        made = list(self._made(rows)) if by_people else []
        led = tuple(decided.leads_to for decided in made)
        told = [(decided.entry.at, _told(decided.entry)) for decided in made]
        left = [step for step in steps if not (led and step[1].endswith(led))]
        return ", ".join(dict.fromkeys(cause for _, cause in sorted([*told, *left], key=lambda cause: cause[0])))

    def _made(self, rows: tuple[Row, ...]) -> Iterator[Decided]:
        since, until = self._at.get(self._low, ""), self._at.get(self._high, "")
        return (made for made in self._decisions.on(rows) if since <= made.entry.at <= until)


def _told(entry: Entry) -> str:
    return f"{entry.by} {entry.what}" + (f", “{entry.note}”" if entry.note else "")
