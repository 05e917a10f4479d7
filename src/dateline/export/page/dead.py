"""How many were killed over all incidents, nobody counted twice, and what the sums are made of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from dateline.export.deaths import Deaths, deaths
from dateline.export.once import told_twice, wholes_in
from dateline.export.page.groups import Groups, Line, line
from dateline.export.page.incident import anchor, resting, title
from dateline.export.page.markup import element, text
from dateline.export.told import Row, ToldIncident

_MOST = 10**12  # more than anybody's toll, from which tolls are taken away so that the greatest stands first
_NOTHING = "No death is told in what happened."
_SAID = (
    "The sums at the head of the page, incident by incident, the deadliest first, each with the words for its figures."
)
_NAMES = {
    "sum": "In the sum",
    "twice": "Not in the sum, since the same people may be counted in a longer happening or in its parts",
    "contested": "Contested, in the sum or not",
    "several": "Figures for several acts at once, not in the sum",
}


@dataclass
class Dead:
    """The tolls of what is told as happened, lowest and best of each incident, and what each is a part of.

    `several` are the passages that give a toll for several acts at once.
    """

    several: Sequence[Line] = ()
    low: dict[str, int] = field(default_factory=dict)
    best: dict[str, int] = field(default_factory=dict)
    wholes: dict[str, list[str]] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    contested: set[str] = field(default_factory=set)
    titles: dict[str, str] = field(default_factory=dict)
    opened: bool = False  # whether a toll has no highest count

    def add(self, told: ToldIncident) -> None:
        """Take in an incident; one that did not happen, or of which nobody gives a toll, adds nothing."""
        toll = deaths(told)
        if told.row["realis"] == "actual" and toll is not None:
            self.low[told.id], self.best[told.id] = toll.low, toll.best
            self.wholes[told.id] = wholes_in(told.row)
            figure = element("a", text(_figure(toll)), href=f"#{anchor(told, 'killed')}")
            own = line(told, _telling(told, toll), figure)
            self.lines[told.id] = replace(own, key=f"{_MOST - toll.best:0{len(str(_MOST))}}")
            self.opened |= toll.opened
            self.titles[told.id] = title(told)
            self.contested |= {told.id} if "killed" in told.row["contested"] else set()

    def summary(self) -> str:
        """As markup: the two sums, how many tolls are contested, and what is not in them."""
        if not any(self.best.values()):
            return _NOTHING
        groups = self._groups()
        low, best = self._sum(self.low), self._sum(self.best)
        least = f"at least {_people(low)}" if low != best or self.opened else _people(low)
        chosen = f", {groups.linked('sum', f'{best:,}')} by the best estimate of each incident" if low != best else ""
        incidents = groups.linked("sum", _incidents(len(self.best)))
        told = f"Killed in {incidents} with a toll: {groups.linked('sum', least)}{chosen}."
        return " ".join((told, *self._most(best), *self._besides(groups)))

    def html(self) -> Iterator[str]:
        """What the sums are made of."""
        if any(self.best.values()):
            yield element("p", text(_SAID))
            yield self._groups().html("Killed", _NAMES.__getitem__, _NAMES)

    def _most(self, best: int) -> Iterator[str]:
        """The incident that makes more than half of the sum, if one does."""
        twice = told_twice(self.best, self.wholes)
        worst = max((id_ for id_ in self.best if id_ not in twice), key=lambda id_: self.best[id_])
        if len(self.best) > 1 and 2 * self.best[worst] > best:
            figure = element("a", text(f"{self.best[worst]:,}"), href=f"#i-{worst}-killed")
            yield f"{figure} of them in one incident: {text(self.titles[worst])}."

    def _besides(self, groups: Groups) -> Iterator[str]:
        for key, why in (
            ("contested", "contested"),
            ("twice", "not in the sum, since the same people may be counted in a longer happening or in its parts"),
        ):
            if number := groups.count(key):
                yield f"{groups.linked(key, f'{number:,}')} of these tolls {'is' if number == 1 else 'are'} {why}."
        if self.several:
            several = groups.linked("several", f"{len(self.several):,}")
            yield f"Figures that reports give for several acts at once ({several}) are not in it."

    def _groups(self) -> Groups:
        groups, twice = Groups("dead"), told_twice(self.best, self.wholes)
        for id_, own in self.lines.items():
            groups.add("twice" if id_ in twice else "sum", own)
            if id_ in self.contested:
                groups.add("contested", own)
        for own in self.several:
            groups.add("several", own)
        return groups

    def _sum(self, tolls: dict[str, int]) -> int:
        # The same incidents in both sums, so that the lines below them add up to either.
        twice = told_twice(self.best, self.wholes)
        return sum(toll for incident, toll in tolls.items() if incident not in twice)


def _telling(told: ToldIncident, toll: Deaths) -> list[Row]:
    """For the best count and the lowest a claim that gives it; all that the toll rests on where it is summed up."""
    claims = list(resting(told, "killed", "claims", "against"))
    giving = [next((c for c in claims if count in (c["low"], c["high"])), None) for count in (toll.best, toll.low)]
    found = {claim["id"]: claim for claim in giving if claim}
    return list(found.values()) or list(resting(told, "killed", "claims"))


def _figure(toll: Deaths) -> str:
    return f"{toll.best:,}" if toll.low == toll.best else f"at least {toll.low:,}, by the best estimate {toll.best:,}"


def _incidents(number: int) -> str:
    return "1 incident" if number == 1 else f"{number:,} incidents"


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number:,} people"
