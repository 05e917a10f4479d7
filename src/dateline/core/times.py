"""When something happened, as far as the words tell."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dateline.core.spans import Span

Precision = Literal["day", "week", "month", "season", "year", "range"]


@dataclass(frozen=True, slots=True)
class TimeInterval:
    """A stretch of days that a passage names, both ends inclusive.

    Either end is None where the words do not fix it: "some day up to 7 May" has no start, and "recently" has
    neither. `rule` names the grammar rule that read the words, `span` is where they stand.
    """

    start: date | None
    end: date | None
    precision: Precision | None
    text: str
    rule: str
    span: Span | None = None

    @property
    def resolved(self) -> bool:
        """True where both ends are known."""
        return self.start is not None and self.end is not None
