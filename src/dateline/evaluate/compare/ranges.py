"""How far chance may have made the rates and alphas of a comparison.

Events of one province and month are drawn together, since the same reports tell them and the same coder reads them.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.evaluate.alpha import Units
from dateline.evaluate.bootstrap import DEFINED, FEWEST, middle
from dateline.evaluate.compare.agreement import alpha_units
from dateline.evaluate.compare.parts import Part
from dateline.evaluate.rates import rates

Often = NDArray[np.int64]


def ranges(groups: Sequence[Part], draws: int, seed: int) -> dict[str, tuple[float, float]]:
    """For recall, precision, F1 and each alpha the range that holds it in 95 of 100 draws, with replacement.

    Drawn are groups of events in one province and month. Below five groups there is none, nor for an alpha that too
    many draws leave undefined. The percentile method; source: Efron and Tibshirani 1993, An introduction to the
    bootstrap, chapters 8 and 13.
    """
    if draws == 0 or len(groups) < FEWEST:
        return {}
    counts = np.array([(len(group.matched), group.missing, len(group.extra)) for group in groups])
    drawn: dict[str, list[float]] = {}
    units = list(_units(groups))
    for often in _drawn(len(groups), draws, seed):
        for name, value in (*_rates(often @ counts), *((name, one.alpha(often)) for name, one in units)):
            if value is not None:
                drawn.setdefault(name, []).append(value)
    return {name: middle(sorted(values)) for name, values in drawn.items() if len(values) >= draws * DEFINED}


def _drawn(groups: int, draws: int, seed: int) -> Iterator[Often]:
    """How often each group is drawn, of as many draws as there are groups."""
    chance = np.random.default_rng(seed)
    for _ in range(draws):
        yield np.bincount(chance.integers(groups, size=groups), minlength=groups)


def _rates(counts: NDArray[np.int64]) -> Iterator[tuple[str, float]]:
    matched, missing, extra = counts.tolist()
    precision, recall, f1 = rates(matched, matched + extra, matched + missing)
    yield from (("recall", recall), ("precision", precision), ("F1", f1))


def _units(groups: Sequence[Part]) -> Iterator[tuple[str, Units]]:
    """The values of each alpha over all groups, each pair with the place of its group."""
    by_group = [alpha_units(group.matched) for group in groups]
    for name in by_group[0]:
        metric = by_group[0][name][1]
        pairs = [(place, pair) for place, units in enumerate(by_group) for pair in units[name][0]]
        if pairs:
            yield name, Units([pair for _, pair in pairs], metric, [place for place, _ in pairs])
