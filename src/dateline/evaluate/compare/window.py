"""How far apart two codings of one event may be."""

from dataclasses import dataclass
from datetime import timedelta

# How many times as far as two exact points, by UCDP's precision of the coarser: near, district, province.
_TIMES = {1: 1.0, 2: 2.0, 3: 4.0, 4: 10.0}


@dataclass(frozen=True, slots=True)
class Window:
    """`days` between the stretches of days of two, at most; `km` between two exact points, more where one is coarse."""

    days: int = 1
    km: float = 30.0

    @property
    def slack(self) -> timedelta:
        """The days as a span of time."""
        return timedelta(days=self.days)

    def reach(self, precision: int) -> float | None:
        """Kilometres between two points, the coarser of that precision; None where the country decides."""
        times = _TIMES.get(precision)
        return None if times is None else self.km * times


USUAL = Window()
