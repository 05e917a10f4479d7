"""The words at the head of the page: how many, when, where, and how it is told. Each number leads to what it counts."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from dateline.export.page.groups import Groups, Line
from dateline.export.page.markup import element, text
from dateline.export.page.quotes import reviewer
from dateline.export.prose import days_in_words
from dateline.export.told import ToldIncident

_NOTE = (
    "Made by a program from news reports. It misses and misreads some of what they tell; each number opens or leads to "
    "the words that it rests on. Names of private persons are withheld unless whoever published this page chose "
    "otherwise."
)
_OTHER = {"planned": "planned", "hypothetical": "feared", "denied": "denied"}
_NAMES = {
    "actual": "Told as happened", "planned": "Planned", "hypothetical": "Feared", "denied": "Denied",
    "contested": "Voices contradict each other", "corrected": "Corrected by a person",
}  # fmt: skip


@dataclass
class Head:
    """What the words at the head count. `told` are the incidents by how they are told."""

    incidents: int = 0
    reports: set[str] = field(default_factory=set)
    days: list[date] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    told: Groups = field(default_factory=lambda: Groups("told"))
    corrected: Counter[str] = field(default_factory=Counter)  # claims, by who put them right

    def add(self, told: ToldIncident, line: Line) -> None:
        """Take in an incident with its line."""
        self.incidents += 1
        self.reports |= set(told.row["documents"])
        self.days += told.days[:1] if told.days else ()
        self.countries |= {told.place["country"]} if told.place.get("country") else set()
        by = list(filter(None, map(reviewer, told.claims())))
        self.corrected.update(by)
        self.told.add(told.row["realis"], line)
        for key, holds in (("contested", told.row["contested"]), ("corrected", by)):
            if holds:
                self.told.add(key, line)

    def summary(self) -> str:
        """Two sentences as markup."""
        return f"{', '.join(self._extent())}. {self._how()}"

    def note(self) -> str:
        """What made the page, and how far to trust it."""
        return element("p", text(_NOTE), *self._corrected(), class_="grade")

    def ways(self) -> str:
        """The incidents by how they are told, each group with its lines."""
        return self.told.html("How it is told", _NAMES.__getitem__, _NAMES)

    def _extent(self) -> Iterator[str]:
        reports = _linked("all-reports", _counted(len(self.reports), "report"))
        yield f"{_linked('incidents', _counted(self.incidents, 'incident'))} in {reports}"
        if self.days:
            first, last = (days_in_words(day, day) for day in (min(self.days), max(self.days)))
            yield text(f"on {first}" if first == last else f"from {first} to {last}")
        if self.countries:
            yield f"in {_linked('countries', _counted(len(self.countries), 'country', 'countries'))}"

    def _how(self) -> str:
        other = (
            self.told.linked(key, f"{self.told.count(key):,} {word}")
            for key, word in _OTHER.items()
            if self.told.count(key)
        )
        happened = self.told.count("actual")
        verb = "is" if happened == 1 else "are"
        first = f"{self.told.linked('actual', f'{happened:,}')} {verb} told as happened"
        contested = self.told.linked(
            "contested", f"{self.told.count('contested'):,}" if self.told.count("contested") else "none"
        )
        return f"{', '.join((first, *other))}. Voices contradict each other in {contested} of them."

    def _corrected(self) -> Iterator[str]:
        if self.corrected:
            number, by = self.corrected.total(), ", ".join(sorted(self.corrected))
            marked = "which is marked" if number == 1 else "which are marked"
            yield text(f" {by} corrected ") + self.told.linked("corrected", f"{number:,}")
            yield text(f" of its readings, {marked}.")


def _linked(to: str, words: str) -> str:
    return element("a", text(words), href=f"#{to}")


def _counted(number: int, one: str, many: str = "") -> str:
    return f"1 {one}" if number == 1 else f"{number:,} {many or one + 's'}"
