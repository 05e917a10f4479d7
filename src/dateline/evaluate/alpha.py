"""Krippendorff's alpha: agreement of coders beyond what chance would give."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import permutations
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray


class Metric(NamedTuple):
    """How much two values differ, from 0 to 1, and the sum of that over all ordered pairs of values that occur."""

    distance: Callable[[Any, Any], float]
    summed: Callable[[Mapping[Any, float]], float]


def alpha(units: Sequence[Sequence[Hashable]], metric: Metric) -> float | None:
    """1 minus observed over expected disagreement; None where there is nothing to disagree about.

    `units` are the values that coders give to one unit each; a unit with fewer than two is left out. Source:
    Krippendorff 2011, Computing Krippendorff's alpha-reliability.
    """
    paired = [values for values in units if len(values) > 1]
    counts = Counter(value for values in paired for value in values)
    observed = sum(
        sum(metric.distance(a, b) for a, b in permutations(values, 2)) / (len(values) - 1) for values in paired
    )
    expected = metric.summed(counts)
    return None if not expected else 1 - observed * (counts.total() - 1) / expected


class Units:
    """Pairs of values that two coders give, in groups, for the alpha of a draw of these groups.

    `groups` is for each pair the place of its group, from 0 on.
    """

    def __init__(self, pairs: Sequence[tuple[Hashable, Hashable]], metric: Metric, groups: Sequence[int]) -> None:
        self._values = list(dict.fromkeys(value for pair in pairs for value in pair))
        place = {value: number for number, value in enumerate(self._values)}
        self._sides = np.array([[place[left], place[right]] for left, right in pairs])
        self._apart = np.array([metric.distance(left, right) for left, right in pairs])
        self._groups, self._metric = np.array(groups), metric

    def alpha(self, often: NDArray[np.int64]) -> float | None:
        """The alpha where each group counts so often."""
        times = often[self._groups]
        counts = sum(np.bincount(side, times, len(self._values)) for side in self._sides.T)
        held = {value: count for value, count in zip(self._values, np.asarray(counts).tolist(), strict=True) if count}
        expected = self._metric.summed(held)
        return None if not expected else 1 - 2 * float(times @ self._apart) * (sum(held.values()) - 1) / expected


def _differ(left: Hashable, right: Hashable) -> float:
    return float(left != right)


def _differing(counts: Mapping[Hashable, float]) -> float:
    total = sum(counts.values())
    return float(total**2 - sum(count**2 for count in counts.values()))


def _in_proportion(left: float, right: float) -> float:
    return ((left - right) / (left + right)) ** 2 if left != right else 0.0


def _all_in_proportion(counts: Mapping[float, float]) -> float:
    values, times = np.array(list(counts), float), np.array(list(counts.values()), float)
    sums = np.add.outer(values, values)
    parts = np.subtract.outer(values, values) / np.where(sums == 0, 1, sums)
    return float(times @ parts**2 @ times)


# For kinds: two are the same or not.
nominal = Metric(_differ, _differing)
# For counts, which have a zero: the square of the difference over the sum, so that 2 and 4 differ as 200 and 400 do.
ratio = Metric(_in_proportion, _all_in_proportion)
