"""The map: outlines and a grid of degrees with the incidents on it and names of countries, fitted to where they are."""

import math
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from dateline.export.page.markup import element, figure, text
from dateline.export.page.outlines import outlines
from dateline.export.page.view import WIDTH, View, fitted
from dateline.schema.countries import countries

_STEPS = (1, 2, 5, 10, 20, 30)
_MOST_LINES = 9
MARKS = ("round", "diamond", "square")
_OUTLINES = (
    "Outlines: Natural Earth, coarse. Lines between countries are drawn where they are held, and say nothing on whose "
    "they should be."
)
_ROOM = 14.0  # units that words need below the upper edge
_WIDE = 60.0  # degrees from which there is no room for neighbours


@dataclass(frozen=True, slots=True)
class Dot:
    """An incident on the map: its point in degrees, its deaths, and what it is in words.

    `mark` is the form in which it is drawn, one of `MARKS`; `id` that of the part of the page that it leads to, if any.
    """

    id: str | None
    latitude: float
    longitude: float
    deaths: int
    label: str
    mark: str = "round"


def world(dots: Sequence[Dot], described: str, named: Set[str]) -> str:
    """The map with a link from each dot to its incident.

    `described` says in words what it shows; `named` are the countries that are named first.
    """
    if not dots:
        return element("p", text("No incident has a point on the map."))
    view = fitted([(dot.latitude, dot.longitude) for dot in dots])
    sea = element("rect", width=f"{WIDTH:g}", height=f"{view.height:.1f}", class_="sea")
    biggest = sorted(dots, key=lambda dot: -dot.deaths)
    shapes = (sea, *outlines(view), *_grid(view), *_names(view, named), *(_dot(view, dot) for dot in biggest))
    drawing = figure("map", "Where it happened", described, WIDTH, view.height, *shapes)
    return drawing + element("p", text(_OUTLINES), class_="grade")


def _grid(view: View) -> Iterator[str]:
    widest = max(view.east - view.west, view.north - view.south)
    step = next((s for s in _STEPS if widest / s <= _MOST_LINES), 30)
    for longitude in _lines(view.west, view.east, step):
        x = view.at(0, longitude)[0]
        yield element("path", d=f"M{x:.1f} 0V{view.height:.1f}", class_="grid")
        yield element(
            "text", text(_degrees(longitude, "E", "W")), x=f"{x + 3:.1f}", y=f"{view.height - 4:.1f}", class_="degree"
        )
    for latitude in _lines(view.south, view.north, step):
        y = view.at(latitude, 0)[1]
        yield element("path", d=f"M0 {y:.1f}H{WIDTH:g}", class_="grid")
        if y > _ROOM:
            yield element("text", text(_degrees(latitude, "N", "S")), x="3", y=f"{y - 3:.1f}", class_="degree")


def _lines(low: float, high: float, step: int) -> Iterator[int]:
    return iter(range(math.ceil(low / step) * step, math.floor(high / step) * step + 1, step))


def _names(view: View, named: Set[str]) -> Iterator[str]:
    """Countries by name where there is room: each name keeps off those before it. On a wide map only those `named`."""
    taken: list[tuple[float, float, float]] = []
    wide = view.east - view.west > _WIDE
    for country in sorted(countries().values(), key=lambda country: country.code not in named):
        if wide and country.code not in named:
            break
        x, y = view.at(country.latitude, country.longitude)
        half = len(country.name) * 3.4
        inside = half < x < WIDTH - half and 12 < y < view.height - 12
        if inside and all(abs(y - b) > 13 or abs(x - a) > half + c for a, b, c in taken):
            taken.append((x, y, half))
            yield element("text", text(country.name), x=f"{x:.1f}", y=f"{y:.1f}", class_="country")


def _dot(view: View, dot: Dot) -> str:
    x, y = view.at(dot.latitude, dot.longitude)
    radius = min(4 + math.sqrt(dot.deaths) * 0.8, 26)
    shape = mark(dot.mark, x, y, radius, dot.label)
    return element("a", shape, href=f"#i-{dot.id}", aria_label=dot.label) if dot.id else shape


def mark(form: str, x: float, y: float, radius: float, label: str) -> str:
    """One of `MARKS`, so that colour is not all that tells them apart."""
    title = element("title", text(label))
    if form == "round":
        return element("circle", title, cx=f"{x:.1f}", cy=f"{y:.1f}", r=f"{radius:.1f}", class_="mark round")
    corners = ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)) if form == "diamond" else ((-1, -1), (1, -1), (1, 1), (-1, 1))
    points = " ".join(f"{x + radius * a:.1f},{y + radius * b:.1f}" for a, b in corners)
    return element("polygon", title, points=points, class_=f"mark {form}")


def _degrees(value: int, positive: str, negative: str) -> str:
    return f"{abs(value)}° {positive if value > 0 else negative}" if value else "0°"
