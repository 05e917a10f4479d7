"""The map: a grid of degrees with the incidents on it and the names of countries, fitted to where they are."""

import math
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from dateline.export.page.markup import element, figure, text
from dateline.schema.countries import countries

_WIDTH, _TALLEST, _LEAST = 800.0, 520.0, 4.0  # of the drawing, and degrees that are always shown
_STEPS = (1, 2, 5, 10, 20, 30)
_MOST_LINES = 9
_WIDE = 60.0  # degrees from which there is no room for neighbours


@dataclass(frozen=True, slots=True)
class Dot:
    """An incident on the map: its point in degrees, its deaths, and what it is in words."""

    id: str
    latitude: float
    longitude: float
    deaths: int
    label: str


@dataclass(frozen=True, slots=True)
class _Frame:
    west: float
    north: float
    scale: float
    height: float

    def at(self, latitude: float, longitude: float) -> tuple[float, float]:
        return (longitude - self.west) * self.scale, (self.north - latitude) * self.scale


def world(dots: Sequence[Dot], elsewhere: int, named: Set[str]) -> str:
    """The map with a link from each dot to its incident.

    `elsewhere` counts the incidents whose point is not known; `named` are the countries that are named first.
    """
    if not dots:
        return element("p", text("No incident has a point on the map."))
    frame = _fitted(dots)
    biggest = sorted(dots, key=lambda dot: -dot.deaths)
    missing = f" {elsewhere:,} more have no known point." if elsewhere else ""
    described = f"{len(dots):,} incidents, larger where more people died.{missing} The list below names each of them."
    shapes = (*_grid(frame), *_names(frame, named), *(_dot(frame, dot) for dot in biggest))
    return figure("map", "Where it happened", described, _WIDTH, frame.height, *shapes)


def _fitted(dots: Sequence[Dot]) -> _Frame:
    south, north = _spread([dot.latitude for dot in dots])
    west, east = _spread([dot.longitude for dot in dots])
    scale = min(_WIDTH / (east - west), _TALLEST / (north - south))
    slack = (_WIDTH / scale - (east - west)) / 2
    return _Frame(west - slack, north, scale, (north - south) * scale)


def _spread(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    margin = max((high - low) * 0.08, (_LEAST - (high - low)) / 2, 0.5)
    return low - margin, high + margin


def _grid(frame: _Frame) -> Iterator[str]:
    across, down = _WIDTH / frame.scale, frame.height / frame.scale
    step = next((s for s in _STEPS if max(across, down) / s <= _MOST_LINES), 30)
    yield element("rect", width=f"{_WIDTH:g}", height=f"{frame.height:.1f}", class_="sea")
    for longitude in _lines(frame.west, frame.west + across, step):
        x = frame.at(0, longitude)[0]
        yield element("path", d=f"M{x:.1f} 0V{frame.height:.1f}", class_="grid")
        yield element(
            "text", text(_degrees(longitude, "E", "W")), x=f"{x + 3:.1f}", y=f"{frame.height - 4:.1f}", class_="degree"
        )
    for latitude in _lines(frame.north - down, frame.north, step):
        y = frame.at(latitude, 0)[1]
        yield element("path", d=f"M0 {y:.1f}H{_WIDTH:g}", class_="grid")
        yield element("text", text(_degrees(latitude, "N", "S")), x="3", y=f"{y - 3:.1f}", class_="degree")


def _lines(low: float, high: float, step: int) -> Iterator[int]:
    return iter(range(math.ceil(low / step) * step, math.floor(high / step) * step + 1, step))


def _names(frame: _Frame, named: Set[str]) -> Iterator[str]:
    """Countries by name where there is room: each name keeps off those before it. On a wide map only those `named`."""
    taken: list[tuple[float, float, float]] = []
    wide = _WIDTH / frame.scale > _WIDE
    for country in sorted(countries().values(), key=lambda country: country.code not in named):
        if wide and country.code not in named:
            break
        x, y = frame.at(country.latitude, country.longitude)
        half = len(country.name) * 3.4
        inside = half < x < _WIDTH - half and 12 < y < frame.height - 12
        if inside and all(abs(y - b) > 13 or abs(x - a) > half + c for a, b, c in taken):
            taken.append((x, y, half))
            yield element("text", text(country.name), x=f"{x:.1f}", y=f"{y:.1f}", class_="country")


def _dot(frame: _Frame, dot: Dot) -> str:
    x, y = frame.at(dot.latitude, dot.longitude)
    radius = min(4 + math.sqrt(dot.deaths) * 0.8, 26)
    shape = element("circle", element("title", text(dot.label)), cx=f"{x:.1f}", cy=f"{y:.1f}", r=f"{radius:.1f}")
    return element("a", shape, href=f"#i-{dot.id}", aria_label=dot.label)


def _degrees(value: int, positive: str, negative: str) -> str:
    return f"{abs(value)}° {positive if value > 0 else negative}" if value else "0°"
