"""Intervals by drawing documents again."""

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

Figures = Mapping[str, float]
_TAIL = 0.025


def intervals(
    tallies: Sequence[Counter[str]], figures: Callable[[Counter[str]], Figures], draws: int, seed: int
) -> dict[str, tuple[float, float]]:
    """For each figure the range that holds it in 95 of 100 draws of as many documents, with replacement.

    `tallies` are the sums of single documents, `figures` makes figures of their total. The percentile method; source:
    Efron and Tibshirani 1993, An introduction to the bootstrap, chapter 13.
    """
    drawn = random.Random(seed)
    found: dict[str, list[float]] = {}
    for _ in range(draws):
        for name, value in figures(_total(tallies, drawn)).items():
            found.setdefault(name, []).append(value)
    return {name: middle(sorted(values)) for name, values in found.items()}


def _total(tallies: Sequence[Counter[str]], drawn: random.Random) -> Counter[str]:
    times = Counter(drawn.choices(range(len(tallies)), k=len(tallies)))
    total: Counter[str] = Counter()
    for place, often in times.items():
        for key, count in tallies[place].items():
            total[key] += often * count
    return total


def middle(values: Sequence[float]) -> tuple[float, float]:
    """Between which two the middle 95 of 100 lie, of values in their order."""
    cut = int(len(values) * _TAIL)
    return values[cut], values[len(values) - 1 - cut]
