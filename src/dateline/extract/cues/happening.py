"""A happening: all tellings of one act in a document, with what other words add to it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from dateline.core import Place, TimeInterval
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.figures import Figure
from dateline.extract.cues.realis import only_condemned

_HEADLINE = 110  # characters

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Added(Generic[T]):
    """What other words than those of its tellings give an act: by which rule, and how likely it is the act's."""

    value: T
    rule: str
    likely: float


@dataclass(frozen=True)
class Happening:
    """The tellings of one act, in order of the text, with what other words add to it.

    `further` are figures that stand in no telling; `place` and `time` are for an act whose tellings give none.
    `speaks` is the number of the telling that speaks for the act, None where that is the fullest.
    """

    drafts: tuple[Draft, ...]
    further: tuple[Added[Figure], ...] = ()
    place: Added[Place] | None = None
    time: Added[TimeInterval] | None = None
    speaks: int | None = None

    @cached_property
    def fullest(self) -> Draft:
        """The telling that speaks for the act: that with the most cells, of two the earlier, and sooner no arrest."""
        if self.speaks is not None:
            return self.drafts[self.speaks]
        told = [draft for draft in self.drafts if draft.type != "arrest"] or self.drafts
        return max(told, key=lambda d: (fullness(d), -d.head.start))


def fullness(draft: Draft) -> float:
    """How much a telling tells: place, time, parties, half as much figures; less where its words only point back."""
    filled = [draft.place, draft.time, draft.roles.agents, draft.roles.targets]
    headline = draft.passage.index == 0 and len(draft.passage.span) < _HEADLINE
    weaker = (1.5 if draft.back else 0.0) + (0.5 if headline else 0.0) + (0.5 if draft.telling.harm_only else 0.0)
    weaker += 1.0 if draft.realis != "actual" else 0.0  # beside what happened a doubt or a plan tells less
    weaker += 1.0 if only_condemned(draft.passage, draft.telling) else 0.0
    return sum(1 for cell in filled if cell) + (0.5 if draft.figures else 0.0) - weaker
