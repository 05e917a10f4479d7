"""A pair that two codings read otherwise, side by side, with the quotes that ours rests on."""

from collections.abc import Iterator

from dateline.export.page.compared import Coded, Pair
from dateline.export.page.counts import in_words
from dateline.export.page.incident import cell_with_quotes, title
from dateline.export.page.markup import element, table, text
from dateline.export.prose import days_in_words
from dateline.export.told import ToldIncident
from dateline.schema import event_types
from dateline.schema.countries import countries

_CELLS = ("killed", "time", "place", "type", "perpetrator", "target", "participant")


def side_by_side(pair: Pair, told: ToldIncident) -> str:
    """An article with the two readings and the cells of ours, the deaths standing open."""
    ours, theirs = pair
    head = ("", "The record", f"Theirs, {theirs.id}")
    values = zip(_values(ours, told), _values(theirs, None), strict=True)
    rows = ((text(name), text(left), text(right)) for (name, left), (_, right) in values)
    cells = told.row["cells"]
    return element(
        "article",
        element("h3", text(title(told))),
        table(head, rows, "The two readings"),
        *(cell_with_quotes(told, name, cells[name], name == "killed") for name in _CELLS if name in cells),
        id=f"i-{ours.id}",
    )


def place_of(event: Coded) -> str:
    """Its place, province and country, each once."""
    country = countries().get(event.country or "")
    parts = (event.place, event.admin1, country.name if country else event.country)
    return ", ".join(dict.fromkeys(part for part in parts if part)) or "not told"


def kind_of(event: Coded, told: ToldIncident | None) -> str:
    """Its type in words; `told` is the incident where it is ours."""
    return event_types()[event.kind].label if told else event.kind


def actors_of(event: Coded, told: ToldIncident | None) -> list[str]:
    """The names of its actors, each once; of ours as they may be shown."""
    return list(dict.fromkeys((a["canonical"] or a["name"] for a in told.row["actors"]) if told else event.actors))


def dead(event: Coded) -> int:
    """The count of its deaths that is preferred, the lowest where none is, 0 where none is told."""
    return event.best if event.best is not None else event.low or 0


def deaths_of(event: Coded) -> str:
    """Its deaths, best first where there is a range; a coding with one count has the lowest."""
    if event.low is None and event.best is None:
        return "not told"
    if event.best is None and event.high is None:
        return f"{event.low:,} (lowest)"
    spread = in_words({"low": event.low, "high": event.high})
    return spread if event.best is None or event.low == event.high else f"{event.best:,} ({spread})"


def _values(event: Coded, told: ToldIncident | None) -> Iterator[tuple[str, str]]:
    """The fields that both codings have; names of our actors as they may be shown."""
    yield "Deaths", deaths_of(event)
    yield "Days", days_in_words(event.start, event.end)
    yield "Place", place_of(event)
    yield "Type", kind_of(event, told)
    yield "Actors", "; ".join(actors_of(event, told)) or "none named"
