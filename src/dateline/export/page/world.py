"""The map: outlines and a grid of degrees with the incidents on it and names of countries, fitted to where they are."""

import math
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from dateline.export.page.labels import Placed, Room
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
_ROOM = 24.0  # units from an edge that words of the grid need
_LEGEND = 56.0  # units below the map
_SIZES = (0, 10, 100, 500)  # deaths
_MOST_NAMED = 12  # places
_MOST_KEPT_CLEAR = 500  # marks that no word covers
_WIDE = 60.0  # degrees from which there is no room for neighbours


@dataclass(frozen=True, slots=True)
class Dot:
    """An incident on the map: its point in degrees, its deaths, and what it is in words.

    `mark` is the form in which it is drawn, one of `MARKS`; `id` that of the part of the page that it leads to, if any;
    `name` what is written beside it where there is room.
    """

    id: str | None
    latitude: float
    longitude: float
    deaths: int
    label: str
    mark: str = "round"
    name: str = ""


def world(dots: Sequence[Dot], described: str, named: Set[str]) -> str:
    """The map with a link from each dot to its incident.

    `described` says in words what it shows; `named` are the countries that are named first.
    """
    if not dots:
        return element("p", text("No incident has a point on the map."))
    view = fitted([(dot.latitude, dot.longitude) for dot in dots])
    sea = element("rect", width=f"{WIDTH:g}", height=f"{view.height:.1f}", class_="sea")
    biggest = sorted(dots, key=lambda dot: -dot.deaths)
    marks = (_dot(view, dot) for dot in biggest)
    words = (*_sizes(view.height), *_labels(view, biggest, named))
    shapes = (sea, *outlines(view), *_grid(view), *marks, *words)
    drawing = figure("map", "Where it happened", described, WIDTH, view.height + _LEGEND, *shapes)
    return drawing + element("p", text(_OUTLINES), class_="grade")


def _sizes(height: float) -> Iterator[str]:
    """What the size of a mark stands for, below the map."""
    # Outlines reach a little past the edge of the map.
    yield element("rect", y=f"{height:.1f}", width=f"{WIDTH:g}", height=f"{_LEGEND:g}", class_="strip")
    x, y = 12.0, height + _LEGEND / 2 + 2
    for deaths in _SIZES:
        radius = radius_of(deaths)
        yield element("circle", cx=f"{x + radius:.1f}", cy=f"{y:.1f}", r=f"{radius:.1f}", class_="mark round")
        told = f"{deaths:,} killed" if deaths else "no death told"
        yield element("text", text(told), x=f"{x + 2 * radius + 8:.1f}", y=f"{y + 5:.1f}", class_="key")
        x += 2 * radius + 170


def _grid(view: View) -> Iterator[str]:
    widest = max(view.east - view.west, view.north - view.south)
    step = next((s for s in _STEPS if widest / s <= _MOST_LINES), 30)
    for longitude in _lines(view.west, view.east, step):
        x = view.at(0, longitude)[0]
        yield element("path", d=f"M{x:.1f} 0V{view.height:.1f}", class_="grid")
        if _ROOM < x < WIDTH - _ROOM:
            yield _degree(longitude, "E", "W", x, view.height - 4, "degree middle")
    for latitude in _lines(view.south, view.north, step):
        y = view.at(latitude, 0)[1]
        yield element("path", d=f"M0 {y:.1f}H{WIDTH:g}", class_="grid")
        if _ROOM < y < view.height - _ROOM:
            yield _degree(latitude, "N", "S", 3, y - 3, "degree")


def _lines(low: float, high: float, step: int) -> Iterator[int]:
    return iter(range(math.ceil(low / step) * step, math.floor(high / step) * step + 1, step))


def _labels(view: View, dots: Sequence[Dot], named: Set[str]) -> Iterator[str]:
    """Names of the deadliest places, then of countries, where there is room; on a wide map only of those `named`."""
    room = Room(WIDTH, view.height)
    for dot in dots[:_MOST_KEPT_CLEAR]:
        room.take(*view.at(dot.latitude, dot.longitude), radius_of(dot.deaths))
    for name, dot in {dot.name: dot for dot in reversed(dots[:_MOST_NAMED]) if dot.name}.items():
        place = room.beside(name, *view.at(dot.latitude, dot.longitude), radius_of(dot.deaths))
        yield from _written(name, place, "spot")
    wide = view.east - view.west > _WIDE
    for country in sorted(countries().values(), key=lambda country: country.code not in named):
        if not wide or country.code in named:
            place = room.around(country.name, *view.at(country.latitude, country.longitude))
            yield from _written(country.name, place, "country")


def _written(name: str, place: Placed | None, class_: str) -> Iterator[str]:
    if place:
        at = {"x": f"{place.x:.1f}", "y": f"{place.y:.1f}", "text_anchor": place.anchor}
        yield element("text", text(name), class_=class_ if place.large else f"{class_} fine", **at)


def radius_of(deaths: int) -> float:
    """The radius of a mark, whose area grows with the deaths."""
    return min(4 + math.sqrt(deaths) * 0.8, 26)


def _dot(view: View, dot: Dot) -> str:
    x, y = view.at(dot.latitude, dot.longitude)
    shape = mark(dot.mark, x, y, radius_of(dot.deaths), dot.label)
    return element("a", shape, href=f"#i-{dot.id}", aria_label=dot.label) if dot.id else shape


def mark(form: str, x: float, y: float, radius: float, label: str) -> str:
    """One of `MARKS`, so that colour is not all that tells them apart."""
    title = element("title", text(label))
    if form == "round":
        return element("circle", title, cx=f"{x:.1f}", cy=f"{y:.1f}", r=f"{radius:.1f}", class_="mark round")
    corners = ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)) if form == "diamond" else ((-1, -1), (1, -1), (1, 1), (-1, 1))
    points = " ".join(f"{x + radius * a:.1f},{y + radius * b:.1f}" for a, b in corners)
    return element("polygon", title, points=points, class_=f"mark {form}")


def _degree(value: int, positive: str, negative: str, x: float, y: float, class_: str) -> str:
    told = f"{abs(value)}° {positive if value > 0 else negative}" if value else "0°"
    return element("text", text(told), x=f"{x:.1f}", y=f"{y:.1f}", class_=class_)
