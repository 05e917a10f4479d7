"""How far the points given for names of places are from where they should be."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import fmean, median

from dateline.evaluate.distance import kilometres

Points = Mapping[str, tuple[float, float] | None]
NEAR = 161.0  # kilometres: 100 miles, within which a name counts as resolved
FARTHEST = 20_039.0  # kilometres: half the way around the earth, and the one that is added before the logarithm


def toponym_figures(gold: Points, system: Points) -> dict[str, float | None]:
    """How many names gold and both resolve, and the figures over them, as `figures` makes them."""
    found = errors(gold, system)
    resolved = sum(error is not None for error in found.values())
    return {"names": len(found), "resolved": resolved, **figures(list(found.values()))}


def errors(gold: Points, system: Points) -> dict[str, float | None]:
    """For each name that gold resolves the kilometres to the system's point, None where it gives none."""
    return {name: _apart(point, system.get(name)) for name, point in gold.items() if point is not None}


def figures(errors: Sequence[float | None]) -> dict[str, float | None]:
    """Accuracy, area under the curve, mean and median error over the names that both resolve; recall over gold's.

    `accuracy_161`: share within 161 km of those that both resolve; `recall_161`: share of all of gold's names. A figure
    over no name at all is not defined, and None: nought would be the best error that there is.
    Source: Gritta et al. 2018, A pragmatic guide to geoparsing evaluation.
    """
    known = [error for error in errors if error is not None]
    near = sum(error <= NEAR for error in known)
    return {
        "accuracy_161": near / len(known) if known else None,
        "recall_161": near / len(errors) if errors else None,
        "auc": area_under_curve(known),
        "mean_km": fmean(known) if known else None,
        "median_km": median(known) if known else None,
    }


def _apart(gold: tuple[float, float], given: tuple[float, float] | None) -> float | None:
    return kilometres(gold, given) if given is not None else None


def area_under_curve(errors: Sequence[float]) -> float | None:
    """The area under the sorted natural logarithms of the errors in km plus one, from 0 (best) to 1.

    By the trapezoid rule, against the greatest error that is possible; None of no error.
    Source: Jurgens et al. 2015, Geolocation prediction in Twitter; Gritta et al. 2018.
    """
    heights = sorted(math.log(error + 1) for error in errors)
    if len(heights) < 2:
        return heights[0] / math.log(FARTHEST) if heights else None
    area = sum((left + right) / 2 for left, right in pairwise(heights))
    return area / (math.log(FARTHEST) * (len(heights) - 1))
