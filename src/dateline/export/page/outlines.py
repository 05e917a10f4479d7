"""Coasts and the lines between countries as paths of a drawing, from data that `scripts/outlines.py` makes."""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from dateline.export.page.markup import element
from dateline.export.page.view import WIDTH, View

Point = tuple[float, float]
_BEYOND = 3.0  # units past the edge at which a shape is cut, so that the cut is not seen
_FINEST = 1.4  # units between two points of a line that are both drawn


def outlines(view: View) -> Iterator[str]:
    """Land as one shape, and above it the lines between countries, as Natural Earth has them."""
    land, borders = _data()
    rings = (_thinned(_within(_drawn(ring, view), view)) for ring in land)
    shape = "".join(f"M{_path(ring)}Z" for ring in rings if len(ring) > 2)
    yield element("path", d=shape, class_="land")
    parts = (part for line in borders for part in _pieces(_drawn(line, view), view))
    yield element("path", d="".join(f"M{_path(_thinned(part))}" for part in parts), class_="border")


@cache
def _data() -> tuple[list[list[Point]], list[list[Point]]]:
    """The rings of land and the lines between countries, as longitude and latitude in degrees."""
    data = json.loads(files("dateline.export.page").joinpath("outlines.json").read_text(encoding="utf-8"))
    land, borders = ([list(_walked(line, data["scale"])) for line in data[key]] for key in ("land", "borders"))
    return land, borders


def _walked(steps: Sequence[int], scale: int) -> Iterator[Point]:
    x, y = 0, 0
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        yield x / scale, y / scale


def _drawn(line: Iterable[Point], view: View) -> list[Point]:
    return [view.at(latitude, longitude) for longitude, latitude in line]


def _within(ring: list[Point], view: View) -> list[Point]:
    """The part of a ring inside the view. Source: Sutherland and Hodgman 1974, Reentrant polygon clipping."""
    for axis, end in ((0, WIDTH), (1, view.height)):
        ring = list(_cut(ring, [point[axis] + _BEYOND for point in ring]))
        ring = list(_cut(ring, [end + _BEYOND - point[axis] for point in ring]))
    return ring


def _cut(ring: list[Point], depths: list[float]) -> Iterator[Point]:
    """The ring without the points whose depth is below zero, closed along the edge where it is zero."""
    for place, point in enumerate(ring):
        before, a, b = ring[place - 1], depths[place - 1], depths[place]
        if (a < 0) != (b < 0):
            share = a / (a - b)
            yield before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])
        if b >= 0:
            yield point


def _pieces(line: list[Point], view: View) -> Iterator[list[Point]]:
    """The parts of a line whose stretches may touch the view."""
    part: list[Point] = []
    for left, right in pairwise(line):
        low, high = (min(left[0], right[0]), min(left[1], right[1])), (max(left[0], right[0]), max(left[1], right[1]))
        if high[0] >= 0 and low[0] <= WIDTH and high[1] >= 0 and low[1] <= view.height:
            part = [*part, right] if part else [left, right]
        elif part:
            yield part
            part = []
    if part:
        yield part


def _thinned(line: list[Point]) -> list[Point]:
    """The line without points that lie on the one before; the last one stays."""
    kept = line[:1]
    for point in line[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= _FINEST:
            kept.append(point)
    return kept if len(kept) > 1 else line[:1] + line[-1:]


def _path(line: Iterable[Point]) -> str:
    return "L".join(f"{x:.1f} {y:.1f}" for x, y in line)
