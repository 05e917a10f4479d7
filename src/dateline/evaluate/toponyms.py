"""How far the points given for names of places are from where they should be."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import mean, median

from dateline.evaluate.distance import kilometres

Points = Mapping[str, tuple[float, float] | None]
NEAR = 161.0  # kilometres: 100 miles, within which a name counts as resolved
FARTHEST = 20_039.0  # kilometres: half the way around the earth, and the one that is added before the logarithm


def toponym_figures(gold: Points, system: Points) -> dict[str, float | None]:
    """Accuracy, area under the curve, mean and median error over the names that both resolve; recall over gold's.

    `accuracy_161`: share within 161 km of those that both resolve; `recall_161`: share of all of gold's names. A figure
    over no name at all is not defined, and None: nought would be the best error that there is.
    Source: Gritta et al. 2018, A pragmatic guide to geoparsing evaluation.
    """
    wanted = {name: point for name, point in gold.items() if point is not None}
    errors = [kilometres(point, given) for name, point in wanted.items() if (given := system.get(name)) is not None]
    near = sum(error <= NEAR for error in errors)
    return {
        "names": len(wanted),
        "resolved": len(errors),
        "accuracy_161": near / len(errors) if errors else None,
        "recall_161": near / len(wanted) if wanted else None,
        "auc": area_under_curve(errors),
        "mean_km": mean(errors) if errors else None,
        "median_km": median(errors) if errors else None,
    }


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
