"""What people decide about claims."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dateline.core.spans import Span


@dataclass(frozen=True, slots=True)
class Review:
    """What a person decided about a claim: it stands, falls or reads otherwise; or that an earlier decision is undone.

    A nurse's toll that was read as 70 may be corrected: `before` is the claim as the record writes it, `after` the
    one that takes its place, with origin "review:ann". It holds for the words at `span` of that version of the
    document, whatever extractor reads them. `subject` is shared by all reviews of one claim, `previous` is the one
    before it there, `undoes` the one that an undo takes back. `at` is ISO, in UTC.
    """

    id: str
    subject: str
    document: int
    span: Span
    property: str
    action: str
    by: str
    at: str
    before: Mapping[str, Any]
    after: Mapping[str, Any] | None = None
    note: str | None = None
    undoes: str | None = None
    previous: str | None = None


def decision(review: Review) -> str:
    """What a review decided, in words: "corrected killed 70 to 17"."""
    before = stated(review.before)
    return {
        "accept": f"accepted {review.property} {before}",
        "reject": f"rejected {review.property} {before}",
        "correct": f"corrected {review.property} {before} to {stated(review.after or {})}",
        "undo": f"took back review {review.undoes}",
    }[review.action]


def stated(row: Mapping[str, Any]) -> str:
    """What the row of a claim states: a value, a count, or that it holds as told."""
    if row.get("value") is not None:
        return repr(row["value"])
    if row.get("low") is None and row.get("high") is None:
        return "as told" if row else "nothing"
    return counted(row["low"], row["high"])


def counted(low: int | None, high: int | None) -> str:
    """A count from `low` to `high`, in words; a plus where no highest is told."""
    if high is None:
        return "no single figure" if low is None else f"{low:,}+"
    return f"{high:,}" if low == high else f"{low or 0:,}–{high:,}"
