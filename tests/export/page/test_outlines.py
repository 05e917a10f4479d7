"""Coasts and borders of a view."""

import re

import pytest

from dateline.export.page.outlines import _data, outlines
from dateline.export.page.view import WIDTH, View, fitted


def rings(shape: str) -> list[list[tuple[float, float]]]:
    """The points of each part of a path."""
    parts = [part.rstrip("Z") for part in re.findall(r'd="([^"]*)"', shape)[0].split("M") if part]
    return [[(float(x), float(y)) for x, y in (pair.split(" ") for pair in part.split("L"))] for part in parts]


def on_land(view: View, latitude: float, longitude: float) -> bool:
    """By the even-odd rule, as the drawing is filled."""
    x, y = view.at(latitude, longitude)
    crossed = 0
    for ring in rings(next(outlines(view))):
        for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True):
            crossed += (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0)
    return crossed % 2 == 1


WORLD = [(-50.0, -170.0), (75.0, 175.0)]


@pytest.mark.parametrize("shown", [WORLD, []], ids=["the world", "around the point"])
@pytest.mark.parametrize(
    ("point", "land"),
    [
        ((15.4, 44.2), True),
        ((-1.3, 36.8), True),
        ((-43.6, 172.2), True),
        ((66.5, 179.0), True),
        ((42.0, 51.0), False),
        ((0.0, -30.0), False),
        ((35.0, 19.0), False),
    ],
)
def test_land_is_land_and_sea_is_sea(shown: list[tuple[float, float]], point: tuple[float, float], land: bool) -> None:
    assert on_land(fitted([*shown, point]), *point) is land


@pytest.mark.parametrize("points", [WORLD, [(33.5, 36.3)], [(-17.0, 179.9)]])
def test_shapes_are_cut_at_the_edges(points: list[tuple[float, float]]) -> None:
    view = fitted(points)
    drawn = [point for ring in rings(next(outlines(view))) for point in ring]
    assert drawn
    assert all(-4 <= x <= WIDTH + 4 and -4 <= y <= view.height + 4 for x, y in drawn)


def test_a_map_of_the_whole_world_is_thinned() -> None:
    assert sum(map(len, outlines(fitted(WORLD)))) < 150_000


def test_a_border_is_drawn_where_two_countries_meet() -> None:
    near_two, on_sea = (list(outlines(fitted([point])))[1] for point in ((33.85, 36.1), (0.0, -30.0)))
    assert rings(near_two)
    assert 'd=""' in on_sea


def test_the_data_stay_small_and_inside_the_earth() -> None:
    land, borders = _data()
    points = [point for line in (*land, *borders) for point in line]
    assert all(-180.01 <= x <= 180.01 and -90.01 <= y <= 90.01 for x, y in points)
    assert len(points) < 45_000
