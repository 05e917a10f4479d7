"""Where words stand in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in a document's stored text: `text[start:end]`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not {self.start} and {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that stand at this span of the text."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """True where the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """True where the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def cover(self, other: "Span") -> "Span":
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


def nearest(words: str, text: str, start: int) -> Span | None:
    """Where the words stand in the text, nearest to a place; None where they do not."""
    starts, at = list[int](), text.find(words)
    while at >= 0 and words:
        starts.append(at)
        at = text.find(words, at + 1)
    found = min(starts, key=lambda place: abs(place - start), default=None)
    return None if found is None else Span(found, found + len(words))
