"""Where it happened: a map, and the incidents by country."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.export.deaths import deaths
from dateline.export.page.groups import UNKNOWN, Groups, Line
from dateline.export.page.incident import title
from dateline.export.page.markup import element, text
from dateline.export.page.world import Dot, world
from dateline.export.told import ToldIncident
from dateline.schema.countries import countries

_MOST_PLACES = 8  # in the words for the map


@dataclass
class Where:
    """The points of the incidents, and their countries."""

    dots: list[Dot] = field(default_factory=list)
    deadliest: dict[str, int] = field(default_factory=dict)  # the most killed in one incident, by place
    countries: Groups = field(default_factory=lambda: Groups("in"))
    pointless: int = 0

    def add(self, told: ToldIncident, line: Line) -> None:
        """Take in an incident with its line."""
        self.countries.add(told.place.get("country") or UNKNOWN, line)
        if told.point:
            self._dot(told, *told.point)
        else:
            self.pointless += 1

    def html(self) -> Iterator[str]:
        """The map and the list."""
        yield world(self.dots, self._mapped(), {key for key in self.countries.largest_first() if key != UNKNOWN})
        yield element("h3", text("By country"), id="countries")
        yield self.countries.html("Country", _country)

    def _dot(self, told: ToldIncident, latitude: float, longitude: float) -> None:
        toll = deaths(told)
        dead, name = toll.best if toll else 0, told.place["name"]
        self.dots.append(Dot(told.id, latitude, longitude, dead, title(told), name=name))
        # A whole and its part tell of the same dead, so that nothing is summed.
        if dead and name and told.row["realis"] == "actual":
            self.deadliest[name] = max(dead, self.deadliest.get(name, 0))

    def _mapped(self) -> str:
        """What the map shows, in words."""
        missing = f" {self.pointless:,} more have no known point." if self.pointless else ""
        worst = sorted(self.deadliest.items(), key=lambda one: -one[1])[:_MOST_PLACES]
        killed = "; ".join(f"{place}, {count:,}" for place, count in worst)
        most = f" Places where most were killed in one incident: {killed}." if killed else ""
        return (
            f"{len(self.dots):,} incidents, larger where more people died.{most}{missing} The list below names each of "
            "them."
        )


def _country(code: str) -> str:
    known = countries().get(code)
    return "No country told, or several" if code == UNKNOWN else known.name if known else code
