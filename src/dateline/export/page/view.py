"""The part of the earth that a map shows, and where a point lies on it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, TALLEST = 800.0, 520.0  # of the drawing
_LEAST = 4.0  # degrees of latitude or longitude that are always shown
_NARROWEST = 0.3  # of a degree of longitude against one of latitude, near the poles


@dataclass(frozen=True, slots=True)
class View:
    """A map in which meridians and parallels are straight lines, true to scale at its middle latitude.

    `west` and `north` are degrees, `scale` is units of the drawing a degree of latitude, `squeeze` how much shorter a
    degree of longitude is than one of latitude.
    """

    west: float
    north: float
    scale: float
    squeeze: float
    height: float

    @property
    def east(self) -> float:
        """The degree of longitude of the right edge."""
        return self.west + WIDTH / (self.scale * self.squeeze)

    @property
    def south(self) -> float:
        """The degree of latitude of the lower edge."""
        return self.north - self.height / self.scale

    def at(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Where a point lies, from the upper left corner."""
        return (longitude - self.west) * self.scale * self.squeeze, (self.north - latitude) * self.scale


def fitted(points: Sequence[tuple[float, float]]) -> View:
    """The view that shows these points, as latitude and longitude, with a margin, in the middle of the drawing."""
    south, north = _spread([latitude for latitude, _ in points])
    west, east = _spread([longitude for _, longitude in points])
    squeeze = max(math.cos(math.radians((south + north) / 2)), _NARROWEST)
    scale = min(WIDTH / ((east - west) * squeeze), TALLEST / (north - south))
    slack = (WIDTH / (scale * squeeze) - (east - west)) / 2
    return View(west - slack, north, scale, squeeze, (north - south) * scale)


def _spread(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    margin = max((high - low) * 0.08, (_LEAST - (high - low)) / 2, 0.5)
    return low - margin, high + margin
