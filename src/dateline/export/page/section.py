"""The parts of a page, each with a heading that the list at its head leads to."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.export.page.markup import element, text


@dataclass(frozen=True, slots=True)
class Section:
    """A part with an anchor, a heading and markup; one without markup is not shown."""

    id: str
    heading: str
    parts: Sequence[str]

    def html(self) -> Iterator[str]:
        """The heading and what stands below it."""
        if self.heading and self.parts:
            yield element("h2", text(self.heading), id=self.id)
        yield from self.parts


def contents(sections: Iterable[Section]) -> str:
    """Links to the parts, by which a keyboard need not pass every dot of a map."""
    named = (section for section in sections if section.heading and section.parts)
    links = (element("li", element("a", text(section.heading), href=f"#{section.id}")) for section in named)
    return element("nav", element("ul", *links), aria_label="Parts of this page")
