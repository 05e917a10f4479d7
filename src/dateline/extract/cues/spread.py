"""Figures of sentences that go on telling of an act told before: "Two of them died in hospital"."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.cues.counts import suits
from dateline.extract.cues.figures import Figure
from dateline.extract.cues.happenings import Happening
from dateline.extract.cues.passages import Passage

_REACH = 2  # sentences between an act and a figure that still belongs to it


def spread_figures(passages: Sequence[Passage], happenings: Sequence[Happening]) -> tuple[Happening, ...]:
    """The happenings, each with the figures of sentences without an act of their own that follow it."""
    further: dict[int, list[tuple[int, Figure]]] = {}
    owned = {id(figure) for happening in happenings for draft in happening.drafts for figure in draft.figures}
    for passage in passages:
        for figure in passage.figures:
            home = None if id(figure) in owned else _home(passage, figure, happenings)
            if home is not None:
                further.setdefault(home, []).append((passage.index, figure))
    return tuple(replace(h, further=tuple(further.get(n, ()))) for n, h in enumerate(happenings))


def _home(passage: Passage, figure: Figure, happenings: Sequence[Happening]) -> int | None:
    """The happening told last before the figure, and near it, that it suits."""
    near = [
        (draft.head.start, number)
        for number, happening in enumerate(happenings)
        for draft in happening.drafts
        if 0 <= passage.index - draft.passage.index <= _REACH
        and suits(figure.property, draft.type)
        and draft.realis == "actual"
    ]
    before = [pair for pair in near if pair[0] < figure.span.start]
    return max(before)[1] if before else None
