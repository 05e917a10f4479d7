"""Who is said to have done it: each actor with its incidents, and the words of those who say so."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.export.page.incident import title
from dateline.export.page.markup import element, text
from dateline.export.page.quotes import quotes
from dateline.export.told import Row, ToldIncident

MOST_ACTORS = 30
_MOST_INCIDENTS = 30  # of one actor that stand with their quotes
_HEADS = ("Incidents", "Says so itself", "Accused by others", "Told as a fact", "Suspected", "Denied")
_KINDS = ("incidents", "claimed_responsibility", "accused", "asserted", "suspected", "denied")


@dataclass
class _Actor:
    name: str
    known: bool = False
    counts: Counter[str] = field(default_factory=Counter)
    incidents: list[str] = field(default_factory=list)
    further: list[str] = field(default_factory=list)  # by name alone


class Accused:
    """The actors that are named as perpetrators of what happened or is denied, over all incidents."""

    def __init__(self) -> None:
        self._actors: dict[str, _Actor] = {}

    def add(self, told: ToldIncident) -> None:
        """Take in an incident; a claim counts for the actor that it names in whichever words."""
        if told.row["realis"] not in ("actual", "denied"):
            return
        names = _names(told)
        claims: dict[str, list[Row]] = {}
        for claim in told.claims("perpetrator"):
            claims.setdefault(names.get(claim["value"] or "", "").casefold(), []).append(claim)
        for name in dict.fromkeys(told.names("perpetrator")):
            self._add(told, name, claims.get(name.casefold(), []))

    def _add(self, told: ToldIncident, name: str, claims: list[Row]) -> None:
        # The name as it was met first, so that "Gunmen" at the head of a sentence are the gunmen.
        actor = self._actors.setdefault(name.casefold(), _Actor(name))
        actor.known |= any(one["canonical"] == name for one in told.actors("perpetrator"))
        happened = told.row["realis"] == "actual"
        actor.counts["incidents"] += happened
        actor.counts.update(claim["modality"] if happened else "denied" for claim in claims)
        link = element("a", text(title(told)), href=f"#i-{told.id}")
        if len(actor.incidents) < _MOST_INCIDENTS:
            actor.incidents.append(element("div", element("p", link), quotes(told, claims)))
        else:
            actor.further.append(element("li", link))

    def html(self) -> Iterator[str]:
        """The actors of the registry, then the others, those of most incidents first."""
        for known, name in ((True, "Known groups and forces"), (False, "Others, in the words of the reports")):
            order = [actor for actor in self._actors.values() if actor.known == known]
            order.sort(key=lambda actor: (-actor.counts["incidents"], actor.name))
            if order:
                yield element("div", _head(name), *map(_row, order[:MOST_ACTORS]), class_="who")
            if len(order) > MOST_ACTORS:
                summary = element("summary", text(f"{len(order) - MOST_ACTORS:,} more"))
                rest = element("div", *map(_row, order[MOST_ACTORS:]), class_="who")
                yield element("details", summary, rest, class_="list")


def _names(told: ToldIncident) -> dict[str, str]:
    """The name under which each word for a perpetrator is counted."""
    actors = (actor for row in (told.row, *told.events) for actor in row["actors"])
    return {a[key]: a["canonical"] or a["name"] for a in actors for key in ("canonical", "name", "text") if a[key]}


def _head(name: str) -> str:
    return element(
        "div", *(element("span", text(word)) for word in (name, *_HEADS)), class_="heads", aria_hidden="true"
    )


def _row(actor: _Actor) -> str:
    cells = (
        element(
            "span",
            element("small", text(f"{head}: ")),
            text(f"{actor.counts[kind]:,}"),
            class_=None if actor.counts[kind] else "none",
        )
        for head, kind in zip(_HEADS, _KINDS, strict=True)
    )
    summary = element("summary", element("b", text(actor.name)), *cells)
    return element("details", summary, *actor.incidents, element("ul", *actor.further) if actor.further else "")
