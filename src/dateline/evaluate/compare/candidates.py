"""Which events of ours can be one with an event of theirs at all, by country, days and rough distance."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.evaluate.compare.coded import CodedEvent
from dateline.evaluate.compare.window import Window

_FAR = 50_000.0  # further than any two points on earth
_COARSEST = 7  # of UCDP's precisions
_DEGREE = 110.0  # kilometres of a degree of latitude, rounded down


class Candidates:
    """Our events, to be looked up by one of theirs: those in its country whose days and latitudes lie in the window."""

    def __init__(self, ours: Sequence[CodedEvent], window: Window) -> None:
        by_country: dict[str | None, list[int]] = defaultdict(list)
        for place, event in enumerate(ours):
            by_country[event.country].append(place)
        self._calendars = {country: _Calendar.of(ours, places) for country, places in by_country.items()}
        self._days = window.days
        self._reaches = np.array([window.reach(precision) or _FAR for precision in range(_COARSEST + 1)])

    def of(self, theirs: CodedEvent) -> Iterator[int]:
        """The places of ours that may be one with the event, in the order of their days."""
        calendar = self._calendars.get(theirs.country)
        return calendar.near(theirs, self._days, self._reaches) if calendar else iter(())


@dataclass(frozen=True, slots=True)
class _Calendar:
    """Events of one country as columns, the earliest first; `places` are those in the list. Days are numbers."""

    places: list[int]
    starts: list[int]
    ends: NDArray[np.int64]
    latitudes: NDArray[np.float64]
    precisions: NDArray[np.int64]
    longest: int

    @classmethod
    def of(cls, events: Sequence[CodedEvent], places: list[int]) -> "_Calendar":
        ordered = sorted(places, key=lambda place: events[place].start)
        found = [events[place] for place in ordered]
        return cls(
            ordered,
            [event.start.toordinal() for event in found],
            np.array([event.end.toordinal() for event in found]),
            np.array([np.nan if event.latitude is None else event.latitude for event in found]),
            np.array([event.precision for event in found]),
            max((event.end - event.start).days for event in found),
        )

    def near(self, event: CodedEvent, slack: int, reaches: NDArray[np.float64]) -> Iterator[int]:
        """The places of those that may be one with the event, by their days and latitudes; reaches by precision."""
        first, last = event.start.toordinal() - slack, event.end.toordinal() + slack
        low, high = bisect_left(self.starts, first - self.longest), bisect_right(self.starts, last)
        if low == high:
            return iter(())
        reach = reaches[np.maximum(self.precisions[low:high], event.precision)]
        latitude = np.nan if event.latitude is None else event.latitude
        # A latitude that is not known is no number, and no number is far.
        far = np.abs(self.latitudes[low:high] - latitude) * _DEGREE > reach
        (inside,) = np.nonzero((self.ends[low:high] >= first) & ~far)
        return (self.places[low + place] for place in inside.tolist())
