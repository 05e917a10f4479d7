"""Incidents over time, on an axis of counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.export.page.markup import element, figure, text
from dateline.export.page.scale import ticks

_WIDTH, _HEIGHT, _LEFT, _HEAD, _FOOT = 800.0, 240.0, 36.0, 22.0, 30.0
_TALL = _HEIGHT - _HEAD - _FOOT
_LABELS = 60  # letters below the axis
_WIDEST = 120.0  # of a bar with the room around it
_DASHED = "; dashed: planned, feared or denied"
_MOST_COUNTED = 24  # bars that have room for their number


@dataclass(frozen=True, slots=True)
class Bar:
    """The incidents of a month or a year: those that happened, and those that are planned, feared or denied."""

    name: str
    happened: int
    other: int
    href: str | None = None

    @property
    def total(self) -> int:
        """All of them."""
        return self.happened + self.other

    @property
    def told(self) -> str:
        """The bar in words."""
        other = f", {self.other:,} planned, feared or denied" if self.other else ""
        return f"{self.name}: {self.happened:,} happened{other}"


def over_time(bars: Sequence[Bar], unit: str) -> str:
    """Bars of incidents by month or year, oldest first, those without any included."""
    if not bars:
        return element("p", text("No incident has a day."))
    busiest = max(bars, key=lambda bar: bar.total)
    scale = ticks(busiest.total)
    wide = min((_WIDTH - _LEFT) / len(bars), _WIDEST)
    counted = len(bars) <= _MOST_COUNTED
    shapes = (_drawn(bar, _LEFT + place * wide, wide, scale[-1], counted) for place, bar in enumerate(bars))
    every = -(-len(bars) * len(bars[0].name) // _LABELS)
    names = (
        _word(_LEFT + (place + 0.5) * wide, _HEIGHT - 10, bar.name, "tick middle")
        for place, bar in list(enumerate(bars))[::every]
    )
    caption = element("p", text(f"Incidents a {unit}{_DASHED * any(bar.other for bar in bars)}"), class_="grade")
    return caption + figure(
        "time",
        f"Incidents by {unit}",
        _described(bars, busiest, unit),
        _WIDTH,
        _HEIGHT,
        *_axis(scale),
        *shapes,
        *names,
    )


def _described(bars: Sequence[Bar], busiest: Bar, unit: str) -> str:
    """All that the bars show, in words."""
    each = "; ".join(bar.told for bar in bars if bar.total)
    rest = "" if all(bar.total for bar in bars) else f" None in any other {unit}."
    span = f"From {bars[0].name} to {bars[-1].name}; most in {busiest.name}, with {busiest.total:,}."
    return f"{span} {each}.{rest}"


def _axis(scale: Sequence[int]) -> Iterator[str]:
    for value in scale:
        y = _HEAD + _TALL * (1 - value / scale[-1])
        yield element("path", d=f"M{_LEFT:g} {y:.1f}H{_WIDTH:g}", class_="grid")
        yield _word(_LEFT - 6, y + 4, f"{value:,}", "tick end")


def _drawn(bar: Bar, x: float, wide: float, most: int, counted: bool) -> str:
    """What happened below, the rest above it, then the number; all lead to the incidents where there is a list."""
    foot, shapes = _HEIGHT - _FOOT, []
    for count, class_ in ((bar.happened, "bar"), (bar.other, "bar other")):
        tall = _TALL * count / most
        foot -= tall
        box = {
            "x": f"{x + wide * 0.12:.1f}",
            "y": f"{foot:.1f}",
            "width": f"{wide * 0.76:.1f}",
            "height": f"{tall:.1f}",
        }
        if count:
            shapes.append(element("rect", class_=class_, **box))
    if not shapes:
        return ""
    number = _word(x + wide / 2, foot - 5, f"{bar.total:,}", "count middle") if counted else ""
    inside = element("title", text(bar.told)) + "".join(shapes) + number
    return element("a", inside, href=bar.href, aria_label=bar.told) if bar.href else element("g", inside)


def _word(x: float, y: float, word: str, class_: str) -> str:
    return element("text", text(word), x=f"{x:.1f}", y=f"{y:.1f}", class_=class_)
