"""The countries and days that a coding touches."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.scope import Scope


@dataclass
class Touched:
    """The countries of a coding's events, their first and their last day; what `scope` fixes is touched throughout.

    `slack` is how far from these days another may lie.
    """

    scope: Scope
    slack: timedelta
    countries: set[str | None] = field(default_factory=set)
    first: date = date.max
    last: date = date.min

    def add(self, event: CodedEvent) -> None:
        """Take one more event in."""
        self.countries.add(event.country)
        self.first, self.last = min(self.first, event.start), max(self.last, event.end)

    def holds(self, event: CodedEvent) -> bool:
        """True for an event in one of the countries and between the days, or so few days off."""
        if not (self.scope.countries or event.country in self.countries):
            return False
        return self.scope.dated or (event.end >= self.first - self.slack and event.start <= self.last + self.slack)
