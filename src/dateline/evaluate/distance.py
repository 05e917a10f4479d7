"""Distance on the earth."""

import math

_RADIUS = 6371.0  # kilometres, the mean


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance of two points given by latitude and longitude in degrees.

    Source: Sinnott 1984, Virtues of the haversine.
    """
    (north_a, east_a), (north_b, east_b) = (tuple(map(math.radians, point)) for point in (a, b))
    up = math.sin((north_b - north_a) / 2) ** 2
    across = math.cos(north_a) * math.cos(north_b) * math.sin((east_b - east_a) / 2) ** 2
    return 2 * _RADIUS * math.asin(math.sqrt(up + across))
