"""Room for words on a drawing, so that none lies over another or over a mark."""

from collections.abc import Iterator
from dataclasses import dataclass, field

Box = tuple[float, float, float, float]
_LETTER = 0.56  # of the height of the type, on average
LARGE = 20.0  # units: what a small screen needs
SMALL = 12.0


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a word stands: its baseline, which part of it lies there, and whether it has room in large type."""

    x: float
    y: float
    anchor: str
    large: bool


@dataclass
class Room:
    """A drawing of that size with what is taken on it."""

    width: float
    height: float
    taken: list[Box] = field(default_factory=list)

    def take(self, x: float, y: float, radius: float) -> None:
        """Keep words off a mark."""
        self.taken.append((x - radius, y - radius, x + radius, y + radius))

    def beside(self, word: str, x: float, y: float, radius: float) -> Placed | None:
        """A place for the name of a mark: right of it, left, above or below; None where there is no room."""
        return self._first(word, x, y, radius + 3)

    def around(self, word: str, x: float, y: float) -> Placed | None:
        """A place for a word that belongs to an area, at its middle or a little above or below."""
        return self._first(word, x, y, None)

    def _first(self, word: str, x: float, y: float, off: float | None) -> Placed | None:
        for size in (LARGE, SMALL):
            for left, baseline, anchor in _choices(len(word) * size * _LETTER, x, y, off, size):
                box = (left, baseline - size, left + len(word) * size * _LETTER, baseline + size * 0.25)
                if self._free(box):
                    self.taken.append(box)
                    at = {"start": box[0], "middle": (box[0] + box[2]) / 2, "end": box[2]}[anchor]
                    return Placed(at, baseline, anchor, size == LARGE)
        return None

    def _free(self, box: Box) -> bool:
        left, top, right, foot = box
        inside = left >= 0 and top >= 0 and right <= self.width and foot <= self.height
        return inside and not any(left < r and right > a and top < f and foot > t for a, t, r, f in self.taken)


def _choices(wide: float, x: float, y: float, off: float | None, size: float) -> Iterator[tuple[float, float, str]]:
    """Left edges, baselines and anchors, the best first."""
    if off is None:
        yield from ((x - wide / 2, y + step * size, "middle") for step in (0.35, -0.9, 1.6))
        return
    yield x + off, y + size * 0.35, "start"
    yield x - off - wide, y + size * 0.35, "end"
    yield x - wide / 2, y - off - size * 0.25, "middle"
    yield x - wide / 2, y + off + size, "middle"
