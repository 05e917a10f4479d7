"""Events in the order of their first day, of which the latest that are not over are asked for."""

from dataclasses import dataclass, field
from heapq import heappop, heappush

_FEW = 8  # events that a search walks through in vain before what is over is thrown away


@dataclass(slots=True)
class Recent:
    """The events of one place or name. Days must not go back from one call to the next.

    Asking costs as much as what is asked for, however many events are here: what is over is thrown away once it is
    most of what a search walks through.
    """

    _events: list[tuple[int, int]] = field(default_factory=list)  # the last day and the position, as they were added
    _ends: list[int] = field(default_factory=list)  # a heap of the last days of what is not over

    def add(self, last: int, position: int) -> None:
        """Take in an event whose last day is `last`."""
        self._events.append((last, position))
        heappush(self._ends, last)

    def latest(self, day: int, most: int) -> list[int]:
        """The positions of those not over on `day`, the latest first, `most` at most."""
        found: list[int] = []
        walked = 0
        for last, position in reversed(self._events) if most else ():
            walked += 1
            if last >= day:
                found.append(position)
                if len(found) == most:
                    break
        if walked > 2 * len(found) + _FEW:
            self._events = [event for event in self._events if event[0] >= day]
        return found

    def still(self, day: int) -> int:
        """How many are not over on `day`."""
        while self._ends and self._ends[0] < day:
            heappop(self._ends)
        return len(self._ends)
