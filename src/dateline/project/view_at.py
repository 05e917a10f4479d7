"""What counted in a project when a snapshot was made."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from typing import Any

from dateline.core import Claim, Event, Review
from dateline.core.record import claim_from_row, event_from_row
from dateline.project.decided import decided
from dateline.project.view import Placed
from dateline.review import match
from dateline.store import Database, Readings, Snapshot, Snapshots
from dateline.store.frozen import EVENT

Rejected = tuple[int, Claim]  # its place among the claims of its event, and the claim
_STATED = ("value", "low", "high", "group", "origin", "confidence")


class ViewAt:
    """The events that counted at a snapshot, and what had been decided about their claims."""

    def __init__(self, database: Database, snapshot: Snapshot) -> None:
        self._database = database
        self._snapshots, self._snapshot = Snapshots(database), snapshot
        self._readings = Readings(database)

    def __iter__(self) -> Iterator[Placed]:
        """Every event that counted, by document in the order of adding."""
        rows = self._snapshots.placed(self._snapshot, EVENT)
        for number, group in groupby(rows, key=lambda placed: placed[0]):
            yield from ((number, place, event_from_row(row)) for place, (_, row) in enumerate(group))

    def some(self, ids: Iterable[str]) -> dict[str, Placed]:
        """Those of the events that counted, by id, each in the place where the record has it."""
        found = self._snapshots.placed(self._snapshot, EVENT, list(ids))
        return {row["id"]: (number, place, event_from_row(row)) for place, (number, row) in enumerate(found)}

    def of(self, number: int) -> list[Placed]:
        """The events that counted of the document with that number."""
        rows = self._snapshots.placed(self._snapshot, EVENT, of=number)
        return [(number, place, event_from_row(row)) for place, (_, row) in enumerate(rows)]

    def as_read(self, number: int) -> list[Event]:
        """The same as they were read, without what people decided; one of which nothing was left is not among them."""
        events, rejected = [event for _, _, event in self.of(number)], list[Rejected]()
        for review in self._decided.get(number, ()):
            if review.action == "reject":
                rejected += self._rejected(review)
            elif review.after:
                events = [_before(event, review) for event in events]
        return [_with(event, rejected) for event in events]

    def governed(self, number: int) -> tuple[dict[str, Review], list[Review]]:
        """The review of each claim of a document by the claim's id, and those of what the snapshot does not hold."""
        return match(self.as_read(number), self._decided.get(number, []))

    @property
    def reviewed(self) -> Iterable[int]:
        """The numbers of the documents that had reviews to their words, in that version or an earlier one."""
        return self._decided.keys()

    def _rejected(self, review: Review) -> Iterator[Rejected]:
        found = self._readings.place_of(review.before["id"])
        if found is not None:
            event, place = found
            yield place, claim_from_row(event, review.before)

    @cached_property
    def _decided(self) -> dict[int, list[Review]]:
        return decided(self._database, self._snapshot.reviews)


def _with(event: Event, rejected: Iterable[Rejected]) -> Event:
    """The event with those of the claims that were read in it, where they stood."""
    claims = list(event.claims)
    for place, claim in sorted(rejected, key=lambda found: found[0]):
        if claim.event == event.id:
            claims.insert(place, claim)
    return replace(event, claims=tuple(claims))


def _before(event: Event, review: Review) -> Event:
    """The event with the claim that was corrected as it was read."""
    return replace(event, claims=tuple(_read(claim, review.before, review.after or {}) for claim in event.claims))


def _read(claim: Claim, before: Any, after: Any) -> Claim:
    said = (claim.property, claim.value, claim.low, claim.high, claim.group, claim.origin)
    if said != tuple(after[key] for key in ("property", "value", "low", "high", "group", "origin")):
        return claim
    return replace(claim, id=before["id"], **{key: before[key] for key in _STATED})
