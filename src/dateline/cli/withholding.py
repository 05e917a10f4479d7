"""A search in which private names are withheld: neither shown nor found, nor given away by what they exclude."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from dateline.cli.found import Found
from dateline.core import Span
from dateline.export.masking import Masker, masker_of_few
from dateline.export.sides import registry
from dateline.gazetteer import open_gazetteer
from dateline.store import Hit, Wanted
from dateline.store.search.words import tokenizer

_MORE = 4  # times as many hits are looked at where too few of them may be shown
_MOST = 5_000
Hits = Callable[[Wanted, int], Sequence[Hit]]


def withheld(wanted: Wanted, hits: Hits, limit: int) -> list[Found]:
    """The best hits without private names, at most so many; `hits` finds as many as it is asked for.

    A word finds what it stands in outside of every private name. Names are judged by what is at hand: where it is not
    clear, a name is withheld.
    """
    asked = limit
    while True:
        found = hits(replace(wanted, excluded=()), asked)
        masker = _masker(found)
        kept = [hit for hit in found if _may_be_shown(hit, wanted, masker)][:limit]
        if len(kept) == limit or len(found) < asked or asked >= _MOST:
            return _shown(kept, masker)
        asked = min(asked * _MORE, _MOST)


def _masker(hits: Sequence[Hit]) -> Masker:
    rows = [row for hit in hits for row in hit.incidents]
    public = [name for actor in registry().actors for name in (actor.name, *actor.aliases)]
    public += [hit.passage.outlet for hit in hits if hit.passage and hit.passage.outlet]
    texts = [text for hit in hits for text in hit.told]
    return masker_of_few(rows, texts, open_gazetteer().known, public)


def _shown(hits: Sequence[Hit], masker: Masker) -> list[Found]:
    for hit in hits:  # what is withheld anywhere is withheld in the names of documents too
        for text in (*(row["summary"] for row in hit.incidents), *([hit.passage.text] if hit.passage else [])):
            masker.mask(text)
    return [Found.of(hit, masker) for hit in hits]


def _may_be_shown(hit: Hit, wanted: Wanted, masker: Masker) -> bool:
    """Whether a hit would be found if private names stood nowhere in it."""
    stands = _Stands(masker)
    return (
        all(stands.in_any(hit.told, phrase) for phrase in wanted.phrases)
        and all(stands.in_any([hit.place], name) for name in wanted.place)
        and not any(stands.in_any(hit.told, phrase) for phrase in wanted.excluded)
    )


class _Stands:
    """Whether words stand in a text outside of its private names."""

    def __init__(self, masker: Masker) -> None:
        self._masker = masker
        self._private: dict[str, list[Span]] = {}

    def in_any(self, texts: Sequence[str], phrase: str) -> bool:
        marks = tokenizer().marks(texts, [phrase])
        return any(self._is_plain(text, mark) for text, own in zip(texts, marks, strict=True) for mark in own)

    def _is_plain(self, text: str, mark: Span) -> bool:
        if text not in self._private:
            self._private[text] = list(_private(text, self._masker))
        return not any(mark.overlaps(name) for name in self._private[text])


def _private(text: str, masker: Masker) -> Iterator[Span]:
    """Where private names stand; each line is judged by itself, as it is shown."""
    start = 0
    for line in text.split("\n"):
        yield from (Span(start + name.start, start + name.end) for name in masker.private_names(line))
        start += len(line) + 1
