"""Parts of a toll at a place of their own: "killed 92 people across Gaza, including 16 near the Netzarim corridor".

Two places are two acts, so that what befell the part is told as an act of its own, by the same doers and at the same
time, and its figure is no part of the whole's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.core import Place, Span
from dateline.extract.cues.apart import close
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.figures import Figure
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.tellings import Telling
from dateline.extract.cues.whereabouts import find_places

_OPENS = re.compile(r"\b(?:including|among\s+them)\s+$", re.IGNORECASE)
_LEAD = 40  # characters before a number in which such words may stand
# What may stand between the number and the place: who they are and at what, but nothing that they did elsewhere.
_NO_STEP = (
    r"(?!(?:from|who|whose|whom|that|which|to|on\s+(?:his|her|their)|born|sent|grew|and)\b)"
    r"(?!(?!killed|injured|wounded|waiting|sheltering|sleeping|praying)\w+(?:ed|ing)\b)[\w'’-]+\s+"
)
_AT = re.compile(
    rf"\s+(?:{_NO_STEP}){{0,8}}?(?:in|at|near|outside|inside|around)\s+(?:{_NO_STEP}){{0,6}}?", re.IGNORECASE
)
_FINE = 4  # UCDP's precision of a province: whoever is told to be in a country is of it as often as there
_Key = tuple[str, str, int | None, int | None]
_TOWN = 2  # of a town and what surrounds it


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a toll: its figure, where those were, and the words that tell it."""

    draft: Draft
    figure: Figure
    place: Place
    span: Span


def with_parts_apart(happenings: Sequence[Happening]) -> tuple[Happening, ...]:
    """The happenings, and behind each the acts that befell parts of its people somewhere else.

    What words of its own tell of the same people at the same place is that act, so that none is added.
    """
    found: list[Happening] = []
    told = {key: happening for happening in happenings for key in _keys(happening)}
    for happening in happenings:
        parts = [part for draft in happening.drafts for part in _parts(draft)]
        drafts = tuple(_without(draft, [p for p in parts if p.draft is draft]) for draft in happening.drafts)
        found.append(replace(happening, drafts=drafts) if parts else happening)
        for part in parts:
            if told.setdefault(_key(part.place, part.figure), happening) is happening:
                own = Happening((_told(part),), time=happening.time)
                told[_key(part.place, part.figure)] = own
                found.append(own)
    return tuple(found)


def _keys(happening: Happening) -> Iterator[_Key]:
    return (_key(draft.place, figure) for draft in happening.drafts if draft.place for figure in draft.figures)


def _key(place: Place, figure: Figure) -> _Key:
    """What tells that two tellings are of the same people at one place."""
    return place.name, figure.property, figure.low, figure.high


def _parts(draft: Draft) -> Iterator[_Part]:
    for figure in draft.figures:
        part = _part_of(draft, figure)
        if part and any(other.number.end < figure.number.start for other in draft.figures):
            yield part


def _part_of(draft: Draft, figure: Figure) -> _Part | None:
    """The part that a figure tells, unless the whole was there too."""
    passage, end = draft.passage, figure.number.end
    opening = _OPENS.search(passage.text, max(passage.span.start, figure.number.start - _LEAD), figure.number.start)
    place = next((p for p in passage.places if p.span and p.span.start >= end and p.precision <= _FINE), None)
    if not (opening and place and place.span and _AT.fullmatch(passage.text, end, place.span.start)):
        return None
    part = _Part(draft, figure, place, Span(opening.start(), place.span.end))
    return part if _is_apart(part) else None


def _is_apart(part: _Part) -> bool:
    """True where the whole was elsewhere as well: in a wider area, or at another place."""
    whole = _places_beside(part.draft, [part])
    if not whole:
        return part.draft.aggregate
    return all(p.name != part.place.name and (p.precision > _TOWN or not close(p, part.place)) for p in whole)


def _places_beside(draft: Draft, parts: Sequence[_Part]) -> tuple[Place, ...]:
    """Where the act was by what stands outside of its parts."""
    beside = tuple(p for p in draft.passage.places if p.span and not any(part.span.contains(p.span) for part in parts))
    return find_places(replace(draft.passage, places=beside), draft.telling)


def _without(draft: Draft, parts: Sequence[_Part]) -> Draft:
    """The telling of the whole, without its parts and their places."""
    if not parts:
        return draft
    kept = tuple(figure for figure in draft.figures if not any(figure is part.figure for part in parts))
    return replace(draft, figures=kept, places=_places_beside(draft, parts))


def _told(part: _Part) -> Draft:
    """The telling of what befell a part; the number carries it, since the words for the act tell the whole."""
    draft, figure = part.draft, part.figure
    main = replace(draft.telling.main, span=figure.number, head=figure.number)
    return replace(
        draft,
        telling=Telling(draft.passage.index, (main,), part.span),
        anchor=part.span,
        places=(part.place,),
        aggregate=False,
        figures=(replace(figure, rule=figure.rule.replace("-part-", "-")),),
        back=False,
    )
