"""What of a coding is not compared, and why."""

from collections import Counter
from dataclasses import dataclass, field

from dateline.evaluate.compare.coded import CodedEvent

NOT_ACTUAL = "planned, feared or denied"
NO_DAYS = "on days that are not known"
OUT_OF_SCOPE = "outside what was asked for"
WHOLE = "goes on for days, and its parts are compared"
PART = "a part of what goes on for days, and that is matched"
UNTOUCHED = "in countries or on days that the other coding does not touch"


@dataclass
class Apart:
    """Counts by reason, and the events themselves, where `kept`, with the reason of each."""

    kept: bool
    counts: Counter[str] = field(default_factory=Counter)
    events: list[tuple[CodedEvent, str]] = field(default_factory=list)

    def add(self, event: CodedEvent, reason: str) -> None:
        """Put one more apart."""
        self.counts[reason] += 1
        if self.kept:
            self.events.append((event, reason))
