"""Steps of a scale, by name."""

from bisect import bisect_left
from collections.abc import Sequence


def step(value: float, ends: Sequence[float], names: Sequence[str]) -> str:
    """The name of the step that holds the value; `ends` are the highest values of all steps but the last."""
    return names[bisect_left(ends, value)]
