"""Corrected claims with who corrected them, when, and what stood there before."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from dateline.core import Review

_MARK = '"review:'  # in the line of an event that holds a corrected claim
_STATED = ("property", "value", "low", "high", "group", "origin")


def correction_of(claim: Any, reviews: Sequence[Review]) -> Review | None:
    """The last review that says what the row of a claim says. Where words moved, a corrected claim has another id."""
    if not claim["origin"].startswith("review:"):
        return None
    told = (review for review in reversed(reviews) if review.after)
    return next((review for review in told if all((review.after or {}).get(k) == claim[k] for k in _STATED)), None)


def with_corrections(line: str, reviews: Sequence[Review]) -> str:
    """The line of an event in which each corrected claim has a `correction`: by, at, note, review, and `before`."""
    if not reviews or _MARK not in line:
        return line
    event = json.loads(line)
    if "claims" not in event:  # a document may quote the mark
        return line
    event["claims"] = [_told(claim, reviews) for claim in event["claims"]]
    return json.dumps(event, ensure_ascii=False)


def _told(claim: dict[str, Any], reviews: Sequence[Review]) -> dict[str, Any]:
    review = correction_of(claim, reviews)
    if review is None:
        return claim
    told = {"by": review.by, "at": review.at, "note": review.note, "review": review.id, "before": dict(review.before)}
    return {**claim, "correction": told}


def corrections(reviews: Iterable[Review]) -> list[Review]:
    """Those of the reviews that put another claim in the place of what was read."""
    return [review for review in reviews if review.after]
