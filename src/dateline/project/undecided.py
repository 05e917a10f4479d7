"""The claims that nobody has decided about."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from dateline.core import Claim, Event, Review
from dateline.project.view import Placed

Row = Mapping[str, Any]


class Decisions(Protocol):
    """Events that count, and what was decided about their claims."""

    def some(self, ids: Iterable[str]) -> Mapping[str, Placed]:
        """Those of the events that count, by id."""

    def governed(self, number: int) -> tuple[Mapping[str, Review], Sequence[Review]]:
        """The review of each claim of the document with that number, and those that are open again."""


class Undecided(NamedTuple):
    """A claim that nobody has decided about, in an incident; `document` is the number of its version."""

    incident: str
    document: int
    event: Event
    claim: Claim


def undecided(view: Decisions, incidents: Iterable[Row], contested: bool) -> Iterator[Undecided]:
    """The undecided claims on these incidents, or on what is contested of them alone."""
    for row in incidents:
        names = row["contested"] if contested else row["cells"]
        cells = [row["cells"][name] for name in names if name in row["cells"]]
        claims = {claim for cell in cells for claim in (*cell["claims"], *cell["against"])}
        for number, _, event in view.some(row["events"]).values() if claims else ():
            left = claims - view.governed(number)[0].keys()
            for claim in event.claims:
                if claim.id in left and not claim.origin.startswith("review:"):
                    yield Undecided(row["id"], number, event, claim)
