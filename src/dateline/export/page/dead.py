"""How many were killed over all incidents, nobody counted twice."""

from dataclasses import dataclass, field

from dateline.export.deaths import deaths
from dateline.export.once import told_twice, wholes_in
from dateline.export.told import ToldIncident

_NOTHING = "No death is told in what happened."


@dataclass
class Dead:
    """The tolls of what is told as happened, lowest and best of each incident, and what each is a part of."""

    low: dict[str, int] = field(default_factory=dict)
    best: dict[str, int] = field(default_factory=dict)
    wholes: dict[str, list[str]] = field(default_factory=dict)
    contested: int = 0

    def add(self, told: ToldIncident) -> None:
        """Take in an incident; one that did not happen, or of which nobody gives a toll, adds nothing."""
        toll = deaths(told)
        if told.row["realis"] == "actual" and toll is not None:
            self.low[told.id], self.best[told.id] = toll.low, toll.best
            self.wholes[told.id] = wholes_in(told.row)
            self.contested += "killed" in told.row["contested"]

    def in_words(self, sums: int = 0) -> str:
        """The two sums, how many tolls are contested, and what is not in them; `sums` passages sum up several acts."""
        if not any(self.best.values()):
            return _NOTHING
        low, best = _sum(self.low, self.wholes), _sum(self.best, self.wholes)
        least = _people(low) if low == best else f"at least {_people(low)}"
        chosen = f", {best:,} by the best estimate of each incident" if low != best else ""
        contested = f" {_tolls(self.contested)} contested." if self.contested else ""
        return f"Killed in {_incidents(len(self.best))} with a toll: {least}{chosen}.{contested}{self._not_in(sums)}"

    def _not_in(self, sums: int) -> str:
        left = len(told_twice(self.best, self.wholes))
        why = "since the same people may be counted in a longer happening or in its parts"
        twice = f" {_tolls(left)} not in the sum, {why}." if left else ""
        summed = f" Figures that reports give for several acts at once ({sums:,}) are not in it." if sums else ""
        return f"{twice}{summed}"


def _sum(tolls: dict[str, int], wholes: dict[str, list[str]]) -> int:
    twice = told_twice(tolls, wholes)
    return sum(toll for incident, toll in tolls.items() if incident not in twice)


def _incidents(number: int) -> str:
    return "1 incident" if number == 1 else f"{number:,} incidents"


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number:,} people"


def _tolls(number: int) -> str:
    return "1 of these tolls is" if number == 1 else f"{number:,} of these tolls are"
