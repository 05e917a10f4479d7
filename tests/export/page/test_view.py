"""Which part of the earth a map shows."""

import pytest

from dateline.export.page.view import TALLEST, WIDTH, fitted


@pytest.mark.parametrize(
    "points",
    [
        [(0.0, 0.0)],
        [(33.5, 36.3), (36.2, 37.1)],
        [(-43.5, 172.6), (10.4, -75.5), (59.9, 10.7)],
        [(69.0, 33.0)],
        [(84.0, 12.0)],
    ],
)
def test_every_point_lies_inside_with_a_margin(points: list[tuple[float, float]]) -> None:
    view = fitted(points)
    assert view.height <= TALLEST + 0.01
    for point in points:
        x, y = view.at(*point)
        assert 5 < x < WIDTH - 5
        assert 5 < y < view.height - 5


def test_its_edges_are_where_it_says() -> None:
    view = fitted([(33.5, 36.3), (36.2, 37.1)])
    assert view.at(view.north, view.west) == pytest.approx((0, 0))
    assert view.at(view.south, view.east) == pytest.approx((WIDTH, view.height))


def test_a_degree_of_longitude_is_shorter_away_from_the_equator() -> None:
    assert fitted([(0.0, 10.0)]).squeeze == pytest.approx(1)
    assert fitted([(60.0, 10.0)]).squeeze == pytest.approx(0.5)
