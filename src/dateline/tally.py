"""What a run counts while documents go by, and what it says at its end."""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Self

from dateline.core import Document, Event
from dateline.link import NO_TABLE, Passed, Signature, SourceOf, SourceTable, signature, source_of
from dateline.store import Given

_WHERE = re.compile(r"\b(line|row|page|member) [\d,]+")
_COUNTS = (
    "documents",
    "coded",
    "no_event",
    "duplicates",
    "failed",
    "passed_over",
    "reused",
    "events",
    "aggregates",
    "incidents",
)


class Counted(NamedTuple):
    """What became of one document: how many events it tells, its status, and the reason for that."""

    events: int
    status: str
    reason: str | None


@dataclass
class Tally:
    """What linking and the summary need of the documents that went by; texts and claims stay in the store.

    `document` gives the name that an event's document has in this run, `given` what the project remembers of it;
    `summed` are the signatures of aggregates, which are linked to nothing;
    `table` is what the user knows of outlets.
    """

    status: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    reused: int = 0
    used: Counter[str] = field(default_factory=Counter)
    aggregates: int = 0
    events: list[str] = field(default_factory=list)
    document: dict[str, str] = field(default_factory=dict)
    signatures: list[Signature] = field(default_factory=list)
    summed: list[Signature] = field(default_factory=list)
    sources: dict[str, SourceOf] = field(default_factory=dict)
    given: list[Given] = field(default_factory=list)
    passed: Passed = field(default_factory=Passed)
    table: SourceTable = NO_TABLE

    def count(self, document: Document, known: bool, events: Iterable[Event]) -> Counted:
        """Count a document with its events; `known` where an earlier run coded it."""
        told = 0
        if document.failure is None and document.duplicate_of is None:
            self.reused += known
            self.sources[document.name] = source_of(document, self.table)
            for event in events:
                told += 1
                self._count_event(event.told_in(document.name))
        status, reason = _status(document, told)
        self.status[status] += 1
        if status in ("failed", "passed_over", "duplicate"):
            self.reasons[_kind_of(document)] += 1
        return Counted(told, status, reason)

    def _count_event(self, event: Event) -> None:
        identity = sys.intern(event.id)
        self.events.append(identity)
        self.document[identity] = event.document
        self.aggregates += event.aggregate
        (self.summed if event.aggregate else self.signatures).append(signature(event))


@dataclass(frozen=True, slots=True)
class Result:
    """What a run did. `reasons` counts why documents were not coded, `passed_over` those withdrawn or erased.

    `reused` counts those coded by an earlier run; `used` what an extractor spent that asks a model: requests, tokens,
    answers kept from before, and what it refused; `passed` the meetings of events that were passed by because a place
    was too busy.

    `out` is the folder of the record, `project` the address of the project; None where none was asked for. The
    incidents are those of the record, or without one those of the project.
    """

    out: Path | None
    project: str | None
    documents: int
    coded: int
    no_event: int
    duplicates: int
    failed: int
    passed_over: int
    reused: int
    events: int
    aggregates: int
    incidents: int
    reasons: Mapping[str, int]
    used: Mapping[str, int]
    passed: Passed
    files: tuple[Path, ...]

    @classmethod
    def of(cls, out: Path | None, project: str | None, tally: Tally, incidents: int, files: tuple[Path, ...]) -> Self:
        """The result of a run that counted these."""
        return cls(
            out=out,
            project=project,
            documents=tally.status.total(),
            coded=tally.status["coded"],
            no_event=tally.status["no_event"],
            duplicates=tally.status["duplicate"],
            failed=tally.status["failed"],
            passed_over=tally.status["passed_over"],
            reused=tally.reused,
            events=len(tally.events),
            aggregates=tally.aggregates,
            incidents=incidents,
            reasons=dict(tally.reasons),
            used=dict(tally.used),
            passed=tally.passed,
            files=files,
        )

    def summary(self) -> dict[str, Any]:
        """The same as plain values, for JSON."""
        return {
            "out": None if self.out is None else str(self.out),
            "project": self.project,
            **{name: getattr(self, name) for name in _COUNTS},
            "reasons": dict(self.reasons),
            "used": dict(self.used),
            "passed_by": self.passed.pairs,
            "files": [str(path) for path in self.files],
        }


def _status(document: Document, events: int) -> tuple[str, str | None]:
    if document.failure:
        return "passed_over" if document.passed_over else "failed", document.failure
    if document.duplicate_of:
        return "duplicate", f"is a copy of {document.duplicate_of}"
    return ("coded", None) if events else ("no_event", "tells no event of the coding manual")


def _kind_of(document: Document) -> str:
    """The reason without what is the document's own, so that alike reasons are counted together."""
    if document.duplicate_of:
        return "is a copy of another report"
    if document.passed_over:
        return f"passed over: {document.failure}"
    return _WHERE.sub(r"a \1", str(document.failure))
