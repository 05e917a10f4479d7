"""When it happened: bars of incidents by month or year, each of which leads to what it counts."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.export.page.charts import Bar, over_time
from dateline.export.page.groups import UNKNOWN, Groups, Line
from dateline.export.page.markup import element, text
from dateline.export.told import ToldIncident

_MOST_MONTHS = 60
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@dataclass
class When:
    """The incidents by the month of their first day, such as 2021-08, and how many of a month happened or did not."""

    months: Counter[tuple[str, bool]] = field(default_factory=Counter)
    groups: Groups = field(default_factory=lambda: Groups("when"))

    def add(self, told: ToldIncident, line: Line) -> None:
        """Take in an incident with its line."""
        month = f"{told.days[0]:%Y-%m}" if told.days else UNKNOWN
        self.groups.add(month, line)
        if told.days:
            self.months[month, told.row["realis"] == "actual"] += 1

    def html(self) -> Iterator[str]:
        """The bars, and the same as a list."""
        bars, unit = by_unit(self.months)
        yield over_time(bars, unit)
        if undated := self.groups.count(UNKNOWN):
            number = self.groups.linked(UNKNOWN, f"{undated:,} more")
            yield element("p", number, text(" have no day that is known."), class_="grade")
        groups = self.groups if unit == "month" else self.groups.together(lambda key: key[:4])
        rows = groups.html(unit.capitalize(), _named, sorted(groups.largest_first()))
        yield element("details", element("summary", text(f"By {unit}, as a list")), rows, class_="list")


def by_unit(months: Counter[tuple[str, bool]]) -> tuple[list[Bar], str]:
    """Bars from the first to the last month without a gap; by year where that is too many.

    `months` counts incidents by month, such as 2021-08, and by whether they happened.
    """
    if not months:
        return [], "month"
    named = {name for name, _ in months}
    first, last = min(named), max(named)
    years = range(int(first[:4]), int(last[:4]) + 1)
    spans = [name for year in years for month in range(1, 13) if first <= (name := f"{year}-{month:02}") <= last]
    unit = "month" if len(spans) <= _MOST_MONTHS else "year"
    spans = spans if unit == "month" else [str(year) for year in years]
    return [_bar(span, months) for span in spans], unit


def _bar(span: str, months: Counter[tuple[str, bool]]) -> Bar:
    counts = dict.fromkeys((True, False), 0)
    for (name, happened), count in months.items():
        counts[happened] += count if name.startswith(span) else 0
    return Bar(span, counts[True], counts[False], f"#when-{span}")


def _named(key: str) -> str:
    if key == UNKNOWN:
        return "No day known"
    year, _, month = key.partition("-")
    return f"{_MONTHS[int(month) - 1]} {year}" if month else year
