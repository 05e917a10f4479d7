"""People told again without their number: after "seven fishermen", "the fishermen were arrested" says no more.

Nor does whoever only condemns "the murder of fishermen" who are counted elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.extract.cues.drafts import is_headline
from dateline.extract.cues.figures import Figure
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.realis import only_condemned

_KNOWN = re.compile(r"(?:the|these|those|both)\s", re.IGNORECASE)
_SEVERAL = 2


def without_repeated(happenings: Sequence[Happening]) -> tuple[Happening, ...]:
    """The happenings without "the soldiers were killed" where the same act has how many soldiers that were."""
    return tuple(map(_without, happenings))


def _without(happening: Happening) -> Happening:
    counted = [figure for figure in _figures(happening) if _counts_several(figure)]
    repeated = {id(figure) for figure in _condemned(happening)} | {
        id(figure)
        for figure in (*_pointing_back(happening), *_in_headline(happening))
        if any(_may_be_of(figure, one) for one in counted)
    }
    if not repeated:
        return happening
    drafts = (replace(d, figures=tuple(f for f in d.figures if id(f) not in repeated)) for d in happening.drafts)
    further = (added for added in happening.further if id(added.value) not in repeated)
    return replace(happening, drafts=tuple(drafts), further=tuple(further))


def _figures(happening: Happening) -> Iterator[Figure]:
    for draft in happening.drafts:
        yield from draft.figures
    yield from (added.value for added in happening.further)


def _condemned(happening: Happening) -> Iterator[Figure]:
    """People without a number in tellings that only condemn the act, where it has a number of them."""
    counted = {figure.property for figure in _figures(happening) if not _is_bare(figure)}
    for draft in happening.drafts:
        if only_condemned(draft.passage, draft.telling):
            yield from (figure for figure in draft.figures if _is_bare(figure) and figure.property in counted)


def _counts_several(figure: Figure) -> bool:
    return not _is_bare(figure) and (figure.low or figure.high or 0) >= _SEVERAL


def _pointing_back(happening: Happening) -> Iterator[Figure]:
    text = happening.drafts[0].passage.text
    bare = filter(_is_bare, _figures(happening))
    return (figure for figure in bare if _KNOWN.match(text, figure.number.start, figure.number.end))


def _in_headline(happening: Happening) -> Iterator[Figure]:
    """People whom a headline has no room to count."""
    return (figure for draft in happening.drafts if is_headline(draft) for figure in draft.figures if _is_bare(figure))


def _may_be_of(figure: Figure, counted: Figure) -> bool:
    """True where those told without a number may be those who are counted."""
    alike = figure.group == counted.group or "all" in (figure.group, counted.group)
    return figure.property == counted.property and alike


def _is_bare(figure: Figure) -> bool:
    return "bare-plural" in figure.rule
