"""What somebody looks for: words, phrases, exclusions, and bounds in time and place."""

import math
import re
from dataclasses import dataclass
from datetime import date

from dateline.store.search.words import tokenizer

_MOST = 64  # words and phrases, well below what the parser of FTS5 bears
_PART = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_EARTH = 6371.0088  # mean radius in km
_DEGREE = math.pi * _EARTH / 180  # km


@dataclass(frozen=True, slots=True)
class Near:
    """A circle: its centre in degrees, its radius in kilometres. Raises ValueError for what is none on earth."""

    latitude: float
    longitude: float
    within: float

    def __post_init__(self) -> None:
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            raise ValueError(f"{self.latitude},{self.longitude}: is no point on earth; latitude comes first")
        if not 0 < self.within < 20_040:
            raise ValueError(f"{self.within:g} km: give a distance above 0 and below half way round the earth")

    def boxes(self) -> list[tuple[float, float, float, float]]:
        """South, west, north, east of the boxes that hold the circle: two where it crosses the date line."""
        high = self.within / _DEGREE
        south, north = max(-90.0, self.latitude - high), min(90.0, self.latitude + high)
        if south == -90.0 or north == 90.0:
            return [(south, -180.0, north, 180.0)]
        wide = math.degrees(math.asin(min(1.0, math.sin(math.radians(high)) / math.cos(math.radians(self.latitude)))))
        west, east = self.longitude - wide, self.longitude + wide
        if west < -180:
            return [(south, west + 360, north, 180.0), (south, -180.0, north, east)]
        if east > 180:
            return [(south, west, north, 180.0), (south, -180.0, north, east - 360)]
        return [(south, west, north, east)]

    def holds(self, latitude: float, longitude: float) -> bool:
        """True where the point lies in the circle (haversine distance on the mean sphere)."""
        here, there = math.radians(self.latitude), math.radians(latitude)
        across = math.sin(math.radians(longitude - self.longitude) / 2) ** 2
        chord = math.sin((there - here) / 2) ** 2 + math.cos(here) * math.cos(there) * across
        return 2 * _EARTH * math.asin(min(1.0, math.sqrt(chord))) <= self.within


@dataclass(frozen=True, slots=True)
class Wanted:
    """A search. `phrases` must all stand in what is found, `excluded` must not; `place` is a name or country.

    Days are inclusive, and an incident whose days are unknown lies in no span of time. `at` is a linking: the
    incidents are searched as they were after it, and of reports those that the `snapshot` with that number holds.
    """

    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    near: Near | None = None
    first: date | None = None
    last: date | None = None
    types: tuple[str, ...] = ()
    contested: bool = False
    at: int | None = None
    snapshot: int | None = None

    @property
    def bound_to_incidents(self) -> bool:
        """True where only an incident can be what is wanted."""
        return bool(self.place or self.near or self.types or self.contested)


def parts(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words and phrases to find, and those that must not stand there; what holds no letter or digit is passed over.

    Raises ValueError for more than 64 of them.
    """
    found, excluded = list[str](), list[str]()
    for match in _PART.finditer(words):
        phrase = match["phrase"] if match["phrase"] is not None else match["word"]
        if tokenizer().terms(phrase):
            (excluded if match["minus"] else found).append(phrase)
    if len(found) + len(excluded) > _MOST:
        raise ValueError(f"a search takes {_MOST} words at most, not {len(found) + len(excluded)}; leave some out")
    return tuple(found), tuple(excluded)
