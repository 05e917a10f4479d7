"""What a number is made of: a row that opens to a line for each incident in it, with the words that tell of it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from dateline.export.page.incident import first_day, resting, title
from dateline.export.page.markup import element, text
from dateline.export.page.quotes import said
from dateline.export.told import Row, ToldIncident

UNKNOWN = "none"  # the key of those of which it is not told
_BAR = 100.0


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """An incident as the markup of an item of a list, by the key by which lists are ordered: its day, or another."""

    key: str
    id: str
    html: str


def line(told: ToldIncident, claims: Iterable[Row], figure: str = "") -> Line:
    """An incident by its name, with a figure as markup, and the words of some of its claims."""
    name = element("a", text(title(told)), href=f"#i-{told.id}")
    words = "".join(f" {said(told, claim)}" for claim in claims)
    return Line(first_day(told), told.id, element("li", name, f": {figure}" if figure else "", words))


def first(told: ToldIncident, property: str) -> Iterator[Row]:
    """The first claim that a cell rests on, if it rests on any."""
    return islice(resting(told, property, "claims"), 1)


class Groups:
    """Incidents by a key, which may lie in several groups, or none. `anchor` is the head of the ids of the groups."""

    def __init__(self, anchor: str) -> None:
        self._anchor = anchor
        self._lines = defaultdict[str, list[Line]](list)

    def add(self, key: str, line: Line) -> None:
        """Put an incident into a group."""
        self._lines[key].append(line)

    def count(self, key: str) -> int:
        """How many are in a group."""
        return len(self._lines.get(key, ()))

    def largest_first(self) -> Sequence[str]:
        """The groups, the largest first, of those alike the first met; that of which nothing is told last."""
        return sorted(self._lines, key=lambda key: (key == UNKNOWN, -self.count(key)))

    def linked(self, key: str, words: str) -> str:
        """Words that lead to a group, which opens as they are clicked; bare where the group is empty."""
        return element("a", text(words), href=f"#{self._anchor}-{key}") if self.count(key) else text(words)

    def together(self, wider: Callable[[str], str]) -> "Groups":
        """The same under wider keys."""
        found = Groups(self._anchor)
        for key, lines in self._lines.items():
            found._lines[wider(key)] += lines
        return found

    def html(self, head: str, named: Callable[[str], str], keys: Iterable[str] | None = None) -> str:
        """A row for each group, or for those of some keys, with a bar for its number; `named` gives their names."""
        shown = [key for key in (self.largest_first() if keys is None else keys) if self.count(key)]
        most = max(map(self.count, shown), default=1)
        top = element("div", *(element("span", text(word)) for word in (head, "Incidents")), class_="heads")
        return element("div", top, *self._rows(shown, named, most), class_="groups")

    def _rows(self, keys: Iterable[str], named: Callable[[str], str], most: int) -> Iterator[str]:
        for key in keys:
            lines = sorted(self._lines[key])
            number = element("span", text(f"{len(lines):,}"), class_="number")
            summary = element("summary", element("b", text(named(key))), number, _bar(len(lines) / most))
            # A browser opens what a link leads into, so the anchor lies inside.
            yield element("details", summary, element("ul", *(own.html for own in lines), id=f"{self._anchor}-{key}"))


def _bar(share: float) -> str:
    drawn = element("rect", width=f"{_BAR * share:.1f}", height="10", class_="bar")
    return element(
        "svg", drawn, viewBox=f"0 0 {_BAR:g} 10", preserveAspectRatio="none", class_="share", aria_hidden="true"
    )
