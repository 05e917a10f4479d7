"""Incidents over time, and contested tolls as ranges."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.export.page.counts import in_words
from dateline.export.page.markup import element, figure, text

_WIDTH, _HEIGHT, _FOOT = 800.0, 180.0, 24.0
_LABELS = 8
_ROW, _LEFT, _RIGHT = 26.0, 250.0, 180.0


@dataclass(frozen=True, slots=True)
class Toll:
    """The deaths of one incident, by several voices. `high` is None where nobody gives a highest."""

    id: str
    label: str
    low: int
    best: int | None
    high: int | None
    figures: tuple[int, ...]


def over_time(counts: Sequence[tuple[str, int]], unit: str) -> str:
    """Bars of incidents by month or year, oldest first, those without any included."""
    if not counts:
        return element("p", text("No incident has a day."))
    most = max(count for _, count in counts)
    wide = _WIDTH / len(counts)
    busiest = max(counts, key=lambda entry: entry[1])
    described = f"From {counts[0][0]} to {counts[-1][0]}; most in {busiest[0]}, with {busiest[1]:,}."
    every = max(1, -(-len(counts) // _LABELS))
    shapes: list[str] = []
    for place, (name, count) in enumerate(counts):
        tall = (_HEIGHT - _FOOT - 8) * count / most
        title = element("title", text(f"{name}: {count:,}"))
        x, y = place * wide, _HEIGHT - _FOOT - tall
        bar = {"x": f"{x + wide * 0.1:.1f}", "y": f"{y:.1f}", "width": f"{wide * 0.8:.1f}", "height": f"{tall:.1f}"}
        shapes.append(element("rect", title, class_="bar", **bar))
        if place % every == 0:
            shapes.append(element("text", text(name), x=f"{x:.1f}", y=f"{_HEIGHT - 8:.1f}", class_="degree"))
    return figure("time", f"Incidents by {unit}", described, _WIDTH, _HEIGHT, *shapes)


def ranges(tolls: Sequence[Toll]) -> str:
    """Each toll as a line from lowest to highest, with a mark at the best and a dot at each figure that is given."""
    if not tolls:
        return element("p", text("No toll is contested or given as a range."))
    most = max(max((*toll.figures, toll.low, toll.best or 0, toll.high or 0)) for toll in tolls) or 1
    scale = (_WIDTH - _LEFT - _RIGHT) / most
    told = "; ".join(f"{toll.label}: {_told(toll)}" for toll in tolls)
    shapes = (shape for row, toll in enumerate(tolls) for shape in _row(row, toll, scale))
    return figure("tolls", "Deaths as ranges", f"{told}.", _WIDTH, len(tolls) * _ROW + 8, *shapes)


def _row(row: int, toll: Toll, scale: float) -> Iterator[str]:
    y = row * _ROW + 18
    at = [_LEFT + scale * value for value in (toll.low, toll.high if toll.high is not None else max(toll.figures))]
    short = toll.label if len(toll.label) <= 38 else f"{toll.label[:37]}…"
    yield element("a", element("text", text(short), x="0", y=f"{y + 4:.0f}", class_="label"), href=f"#i-{toll.id}")
    open_end = "open" if toll.high is None else ""
    yield element("path", d=f"M{at[0]:.1f} {y:.0f}H{at[1] + (14 if open_end else 0):.1f}", class_=f"range {open_end}")
    for value in dict.fromkeys(toll.figures):
        yield element(
            "circle", element("title", text(f"{value:,}")), cx=f"{_LEFT + scale * value:.1f}", cy=f"{y:.0f}", r="4"
        )
    if toll.best is not None:
        x = _LEFT + scale * toll.best
        yield element("path", d=f"M{x:.1f} {y - 8:.0f}V{y + 8:.0f}", class_="best")
    yield element("text", text(_told(toll)), x=f"{at[1] + 20:.1f}", y=f"{y + 4:.0f}", class_="label")


def _told(toll: Toll) -> str:
    return in_words({"low": toll.low, "best": toll.best, "high": toll.high})
