"""What a search found, as it is shown: private names withheld, the words that were looked for marked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.text import Text

from dateline.cli.cells import SHORT
from dateline.cli.indented import print_indented
from dateline.cli.plain import plain
from dateline.export.masking import WITHHELD, Masker, masked_document, masked_incident
from dateline.store import Hit, Passage

_NARROWEST, _WIDEST = 40, 120
_MOST_TOLD = 3  # incidents of one report
_NAMELESS = {"path": None, "url": None, "title": None, "duplicate_of": None, "reason": None}
Part = tuple[str, bool]  # words, and whether they were looked for
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """A hit as it is shown. `parts` are the sentence cut where what was looked for begins and ends."""

    hit: Hit
    incidents: Sequence[Row]
    parts: Sequence[Part]
    document: str

    @classmethod
    def of(cls, hit: Hit, masker: Masker | None = None) -> "Found":
        """The hit, with the names that the masker judges private withheld."""
        passage = hit.passage
        parts = list(_parts(passage, masker)) if passage else []
        rows = [masked_incident(dict(row), masker) if masker else row for row in hit.incidents]
        name = passage.document if passage else ""
        if masker and name:
            name = masked_document({**_NAMELESS, "name": name}, masker)["name"]
        return cls(hit, rows, parts, name)

    def row(self) -> dict[str, Any]:
        """The same as plain values, for JSON."""
        passage = self.hit.passage
        return {
            "kind": "report" if self.hit.is_report else "incident",
            "score": self.hit.score,
            "incidents": list(self.incidents),
            "passage": passage and {
                "text": "".join(text for text, _ in self.parts), "marks": list(_marks(self.parts)),
                "document": self.document, "outlet": passage.outlet, "published": passage.published,
                "start": passage.start, "event": passage.event,
            },
        }  # fmt: skip


def show(found: Iterable[Found]) -> None:
    """Print each hit: the incident, or the report with what it tells, and the best sentence."""
    console = Console(markup=False, highlight=False, emoji=False)
    console.width = min(max(console.width, _NARROWEST), _WIDEST)
    for hit in found:
        for line in _head(hit):
            print_indented(console, line, 0)
        if hit.parts:
            print_indented(console, _sentence(hit.parts), 2)
            print_indented(console, _source(hit), 2)


def _head(found: Found) -> Iterator[Text]:
    told = [f"{row['id'][:SHORT]}  {row['summary']}" for row in found.incidents[:_MOST_TOLD]]
    if found.hit.is_report:
        more = len(found.incidents) - len(told)
        yield Text(
            plain(f"report {found.document}" + (", which tells" if told else ", which tells no incident")), "bold"
        )
        yield from (Text(plain(f"  {line}")) for line in told)
        if more > 0:
            yield Text(f"  and {more} more")
    else:
        yield from (Text(plain(line), "bold") for line in told)


def _sentence(parts: Iterable[Part]) -> Text:
    line = Text()
    for words, marked in parts:
        line.append(f"«{plain(words)}»" if marked else plain(words), "bold" if marked else None)
    return line


def _source(found: Found) -> Text:
    passage = found.hit.passage
    assert passage is not None
    event = f"event {passage.event[:SHORT]}" if passage.event else None
    parts = (passage.outlet, passage.published, found.document, event)
    return Text(plain(" · ".join(part for part in parts if part)), style="dim")


def _parts(passage: Passage, masker: Masker | None) -> Iterator[Part]:
    """The sentence in parts. What was looked for is not marked inside of what is withheld."""
    text = passage.text
    private = masker.private_names(text) if masker else []
    marks = [mark for mark in passage.marks if not any(mark.overlaps(name) for name in private)]
    cuts = [*((span, WITHHELD, False) for span in private), *((mark, mark.of(text), True) for mark in marks)]
    at = 0
    for span, words, marked in sorted(cuts, key=lambda cut: cut[0].start):
        yield text[at : span.start], False
        yield words, marked
        at = span.end
    yield text[at:], False


def _marks(parts: Iterable[Part]) -> Iterator[list[int]]:
    at = 0
    for words, marked in parts:
        if marked:
            yield [at, at + len(words)]
        at += len(words)
