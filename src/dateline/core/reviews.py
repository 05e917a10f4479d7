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
