"""What is written into a gazetteer: places with all their names and how well known they are."""

import math
from dataclasses import dataclass

PRIMARY_WEIGHT = 3.0
_CLASS_WEIGHT = {
    "PCLI": (8.0, 0.2),
    "PPLC": (1.2, 1.0),
    "ADM1": (2.2, 0.6),
    "ADM2": (0.4, 0.6),
    "AIRP": (1.0, 0.5),
    "RGN": (6.0, 0.0),
    "SEA": (6.0, 0.0),
    "CONT": (7.0, 0.0),
    "SITE": (4.0, 0.0),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A place to be written, with the names it is found by.

    `weight` is added to how well known the place is. `usual_names` count as the place's own, `other_names` do
    not. `located` is False where the point is that of the province.
    """

    id: int
    name: str
    admin1: str | None
    admin2: str | None
    country: str | None
    latitude: float
    longitude: float
    population: int
    feature_class: str
    feature_code: str
    usual_names: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    located: bool = True
    weight: float = 0.0

    def importance(self) -> float:
        """How well known the place is: the logarithm of its people, corrected for its kind.

        A province does not outrank the town that it is named after.
        """
        return importance(self.feature_code, self.population) + self.weight


def importance(feature_code: str, population: int) -> float:
    """How well known a place of that kind and size is."""
    base, slope = _CLASS_WEIGHT.get(feature_code, (0.0, 1.0))
    return round(base + slope * math.log10(population + 1), 3)
