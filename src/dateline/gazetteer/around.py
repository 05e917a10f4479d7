"""Which province a point lies in, as the towns around it tell."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline.gazetteer.entries import Entry

_FARTHEST = 1.0  # degrees
_Town = tuple[float, float, str]


@dataclass(slots=True)
class Around:
    """Yields the towns of `towns` once and afterwards knows the province of a point by its nearest town."""

    towns: Iterable[Entry]
    seen: dict[str, list[_Town]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Entry]:
        for town in self.towns:
            if town.feature_class == "P" and town.country and town.admin1:
                self.seen.setdefault(town.country, []).append((town.latitude, town.longitude, town.admin1))
            yield town

    def admin1(self, country: str | None, latitude: float, longitude: float) -> str | None:
        """The province of the nearest town of the country, None where none lies within a degree."""
        narrowing = math.cos(math.radians(latitude))
        found = (
            (math.hypot(town[0] - latitude, (town[1] - longitude) * narrowing), town[2])
            for town in self.seen.get(country or "", ())
        )
        distance, name = min(found, default=(math.inf, ""))
        return name if distance <= _FARTHEST else None
