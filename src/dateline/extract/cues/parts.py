"""Parts of a toll at a place of their own: "killed 92 people across Gaza, including 16 near the Netzarim corridor".

Two places are two acts, so that what befell the part is told as an act of its own, by the same doers and at the same
time, and its figure is no part of the whole's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.core import Place, Span
from dateline.extract.cues.apart import close
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.figures import Figure
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.settings import find_places
from dateline.extract.cues.tellings import Telling

_OPENS = re.compile(r"\b(?:including|among\s+them)\s+$", re.IGNORECASE)
_AT = re.compile(
    r"[^,;:.()]{0,60}?\b(?:in|at|near|outside|inside|around)\s+(?:the\s+)?(?:(?:[a-z]+\s+){1,3}(?:of|in)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_FINE = 4  # UCDP's precision of a province: whoever is told to be in a country is of it as often as there
_TOWN = 2  # of a town and what surrounds it
_WHOLE = re.compile(r"-part-")


def with_parts_apart(happenings: Sequence[Happening]) -> tuple[Happening, ...]:
    """The happenings, and behind each the acts that befell parts of its people somewhere else."""
    return tuple(one for happening in happenings for one in _parted(happening))


def _parted(happening: Happening) -> Iterator[Happening]:
    apart = [(draft, figure, place) for draft in happening.drafts for figure, place in _elsewhere(draft)]
    if not apart:
        yield happening
        return
    gone = [figure for _, figure, _ in apart]
    yield replace(happening, drafts=tuple(_without(draft, gone) for draft in happening.drafts))
    yield from (Happening((_part(draft, figure, place),)) for draft, figure, place in apart)


def _elsewhere(draft: Draft) -> Iterator[tuple[Figure, Place]]:
    for figure in draft.figures:
        place = _place_of(draft, figure)
        if place is not None and any(other.number.end < figure.number.start for other in draft.figures):
            yield figure, place


def _place_of(draft: Draft, figure: Figure) -> Place | None:
    """Where a part of the people was, unless the whole was there too."""
    passage, end = draft.passage, figure.number.end
    if not _OPENS.search(passage.text, max(passage.span.start, figure.number.start - 40), figure.number.start):
        return None
    place = next((p for p in passage.places if p.span and p.span.start >= end and p.precision <= _FINE), None)
    if place is None or place.span is None or not _AT.fullmatch(passage.text, end, place.span.start):
        return None
    return place if _is_apart(draft, place, figure.number.start) else None


def _is_apart(draft: Draft, place: Place, start: int) -> bool:
    """True where the whole, told before, was elsewhere as well: in a wider area, or at another place."""
    whole = _places_before(draft, start)
    if not whole:
        return draft.aggregate
    return all(p.name != place.name and (p.precision > _TOWN or not close(p, place)) for p in whole)


def _places_before(draft: Draft, start: int) -> tuple[Place, ...]:
    """Where the act was by what stands before its parts."""
    before = tuple(place for place in draft.passage.places if place.span and place.span.end <= start)
    return find_places(replace(draft.passage, places=before), draft.telling)


def _without(draft: Draft, parts: Sequence[Figure]) -> Draft:
    """The telling of the whole, without its parts and the places from the first of them on."""
    own = [part for part in parts if any(part is figure for figure in draft.figures)]
    if not own:
        return draft
    start = min(part.number.start for part in own)
    kept = tuple(figure for figure in draft.figures if not any(figure is part for part in own))
    return replace(draft, figures=kept, places=_places_before(draft, start))


def _part(draft: Draft, figure: Figure, place: Place) -> Draft:
    """The telling of what befell a part; the people carry it, since the words for the act tell the whole."""
    end = place.span.end if place.span else figure.span.end
    start = figure.number.start
    opening = _OPENS.search(draft.passage.text, max(draft.passage.span.start, start - 40), start)
    span = Span(opening.start() if opening else start, end)
    main = replace(draft.telling.main, span=figure.number, head=figure.number)
    rule = _WHOLE.sub("-", figure.rule)
    return replace(
        draft,
        telling=Telling(draft.passage.index, (main,), span),
        anchor=span,
        places=(place,),
        aggregate=False,
        figures=(replace(figure, rule=rule),),
        back=False,
    )
