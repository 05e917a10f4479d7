"""What the head of the page shows: where, when, what, who, how many died, and on which tolls voices differ."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline.export.page.accused import Accused
from dateline.export.page.dead import Dead
from dateline.export.page.groups import Groups, first, line
from dateline.export.page.head import Head
from dateline.export.page.markup import element, text
from dateline.export.page.section import Section
from dateline.export.page.tolls import Toll, contested_tolls, tolls_of
from dateline.export.page.when import When
from dateline.export.page.where import Where
from dateline.export.told import ToldIncident
from dateline.schema import event_types

_ACCUSED = "What is said, not what is proven. Each line opens to the words of those who say so."
_TOLLS = (
    "Each line is one voice: a dot is the figure it gives, a line a range, a dashed line one without an upper end. The "
    "upright bar is the figure that the rule chose. Each opens to its words; a toll that rose as bodies were counted "
    "shows the older figures too."
)
_NONE = "No incident is told in these reports."


@dataclass
class Overview:
    """What the figures need of the incidents that went by."""

    dead: Dead
    head: Head = field(default_factory=Head)
    where: Where = field(default_factory=Where)
    when: When = field(default_factory=When)
    types: Groups = field(default_factory=lambda: Groups("type"))
    accused: Accused = field(default_factory=Accused)
    tolls: list[Toll] = field(default_factory=list)

    def seen(self, incidents: Iterable[ToldIncident]) -> Iterator[ToldIncident]:
        """The same incidents, each taken in as it goes by."""
        for told in incidents:
            own = line(told, first(told, "occurrence"))
            for part in (self.head, self.where, self.when):
                part.add(told, own)
            self.types.add(told.row["type"], own)
            self.accused.add(told)
            self.dead.add(told)
            self.tolls += tolls_of(told)
            yield told

    def sections(self) -> Iterator[Section]:
        """The figures of the page."""
        lead = (self.head.summary(), self.dead.summary()) if self.head.incidents else (text(_NONE),)
        yield Section("", "", (*(element("p", words, class_="lead") for words in lead), self.head.note()))
        if self.head.incidents:
            yield from self._figures()

    def _figures(self) -> Iterator[Section]:
        yield Section("where", "Where", tuple(self.where.html()))
        yield Section("when", "When", tuple(self.when.html()))
        kinds = self.types.html("Type", lambda kind: event_types()[kind].label)
        yield Section("what", "What", (kinds, self.head.ways()))
        yield Section("killed", "Killed", tuple(self.dead.html()))
        yield Section("who", "Who is said to have done it", (element("p", text(_ACCUSED)), *self.accused.html()))
        yield Section(
            "tolls", "Contested and revised tolls", (element("p", text(_TOLLS)), *contested_tolls(self.tolls))
        )
