"""What people decide about pairs of events."""

from dataclasses import dataclass

from dateline.core.spans import Span

PART_OF = "part_of"


@dataclass(frozen=True, slots=True)
class JudgedEvent:
    """An event as a person judged it: the version of the document that tells it, and where its anchor stands there."""

    id: str
    document: int
    anchor: Span


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a person holds two events for one happening; or that an earlier judgement is undone.

    `verdict` is same, different, part_of (left is a part of right), unsure or undo. `subject` is shared by all
    judgements on one pair, `previous` is the one before it there, `undoes` the one that an undo takes back. `at` is
    ISO, in UTC.
    """

    id: str
    subject: str
    left: JudgedEvent
    right: JudgedEvent
    verdict: str
    by: str
    at: str
    note: str | None = None
    undoes: str | None = None
    previous: str | None = None


def judged(verdict: str, left: str, right: str) -> str:
    """What was judged of two events, which are given as a reader knows them."""
    return f"{left} a part of {right}" if verdict == PART_OF else f"{left} and {right} {verdict}"
