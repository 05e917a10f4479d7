"""What a time phrase can lean on: the day of publication, and what was told before it."""

from dataclasses import dataclass
from datetime import date

from dateline.resolve.times.calendar import Stretch


@dataclass(frozen=True, slots=True)
class Context:
    """`told` is the last stretch that the text fixed before this phrase; `ahead` is True in talk of the future."""

    published: date | None
    told: Stretch | None = None
    ahead: bool = False

    @property
    def reference(self) -> date | None:
        """The day from which a year that is left out is guessed: publication, or the time told before."""
        if self.published:
            return self.published
        return self.told.start if self.told else None

    def year_for(self, month: int, day: int) -> int | None:
        """The year of a day and month without one: the last before publication (next, in talk of the future)."""
        if self.published is None:
            return self._told_year()
        year = self.published.year
        gap = (month, day) > (self.published.month, self.published.day)
        near = gap and month - self.published.month <= 1
        if gap and not self.ahead and not near:
            return year - 1
        if not gap and self.ahead and (month, day) < (self.published.month, self.published.day):
            return year + 1 if self.published.month - month > 6 else year
        return year

    def _told_year(self) -> int | None:
        """Without publication, the year of the day told before; a month or year told says too little of this day."""
        return self.told.start.year if self.told and self.told.start and self.told.precision == "day" else None
