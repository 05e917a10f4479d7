"""Deciding about claims: accept, reject, correct, undo."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from dateline.core import Claim, Place, Review, Span
from dateline.core.record import claim_row
from dateline.project.linking import Linker
from dateline.project.view import View
from dateline.review import corrected, holding
from dateline.store import Database, Readings, Reviews


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim as it was read, the number of its document, and the review that holds for it, if any."""

    document: int
    claim: Claim
    review: Review | None


class Reviewer:
    """Decides in one person's name. Used as `with project.reviewing() as reviewer`."""

    def __init__(self, database: Database, by: str) -> None:
        self._database = database
        self._by = by
        self._readings = Readings(database)
        self._reviews = Reviews(database)
        self._touched: set[int] = set()

    @contextmanager
    def writing(self) -> Iterator["Reviewer"]:
        """Each decision is kept at once; the incidents of the claims are consolidated when the block ends."""
        try:
            yield self
        finally:
            self._follow()

    def find(self, prefix: str) -> Standing:
        """The one claim, read or corrected, whose id begins so. Raises ValueError for none or more than one."""
        found = self._readings.claims(prefix)
        for review in self._reviews.all():
            if review.after and str(review.after["id"]).startswith(prefix):
                found += self._readings.claims(str(review.before["id"]))
        if len({claim for _, _, claim in found}) != 1:
            many = "more than one claim" if found else "no claim that counts"
            raise ValueError(f"{self._database.address}: {many} has an id that begins with {prefix!r}")
        number, event, own = found[0]
        claim = next(c for c in self._readings.some([event])[event][2].claims if c.id == own)
        return Standing(number, claim, View(self._database).governed(number)[0].get(own))

    def accept(self, claim: str, note: str | None = None, over: str | None = None) -> Review:
        """Say that the claim is as the report has it."""
        return self._decide(self.find(claim), "accept", None, note, over)

    def reject(self, claim: str, note: str | None = None, over: str | None = None) -> Review:
        """Let the claim stop counting. Without a claim that it happened an event is none."""
        found = self.find(claim)
        if found.claim.property == "type":
            raise ValueError("an event has a type; correct it, or reject the claim that the event happened")
        return self._decide(found, "reject", None, note, over)

    def correct(
        self,
        claim: str,
        change: dict[str, Any],
        note: str | None = None,
        over: str | None = None,
        place: Place | None = None,
    ) -> Review:
        """Put another claim in the place of this one: `change` gives value, or low, high and group."""
        found = self.find(claim)
        return self._decide(found, "correct", corrected(found.claim, self._by, change, place), note, over)

    def undo(self, review: str | None = None, note: str | None = None) -> Review:
        """Take a decision back, one's own last one where none is named. What held before it holds again."""
        undone = self._undone(review)
        made = Review(
            id="", subject=undone.subject, document=undone.document, span=undone.span, property=undone.property,
            action="undo", by=self._by, at="", before=undone.before, note=note, undoes=undone.id,
        )  # fmt: skip
        self._touched.add(undone.document)
        last = self._reviews.on(undone.subject)[-1]
        return self._reviews.add(made, over=last.id)

    def _undone(self, prefix: str | None) -> Review:
        held = list(holding(self._reviews.all()).values())
        own = [r for r in held if (r.by == self._by if prefix is None else r.id.startswith(prefix))]
        if not own:
            raise ValueError("there is no decision that holds to take back" + (f": {prefix}" if prefix else ""))
        if prefix is not None and len(own) > 1:
            raise ValueError(f"{len(own)} reviews' ids begin with {prefix!r}; give more of the id")
        order = {review.id: place for place, review in enumerate(self._reviews.all())}
        return max(own, key=lambda review: order[review.id])

    def _decide(
        self, found: Standing, action: str, after: dict[str, Any] | None, note: str | None, over: str | None
    ) -> Review:
        claim, held = found.claim, found.review
        made = Review(
            id="", subject=held.subject if held else claim.id, document=found.document,
            span=Span(claim.span.start, claim.span.end), property=claim.property, action=action, by=self._by, at="",
            before=claim_row(claim), after=after, note=note,
        )  # fmt: skip
        kept = self._reviews.add(made, over)
        self._touched.add(kept.document)
        return kept

    def _follow(self) -> None:
        if self._touched:
            Linker(self._database).link(f"reviews by {self._by}", documents=self._touched)
            self._touched.clear()
