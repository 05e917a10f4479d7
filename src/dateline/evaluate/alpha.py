"""Krippendorff's alpha: agreement of coders beyond what chance would give."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from itertools import permutations
from typing import TypeVar

Value = TypeVar("Value", bound=Hashable)


def alpha(units: Sequence[Sequence[Value]], distance: Callable[[Value, Value], float]) -> float | None:
    """1 minus observed over expected disagreement; None where there is nothing to disagree about.

    `units` are the values that coders give to one unit each; a unit with fewer than two is left out. `distance` is the
    squared difference of two values, see `nominal` and `interval`. Source: Krippendorff 2011, Computing Krippendorff's
    alpha-reliability.
    """
    paired = [values for values in units if len(values) > 1]
    counts = Counter(value for values in paired for value in values)
    total = counts.total()
    observed = sum(_within(values, distance) / (len(values) - 1) for values in paired)
    expected = _expected(counts, distance)
    return None if not expected else 1 - observed * (total - 1) / expected


def nominal(left: Hashable, right: Hashable) -> float:
    """For kinds: they are the same or not."""
    return float(left != right)


def interval(left: float, right: float) -> float:
    """For numbers: the square of their difference."""
    return float(left - right) ** 2


def _expected(counts: Counter[Value], distance: Callable[[Value, Value], float]) -> float:
    """The summed distance of all pairs of values; of numbers by their squares, as there may be many of them."""
    if distance is interval:
        numbers = [(float(value), count) for value, count in counts.items()]  # type: ignore[arg-type]
        low = min((value for value, _ in numbers), default=0.0)
        squares = sum(count * (value - low) ** 2 for value, count in numbers)
        plain = sum(count * (value - low) for value, count in numbers)
        return 2 * (counts.total() * squares - plain**2)
    return sum(counts[a] * counts[b] * distance(a, b) for a, b in permutations(counts, 2))


def _within(values: Sequence[Value], distance: Callable[[Value, Value], float]) -> float:
    return sum(distance(a, b) for a, b in permutations(values, 2))
