"""Intervals by drawing documents, or whatever stands and falls together, again."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

import numpy as np

Figures = Mapping[str, float | None]
Unit = TypeVar("Unit")
FEWEST = 5  # units from which on a draw says anything
DEFINED = 0.95  # of the draws, for a figure that some leave without a meaning
_TAIL = 0.025


def intervals(
    tallies: Sequence[Counter[str]], figures: Callable[[Counter[str]], Figures], draws: int, seed: int
) -> dict[str, tuple[float, float]]:
    """As `redrawn`, of figures that the sum of the documents' tallies makes."""
    names = list(dict.fromkeys(name for tally in tallies for name in tally))
    table = np.array([[tally[name] for name in names] for tally in tallies], dtype=np.int64)
    often = (np.bincount(places, minlength=len(tallies)) for places in _draws(len(tallies), draws, seed))
    totals = (Counter(dict(zip(names, (times @ table).tolist(), strict=True))) for times in often)
    return _ranges(map(figures, totals), draws)


def redrawn(
    units: Sequence[Unit], figures: Callable[[Sequence[Unit]], Figures], draws: int, seed: int
) -> dict[str, tuple[float, float]]:
    """For each figure the range that holds it in 95 of 100 draws of as many units, with replacement.

    A unit is what is drawn whole, such as a document; `figures` makes figures of those drawn, some of them more than
    once. Below five units there is no range, nor for a figure that many draws leave undefined. The percentile method;
    source: Efron and Tibshirani 1993, An introduction to the bootstrap, chapter 13.
    """
    drawn = ([units[place] for place in places] for places in _draws(len(units), draws, seed))
    return _ranges(map(figures, drawn), draws)


def middle(values: Sequence[float]) -> tuple[float, float]:
    """Between which two the middle 95 of 100 lie, of values in their order."""
    cut = int(len(values) * _TAIL)
    return values[cut], values[len(values) - 1 - cut]


def _draws(number: int, draws: int, seed: int) -> Iterator[list[int]]:
    """The places of what is drawn, as many as there are; nothing of too few."""
    chance = random.Random(seed)
    return (chance.choices(range(number), k=number) for _ in range(draws if number >= FEWEST else 0))


def _ranges(drawn: Iterator[Figures], draws: int) -> dict[str, tuple[float, float]]:
    found: dict[str, list[float]] = {}
    for figures in drawn:
        for name, value in figures.items():
            if value is not None:
                found.setdefault(name, []).append(value)
    return {name: middle(sorted(values)) for name, values in found.items() if len(values) >= draws * DEFINED}
