"""What the head of the page shows: where, when, what, who, and on which tolls voices differ."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from dateline.export.deaths import deaths
from dateline.export.page.accused import Accused
from dateline.export.page.charts import Bar, over_time
from dateline.export.page.dead import Dead
from dateline.export.page.incident import title
from dateline.export.page.markup import element, table, text
from dateline.export.page.quotes import reviewer
from dateline.export.page.section import Section
from dateline.export.page.tolls import Toll, contested_tolls, tolls_of
from dateline.export.page.world import Dot, world
from dateline.export.prose import days_in_words
from dateline.export.told import ToldIncident
from dateline.schema import event_types

_MOST_MONTHS = 60
_MOST_TOLLS = 20
_MOST_PLACES = 8  # in the words for the map
_BAR = 100.0
_NOTE = (
    "Made by a program from news reports. It misses and misreads some of what they tell; each number of an incident "
    "opens to the words that it rests on. Names of private persons are withheld unless whoever published this page "
    "chose otherwise."
)
_ACCUSED = "What is said, not what is proven. Each line opens to the words of those who say so."
_TOLLS = (
    "Each line is one voice: a dot is the figure it gives, a line a range, a dashed line one without an upper end. The "
    "upright bar is the figure that the rule chose. Each opens to its words; a toll that rose as bodies were counted "
    "shows the older figures too."
)
_NONE = "No incident is told in these reports."
_OTHER = {"planned": "planned", "hypothetical": "feared", "denied": "denied"}


@dataclass
class Overview:
    """What the figures need of the incidents that went by."""

    incidents: int = 0
    contested: int = 0
    reports: set[str] = field(default_factory=set)
    days: list[date] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    deadliest: dict[str, int] = field(default_factory=dict)  # the most killed in one incident, by place
    countries: set[str] = field(default_factory=set)
    months: Counter[tuple[str, bool]] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    realis: Counter[str] = field(default_factory=Counter)
    tolls: list[Toll] = field(default_factory=list)
    accused: Accused = field(default_factory=Accused)
    dead: Dead = field(default_factory=Dead)
    corrected: Counter[str] = field(default_factory=Counter)  # claims, by who put them right

    def seen(self, incidents: Iterable[ToldIncident]) -> Iterator[ToldIncident]:
        """The same incidents, each taken in as it goes by."""
        for told in incidents:
            self._add(told)
            yield told

    def _add(self, told: ToldIncident) -> None:
        self.incidents += 1
        self.reports |= set(told.row["documents"])
        self.contested += bool(told.row["contested"])
        self.types[told.row["type"]] += 1
        self.realis[told.row["realis"]] += 1
        self._day(told)
        self._point(told)
        self.accused.add(told)
        self.dead.add(told)
        self.corrected.update(filter(None, map(reviewer, told.claims())))
        self.tolls += tolls_of(told)

    def sections(self, sums: int) -> Iterator[Section]:
        """The figures of the page; `sums` passages of the reports sum up several happenings."""
        lead = (self._summary(), self.dead.in_words(sums)) if self.incidents else (_NONE,)
        note = element("p", text(f"{_NOTE}{self._corrected()}"), class_="grade")
        yield Section("", "", (*(element("p", text(words), class_="lead") for words in lead), note))
        if self.incidents:
            yield from self._figures()

    def _figures(self) -> Iterator[Section]:
        yield Section("where", "Where", (world(self.dots, self._mapped(), self.countries),))
        yield Section("when", "When", (over_time(*by_unit(self.months)), self._undated()))
        yield Section("what", "What", (self._kinds(),))
        yield Section("who", "Who is said to have done it", (element("p", text(_ACCUSED)), *self.accused.html()))
        yield Section("tolls", "Contested and revised tolls", (element("p", text(_TOLLS)), *self._tolls()))

    def _tolls(self) -> Iterator[str]:
        worst = sorted(self.tolls, key=lambda toll: (not toll.contested, -toll.most))
        yield contested_tolls(worst[:_MOST_TOLLS])
        if len(worst) > _MOST_TOLLS:
            yield element("p", text(f"{len(worst) - _MOST_TOLLS:,} smaller ones stand with their incidents below."))

    def _summary(self) -> str:
        parts = [f"{_counted(self.incidents, 'incident')} in {_counted(len(self.reports), 'report')}"]
        if self.days:
            first, last = _day(min(self.days)), _day(max(self.days))
            parts.append(f"on {first}" if first == last else f"from {first} to {last}")
        if self.countries:
            parts.append("in " + _counted(len(self.countries), "country", "countries"))
        other = [f"{self.realis[key]:,} {word}" for key, word in _OTHER.items() if self.realis[key]]
        verb = "is" if self.realis["actual"] == 1 else "are"
        told = ", ".join([f"{self.realis['actual']:,} {verb} told as happened", *other])
        number = f"{self.contested:,}" if self.contested else "none"
        return f"{', '.join(parts)}. {told}. Voices contradict each other in {number} of them."

    def _corrected(self) -> str:
        if not self.corrected:
            return ""
        number, by = self.corrected.total(), ", ".join(sorted(self.corrected))
        return f" {by} corrected {number:,} of its readings, {'which is' if number == 1 else 'which are'} marked."

    def _mapped(self) -> str:
        elsewhere = self.incidents - len(self.dots)
        missing = f" {elsewhere:,} more have no known point." if elsewhere else ""
        worst = sorted(self.deadliest.items(), key=lambda one: -one[1])[:_MOST_PLACES]
        killed = "; ".join(f"{place}, {count:,}" for place, count in worst)
        most = f" Places where most were killed in one incident: {killed}." if killed else ""
        return (
            f"{len(self.dots):,} incidents, larger where more people died.{most}{missing} The list below names each of "
            "them."
        )

    def _undated(self) -> str:
        rest = self.incidents - self.months.total()
        return element("p", text(f"{rest:,} more have no day that is known."), class_="grade") if rest else ""

    def _kinds(self) -> str:
        most = max(self.types.values(), default=1)
        rows = (
            (text(event_types()[kind].label), text(f"{count:,}"), _share(count / most))
            for kind, count in self.types.most_common()
        )
        return table(("Type", "Incidents", ""), rows, "Incidents by type")

    def _day(self, told: ToldIncident) -> None:
        if told.days:
            self.days += [told.days[0]]
            self.months[f"{told.days[0]:%Y-%m}", told.row["realis"] == "actual"] += 1

    def _point(self, told: ToldIncident) -> None:
        if told.place.get("country"):
            self.countries.add(told.place["country"])
        if told.point:
            toll = deaths(told)
            dead, name = toll.best if toll else 0, told.place["name"]
            self.dots.append(Dot(told.id, *told.point, dead, title(told), name=name))
            # A whole and its part tell of the same dead, so that nothing is summed.
            if dead and name and told.row["realis"] == "actual":
                self.deadliest[name] = max(dead, self.deadliest.get(name, 0))


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
    return Bar(span, counts[True], counts[False], f"#y-{span[:4]}")


def _counted(number: int, one: str, many: str = "") -> str:
    return f"1 {one}" if number == 1 else f"{number:,} {many or one + 's'}"


def _share(share: float) -> str:
    drawn = element("rect", width=f"{_BAR * share:.1f}", height="10", class_="bar")
    return element("svg", drawn, viewBox=f"0 0 {_BAR:g} 10", class_="share", aria_hidden="true")


def _day(day: date) -> str:
    return days_in_words(day, day)
