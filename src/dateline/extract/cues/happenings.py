"""One happening out of all its tellings in a document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.core import Place, TimeInterval
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.figures import Figure
from dateline.extract.cues.guide import Guide

_OPENING = 6  # acts at the head of a document that later words may come back to
_RECENT = 24  # acts told lately that they may come back to
_SOON = 2  # sentences after which words of harm still go on telling of an act
_HEADLINE = 110  # characters


@dataclass(frozen=True)
class Happening:
    """The tellings of one act, in order of the text, with what other sentences add to it.

    `further` are figures of sentences without an act of their own; `place` and `time` are those of a neighbouring
    act, for one whose own words give none.
    """

    drafts: tuple[Draft, ...]
    further: tuple[Figure, ...] = ()
    place: Place | None = None
    time: TimeInterval | None = None

    @cached_property
    def fullest(self) -> Draft:
        """The telling with the most cells, of two the earlier; arrests at a gathering do not speak for it."""
        told = [draft for draft in self.drafts if draft.type != "arrest"] or self.drafts
        return max(told, key=lambda d: (fullness(d), -d.head.start))


def fullness(draft: Draft) -> float:
    """How much a telling tells: place, time, parties, half as much figures; less where its words only point back."""
    filled = [draft.place, draft.time, draft.roles.agents, draft.roles.targets]
    headline = draft.passage.index == 0 and len(draft.passage.span) < _HEADLINE
    weaker = (1.5 if draft.back else 0.0) + (0.5 if headline else 0.0) + (0.5 if draft.telling.harm_only else 0.0)
    weaker += 1.0 if draft.realis != "actual" else 0.0  # beside what happened a doubt or a plan tells less
    return sum(1 for cell in filled if cell) + (0.5 if draft.figures else 0.0) - weaker


def find_happenings(drafts: Iterable[Draft], guide: Guide) -> tuple[Happening, ...]:
    """The happenings in order of their first telling; words that only point at an act that is not told open none."""
    groups: list[list[Draft]] = []
    for draft in map(guide.judged, drafts):
        home = _home(groups, draft, guide)
        if home is not None:
            home.append(draft)
        elif not (groups and _only_points(draft)):
            groups.append([draft])
    return tuple(Happening(tuple(group)) for group in groups)


def _only_points(draft: Draft) -> bool:
    """True for "the attack" of which nothing more is told: no place, time, doer or figure."""
    return draft.back and not (draft.place or draft.time or draft.roles.agents or draft.figures)


def _home(groups: Sequence[list[Draft]], draft: Draft, guide: Guide) -> list[Draft] | None:
    """The act that the telling tells again, None where it tells a new one.

    Words that point back mean the act told just before them in the paragraph, and at the head of a paragraph the
    document's own.
    """
    alike = [group for group in _within_reach(groups) if guide.again(group, draft)]
    if not alike:
        return None
    last = max(alike, key=lambda group: group[-1].head.start)
    if not (draft.back or draft.continues):
        return last
    apart = draft.passage.index - last[-1].passage.index
    if draft.continues or draft.telling.main.plural:
        return last if apart <= _SOON else None
    return last if apart <= 1 and not draft.passage.opens else alike[0]


def _within_reach(groups: Sequence[list[Draft]]) -> Iterator[list[Draft]]:
    """The acts that words may come back to; a bound, so that time grows with the length of the text alone."""
    for number, group in enumerate(groups):
        if number < _OPENING or number >= len(groups) - _RECENT:
            yield group
