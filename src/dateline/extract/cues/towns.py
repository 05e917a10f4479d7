"""Acts told at once of several towns: "air strikes on X and Y killed 19" tells one of X, one of Y, and the sum of both.

Two places are two acts. Those that words count together are of none of them but of a sum; where nobody is counted there
is no sum to tell, unless the words tell of further places: "captured several towns, including X".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.core import Place, Span
from dateline.extract.cues.common import is_local
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.rows import in_row
from dateline.extract.cues.whereabouts import find_places

_TOWN = 3  # UCDP's precision of a district: acts in two provinces are a sum of any number
_SEVERAL = 2
_BEFORE = 60  # characters before a name
# One act has two places where it lies between them.
_BETWEEN = re.compile(
    r"\b(?:between|linking|links|connects?|connecting|joining|from|road|highway|border|front|line|along)\s+"
    r"(?:(?:in|of|the|and|towns|cities|villages)\s+){0,3}$",
    re.IGNORECASE,
)

_INCLUDING = re.compile(
    r"\b(?:including|among\s+them|such\s+as|notably)\s+"
    r"(?:(?:in|at|on|near|around|the|of|town|towns|city|cities|village|villages|capital)\s+){0,6}$",
    re.IGNORECASE,
)


def with_towns_apart(happenings: Sequence[Happening]) -> tuple[Happening, ...]:
    """The happenings, each that is told of several towns as one act a town, behind their sum if there is one.

    A town of which an act of the same type is told elsewhere gets no further one.
    """
    found: list[Happening] = []
    for happening in happenings:
        towns = _towns(happening)
        found += _apart(happening, towns, happenings) if towns else [happening]
    return tuple(found)


def _apart(happening: Happening, towns: Sequence[Place], told: Sequence[Happening]) -> list[Happening]:
    others = [one for one in told if one is not happening]
    acts = [_at(happening, towns, town) for town in towns if not any(_tells(one, happening, town) for one in others)]
    return [_sum(happening, towns), *acts] if _is_sum(happening, towns) or not acts else acts


def _towns(happening: Happening) -> list[Place]:
    """The towns of the telling that speaks for the act, in order of the text; empty where it has one place or none."""
    told = happening.fullest
    if not is_local(told.type):
        return []
    return _named(told) if happening.place is None and len(told.places) > 1 else _included(told)


def _named(told: Draft) -> list[Place]:
    """Where the act was, if that is several towns and not what lies between them."""
    towns = sorted((place for place in told.places if place.span), key=_start)
    if len(towns) < _SEVERAL or any(place.grain > _TOWN for place in towns):
        return []
    return [] if _behind(_BETWEEN, told, towns[0]) else towns


def _included(told: Draft) -> list[Place]:
    """The towns that a sum names among others, within or right behind its words."""
    if not told.aggregate:
        return []
    towns = [p for p in told.passage.places if p.grain <= _TOWN and _start(p) >= told.head.end]
    first = next((p for p in towns if (found := _behind(_INCLUDING, told, p)) and found.start() <= _end(told)), None)
    return sorted(in_row(told.passage.text, first, towns), key=_start) if first else []


def _behind(words: re.Pattern[str], told: Draft, place: Place) -> re.Match[str] | None:
    start = _start(place)
    return words.search(told.passage.text, max(told.passage.span.start, start - _BEFORE), start)


def _end(told: Draft) -> int:
    """Where the words for the act end, with the comma and the blank behind."""
    return told.telling.span.end + len(", ")


def _start(place: Place) -> int:
    return place.span.start if place.span else 0


def _tells(one: Happening, happening: Happening, town: Place) -> bool:
    """True where an act of the same type at that town, and on no other day, is told by itself."""
    told, here = one.fullest, happening.fullest
    if told.type != here.type or told.place is None or told.place.name != town.name:
        return False
    return not (told.time and here.time) or (told.time.start, told.time.end) == (here.time.start, here.time.end)


def _is_sum(happening: Happening, towns: Sequence[Place]) -> bool:
    """True where words tell of more places than these, or count those of all together."""
    counts = happening.further or any(draft.figures for draft in happening.drafts)
    return bool(counts or _behind(_INCLUDING, happening.fullest, towns[0]))


def _sum(happening: Happening, towns: Sequence[Place]) -> Happening:
    """The act of all towns, without what is told of one alone."""
    told = happening.fullest
    whole = [draft for draft in happening.drafts if draft is told or not any(_is_of(draft, town) for town in towns)]
    speaks = whole.index(told)
    whole[speaks] = replace(told, aggregate=True, places=told.places if _named(told) else _beside(told, towns))
    return replace(happening, drafts=tuple(whole), speaks=speaks)


def _beside(told: Draft, towns: Sequence[Place]) -> tuple[Place, ...]:
    """Where the act was by what else the sentence names."""
    beside = tuple(place for place in told.passage.places if place not in towns)
    return find_places(replace(told.passage, places=beside), told.telling)


def _at(happening: Happening, towns: Sequence[Place], town: Place) -> Happening:
    """The act in one town, by what is told of it alone, and by what counts nobody of any."""
    told, shared = happening.fullest, not _is_sum(happening, towns)
    own = [
        draft
        for draft in happening.drafts
        if draft is told or _is_of(draft, town) or (shared and not any(_is_of(draft, other) for other in towns))
    ]
    speaks = own.index(told)
    own[speaks] = _told_at(told, town)
    return Happening(tuple(own), time=happening.time, speaks=speaks)


def _is_of(draft: Draft, town: Place) -> bool:
    return bool(draft.places) and all(place.name == town.name for place in draft.places)


def _told_at(draft: Draft, town: Place) -> Draft:
    """The telling of the act in that town: up to its name where that stands behind the word for the act."""
    ends = town.span.end if town.span and town.span.start >= draft.head.end else draft.anchor.end
    anchor = Span(draft.anchor.start, ends)
    return replace(draft, anchor=anchor, places=(town,), figures=(), aggregate=False)
