"""Which reviews hold, and which claims each governs, also after another extractor has read the text."""

from collections.abc import Iterable, Sequence
from typing import Any

from dateline.core import Claim, Event, Review


def holding(reviews: Iterable[Review]) -> dict[str, Review]:
    """The review that holds for each subject: the last that nobody has undone. Takes them in the order of making."""
    stacks: dict[str, list[Review]] = {}
    for review in reviews:
        stack = stacks.setdefault(review.subject, [])
        if review.action == "undo":
            stack[:] = [other for other in stack if other.id != review.undoes]
        else:
            stack.append(review)
    return {subject: stack[-1] for subject, stack in stacks.items() if stack}


def match(events: Sequence[Event], reviews: Iterable[Review]) -> tuple[dict[str, Review], list[Review]]:
    """The review that governs each claim, by claim id, and the reviews that govern none.

    `events` are all of one version of a document. A review governs the claim that was reviewed. Where that is not
    among them, it governs the claim on the same property at the same words, one of the same value first.
    """
    claims = [claim for event in events for claim in event.claims]
    known = {claim.id for claim in claims}
    governed: dict[str, Review] = {}
    loose: list[Review] = []
    for review in reviews:
        own = review.before["id"]
        found = own if own in known else _at_its_words(claims, review)
        if found is None:
            loose.append(review)
        else:
            governed[found] = review
    return governed, loose


def same_value(claim: Claim, row: Any) -> bool:
    """True where the claim states what the row of a claim states."""
    stated = (claim.property, claim.value, claim.low, claim.high, claim.group)
    return stated == (row["property"], row["value"], row["low"], row["high"], row["group"])


def _at_its_words(claims: Sequence[Claim], review: Review) -> str | None:
    own = [claim for claim in claims if claim.property == review.property]
    if not len(review.span):  # its words are not in this version; the reading may still be the same
        return next((claim.id for claim in own if same_value(claim, review.before)), None)
    there = [claim for claim in own if claim.span.overlaps(review.span)]
    chosen = next((claim for claim in there if same_value(claim, review.before)), next(iter(there), None))
    return chosen.id if chosen else None
