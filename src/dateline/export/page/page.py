"""The page as a layout: figures first, then every incident with its quotes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dateline.export.deaths import deaths
from dateline.export.fields import FIELDS
from dateline.export.losses import Losses
from dateline.export.page.charts import Toll, over_time, ranges
from dateline.export.page.document import document
from dateline.export.page.incident import article, heading, when
from dateline.export.page.markup import element, table, text
from dateline.export.page.world import Dot, world
from dateline.export.source import RecordSource
from dateline.export.told import ToldIncident
from dateline.schema import event_types

_MOST_MONTHS = 60
_MOST_TOLLS = 20
_MOST_ACTORS = 20
_NOTE = (
    "Made by a program from news reports. It misses and misreads some of what they tell; each number opens to the "
    "words that it rests on. Names of private persons are withheld unless whoever published this page chose otherwise."
)


class Page:
    """One HTML file, without a script, that opens from a disk."""

    files: tuple[str, ...] = ("report.html",)
    fields = frozenset(FIELDS) - {"geonames_id", "events", "time precision", "place precision"}
    aggregates = False
    documents = False

    def refuses(self, told: ToldIncident) -> str | None:
        """Nothing is refused."""
        return None

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the page, incidents by date, those without one last."""
        seen = _Seen()
        articles = [(_order(told), seen.add(told)) for told in incidents]
        body = (*seen.sections(), element("h2", text("Every incident")), *(html for _, html in sorted(articles)))
        with (folder / self.files[0]).open("w", encoding="utf-8", newline="") as stream:
            stream.write(document("What is reported", body))


@dataclass
class _Seen:
    """What the figures need of the incidents that went by."""

    incidents: int = 0
    reports: set[str] = field(default_factory=set)
    dots: list[Dot] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    months: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    tolls: list[Toll] = field(default_factory=list)
    accused: dict[str, Counter[str]] = field(default_factory=dict)
    spelled: dict[str, str] = field(default_factory=dict)

    def add(self, told: ToldIncident) -> str:
        """Take in one incident; gives its article."""
        self.incidents += 1
        self.reports |= set(told.row["documents"])
        self.types[told.row["type"]] += 1
        if told.days:
            self.months[f"{told.days[0]:%Y-%m}"] += 1
        self._point(told)
        self._toll(told)
        self._who(told)
        return article(told)

    def sections(self) -> Iterator[str]:
        """The parts of the page before the incidents."""
        yield element("h1", text("What is reported"))
        yield element("p", text(f"{self.incidents:,} incidents in {len(self.reports):,} reports."))
        yield element("p", text(_NOTE), class_="grade")
        yield from (element("h2", text("Where")), world(self.dots, self._mapped(), self.countries))
        yield from (element("h2", text("When")), over_time(*_by_unit(self.months)))
        kinds = ((text(event_types()[kind].label), text(f"{count:,}")) for kind, count in self.types.most_common())
        yield from (element("h2", text("What")), table(("Type", "Incidents"), kinds, "Incidents by type"))
        yield from (element("h2", text("Who is said to have done it")), self._accusations())
        worst = sorted(self.tolls, key=lambda toll: -(toll.high or max(toll.figures, default=0)))[:_MOST_TOLLS]
        yield element("h2", text("Tolls that differ"))
        yield element("p", text("A dot is a figure that somebody gives, the bar the one that the rule chose."))
        yield ranges(worst)

    def _mapped(self) -> str:
        elsewhere = self.incidents - len(self.dots)
        missing = f" {elsewhere:,} more have no known point." if elsewhere else ""
        return (
            f"{len(self.dots):,} incidents, larger where more people died.{missing} The list below names each of them."
        )

    def _point(self, told: ToldIncident) -> None:
        if told.point:
            toll = deaths(told)
            self.countries |= {told.place["country"]} - {None}
            label = f"{heading(told)}, {when(told)}"
            self.dots.append(Dot(told.id, *told.point, toll.best if toll else 0, label))

    def _toll(self, told: ToldIncident) -> None:
        cell = told.count("killed")
        given = [value for c in told.claims("killed") for value in (c["low"], c["high"]) if value is not None]
        if cell and given and (cell["low"] != cell["high"] or "killed" in told.row["contested"]):
            label = f"{heading(told)}, {when(told)}"
            self.tolls.append(Toll(told.id, label, cell["low"] or 0, cell["best"], cell["high"], tuple(given)))

    def _who(self, told: ToldIncident) -> None:
        """Who is named for what happened; a claim counts for the actor that it names in whichever words."""
        if told.row["realis"] not in ("actual", "denied"):
            return
        shown: dict[str | None, str] = {}
        for event in ({"actors": told.row["actors"]}, *told.events):
            for actor in event["actors"]:
                shown |= {actor[key]: actor["canonical"] or actor["name"] for key in ("canonical", "name", "text")}
        happened = told.row["realis"] == "actual"
        for name in dict.fromkeys(map(self._spelling, told.names("perpetrator"))):
            self.accused.setdefault(name, Counter())["incidents"] += int(happened)
        for claim in told.claims("perpetrator"):
            said = self._spelling(shown.get(claim["value"]) or "")
            if said in self.accused:
                self.accused[said][claim["modality"] if happened else "denied"] += 1

    def _spelling(self, name: str) -> str:
        """The name as it was met first, so that "Gunmen" at the head of a sentence are the gunmen."""
        return self.spelled.setdefault(name.casefold(), name)

    def _accusations(self) -> str:
        head = ("Actor", "Incidents", "Says so itself", "Accused by others", "Told as a fact", "Denied")
        order = sorted(self.accused.items(), key=lambda entry: (-entry[1]["incidents"], entry[0]))[:_MOST_ACTORS]
        kinds = ("incidents", "claimed_responsibility", "accused", "asserted", "denied")
        rows = ((text(name), *(text(f"{counts[kind]:,}") for kind in kinds)) for name, counts in order)
        return table(head, rows, "Incidents, and claims on who did it by how they are made")


def _by_unit(months: Counter[str]) -> tuple[list[tuple[str, int]], str]:
    """Counts from the first to the last month without a gap; by year where that is too many."""
    if not months:
        return [], "month"
    first, last = min(months), max(months)
    years = range(int(first[:4]), int(last[:4]) + 1)
    names = [f"{year}-{month:02}" for year in years for month in range(1, 13)]
    names = [name for name in names if first <= name <= last]
    if len(names) <= _MOST_MONTHS:
        return [(name, months[name]) for name in names], "month"
    return [(str(year), sum(n for name, n in months.items() if name[:4] == str(year))) for year in years], "year"


def _order(told: ToldIncident) -> tuple[str, str]:
    return told.time.get("start") or told.time.get("end") or "9999", told.id
