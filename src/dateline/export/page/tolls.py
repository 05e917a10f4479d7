"""Contested tolls as ranges: who says what, on one scale, each figure one click from its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.export.page.counts import in_words
from dateline.export.page.incident import title
from dateline.export.page.markup import element, text
from dateline.export.page.quotes import quotes, voice
from dateline.export.page.scale import ticks
from dateline.export.prose import days_in_words
from dateline.export.told import Row, ToldIncident
from dateline.schema import vocabulary

_MOST_DRAWN = 20


@dataclass(frozen=True, slots=True)
class Figure:
    """What one voice says a toll is, with its quotes as markup. `high` is None where it gives no highest."""

    voice: str
    group: str
    low: int
    high: int | None
    quotes: str

    @property
    def most(self) -> int:
        """The highest number in it."""
        return self.low if self.high is None else self.high


@dataclass(frozen=True, slots=True)
class Toll:
    """A count of one incident on which voices differ. `since` is the day of the second voice, if it is contested."""

    id: str
    title: str
    count: str
    cell: Row
    contested: bool
    since: str | None
    figures: tuple[Figure, ...]

    @property
    def most(self) -> int:
        """The highest number that anybody gives, or that is chosen."""
        return max([figure.most for figure in self.figures] + [self.cell[end] or 0 for end in ("low", "best", "high")])


def tolls_of(told: ToldIncident) -> Iterator[Toll]:
    """The counts of an incident that are contested, or for which its voices give more than one figure."""
    for count in vocabulary().counts:
        cell = told.count(count)
        if not cell:
            continue
        dispute = next((row for row in told.row.get("disputes", ()) if row["property"] == count), None)
        figures = _figures(told, count, dispute)
        contested = count in told.row["contested"]
        if figures and (contested or _differ(figures)):
            since = dispute["since"] if dispute else None
            yield Toll(told.id, title(told), count, told.row["cells"][count], contested, since, figures)


def contested_tolls(tolls: Sequence[Toll]) -> Iterator[str]:
    """Each toll with its voices, one a line, on a scale of its own; beyond the first, by name and figure."""
    if not tolls:
        yield element("p", text("No toll is contested or told in more than one way."))
    worst = sorted(tolls, key=lambda toll: (not toll.contested, -toll.most))
    yield from map(_toll, worst[:_MOST_DRAWN])
    if rest := worst[_MOST_DRAWN:]:
        summary = element("summary", text("1 smaller one" if len(rest) == 1 else f"{len(rest):,} smaller ones"))
        yield element("details", summary, element("ul", *map(_named, rest)), class_="list")


def _named(toll: Toll) -> str:
    """A toll that is not drawn, with a link to the words behind it."""
    figure = element("a", text(f"{toll.count} {in_words(toll.cell)}"), href=f"#i-{toll.id}-{toll.count}")
    return element("li", text(f"{toll.title}: "), figure, text(", contested" if toll.contested else ""))


def _figures(told: ToldIncident, count: str, dispute: Row | None) -> tuple[Figure, ...]:
    """The figures for the cell, against it or in the dispute, the lowest first; those of parts of it stay out."""
    cell = told.row["cells"].get(count) or {"claims": (), "against": ()}
    ids = {
        *cell["claims"],
        *cell["against"],
        *(id_ for side in (dispute or {"sides": ()})["sides"] for id_ in side["claims"]),
    }
    found: dict[tuple[str, str, int, int | None], list[Row]] = {}
    for claim in told.claims(count):
        if claim["id"] in ids:
            key = (voice(told, claim), claim["group"] or "all", claim["low"] or 0, claim["high"])
            found.setdefault(key, []).append(claim)
    figures = (Figure(*key, quotes(told, claims)) for key, claims in found.items())
    return tuple(sorted(figures, key=lambda figure: (figure.most, figure.voice)))


def _differ(figures: Sequence[Figure]) -> bool:
    """Whether two figures for one group of people are not the same; those for two groups may add up."""
    return len({(figure.group, figure.low, figure.high) for figure in figures}) > len({f.group for f in figures})


def _toll(toll: Toll) -> str:
    scale = ticks(toll.most)
    since = f" Contested since {_day(toll.since)}." if toll.since else " Contested." if toll.contested else ""
    chosen = in_words(toll.cell)
    head = element("h3", element("a", text(toll.title), href=f"#i-{toll.id}"))
    said = element(
        "p",
        element("b", text(f"{toll.count.capitalize()}: {chosen}.")),
        text(f"{since} Chosen by the rule {toll.cell['rule']}."),
    )
    rows = (_row(figure, scale[-1], toll.cell["best"]) for figure in toll.figures)
    return element("section", head, said, *rows, _axis(scale), class_="toll")


def _row(figure: Figure, most: int, best: int | None) -> str:
    """One voice: its words, and its figure as a line from lowest to highest, or a dot where the two are one."""
    end = most if figure.high is None else figure.high
    line = element("i", class_="range open" if figure.high is None else "range", style=_from(figure.low, end, most))
    dots = (element("i", class_="dot", style=_from(value, value, most)) for value in {figure.low, figure.most})
    mark = element("i", class_="best", style=_from(best, best, most)) if best is not None else ""
    track = element("span", mark, line, *dots, class_="track", aria_hidden="true")
    number = element("span", text(in_words({"low": figure.low, "high": figure.high})), class_="figure")
    return element(
        "details",
        element(
            "summary",
            element("span", text(figure.voice + (f", of {figure.group}" * (figure.group != "all"))), class_="voice"),
            track,
            number,
        ),
        figure.quotes,
    )


def _axis(scale: Sequence[int]) -> str:
    marks = (element("i", text(f"{value:,}"), style=_from(value, value, scale[-1])) for value in scale)
    return element("div", element("span", *marks, class_="track"), class_="axis", aria_hidden="true")


def _from(low: int, high: int, most: int) -> str:
    return f"left:{100 * low / most:.1f}%;width:{100 * (high - low) / most:.1f}%"


def _day(written: str) -> str:
    day = date.fromisoformat(written)
    return days_in_words(day, day)
