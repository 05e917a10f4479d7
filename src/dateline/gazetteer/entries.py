"""What is written into a gazetteer: places with all their names and how well known they are."""

import math
from dataclasses import dataclass

PRIMARY_WEIGHT = 3.0
_CLASS_WEIGHT = {"PCLI": (8.0, 0.2), "ADM1": (2.2, 0.6), "ADM2": (0.4, 0.6), "AIRP": (2.0, 0.0)}
_CAPITAL_WEIGHT = 1.2


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
        base, slope = _CLASS_WEIGHT.get(self.feature_code, (0.0, 1.0))
        people = math.log10(self.population + 1)
        capital = _CAPITAL_WEIGHT if self.feature_code == "PPLC" else 0.0
        return round(base + slope * people + capital + self.weight, 3)
