"""Acts told at once of several towns: "air strikes on X and Y killed 19" tells one of X, one of Y, and the sum of both.

Two places are two acts. Those that words count together are of none of them but of a sum; where nobody is counted there
is no sum to tell, unless the words tell of further places: "captured several towns, including X". What is claimed or
laid on somebody is so of all of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from dateline.core import Place, Span
from dateline.extract.cues.common import is_local
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.roles import Roles
from dateline.extract.cues.tellings import violence
from dateline.extract.cues.towns_told import beside, is_included, start_of, towns_told

T = TypeVar("T")


def with_towns_apart(happenings: Sequence[Happening]) -> tuple[Happening, ...]:
    """The happenings, each that is told of several towns as one act a town, behind their sum if there is one.

    What tells an act like it at one of these towns alone tells that town's act.
    """
    found: list[Happening] = []
    taken: set[int] = set()
    for happening in happenings:
        towns = _towns(happening)
        found += _apart(happening, towns, happenings, taken) if towns else [happening]
    return tuple(happening for happening in found if id(happening) not in taken)


def shared(found: Mapping[int, tuple[T, ...]], happenings: Sequence[Happening]) -> Mapping[int, tuple[T, ...]]:
    """What was found for a happening by its number, for all that the same words tell, of several towns."""
    told: dict[Span, tuple[T, ...]] = {}
    for number in sorted(found):
        told.setdefault(happenings[number].fullest.head, found[number])
    return {n: found.get(n, told[h.fullest.head]) for n, h in enumerate(happenings) if h.fullest.head in told}


def _apart(happening: Happening, towns: Sequence[Place], told: Sequence[Happening], taken: set[int]) -> list[Happening]:
    """The acts and perhaps their sum; the ids of other happenings that tell one of them are added to `taken`."""
    acts = []
    for town in towns:
        others = (one for one in told if one is not happening and id(one) not in taken)
        same = next((one for one in others if _tells(one, happening, town)), None)
        act = _at(happening, towns, town)
        acts.append(_together(act, same) if same else act)
        taken |= {id(same)} if same else set()
    return [_sum(happening, towns), *acts] if _is_sum(happening, towns) else acts


def _together(act: Happening, same: Happening) -> Happening:
    """The act, for which what tells it alone speaks."""
    drafts = sorted((*act.drafts, *same.drafts), key=lambda draft: draft.head.start)
    speaks = next(number for number, draft in enumerate(drafts) if draft is same.fullest)
    return replace(same, drafts=tuple(drafts), time=same.time or act.time, speaks=speaks)


def _towns(happening: Happening) -> list[Place]:
    """The towns of the telling that speaks for the act, in order of the text; empty where it has one place or none."""
    told = happening.fullest
    towns = towns_told(told, is_placed=happening.place is not None) if is_local(told.type) else []
    return sorted(towns, key=start_of)


def _tells(one: Happening, happening: Happening, town: Place) -> bool:
    """True where a single act like it, at that town alone and on no other day, is told by itself."""
    told, here = one.fullest, happening.fullest
    alike = told.type == here.type or {told.type, here.type} <= violence().keys()
    if not alike or told.aggregate or told.realis != here.realis or not _is_of(told, town):
        return False
    return not (told.time and here.time) or (told.time.start, told.time.end) == (here.time.start, here.time.end)


def _is_sum(happening: Happening, towns: Sequence[Place]) -> bool:
    """True where words tell of more places than these, or count those of all together."""
    counts = happening.further or any(draft.figures for draft in happening.drafts if not _is_of_one(draft, towns))
    return bool(counts) or is_included(happening.fullest, towns[0])


def _sum(happening: Happening, towns: Sequence[Place]) -> Happening:
    """The act of all towns, without what is told of one alone."""
    told = happening.fullest
    whole = [draft for draft in happening.drafts if draft is told or not _is_of_one(draft, towns)]
    speaks = whole.index(told)
    places = beside(told, towns) if is_included(told, towns[0]) else told.places
    whole[speaks] = replace(told, aggregate=True, places=places)
    return replace(happening, drafts=tuple(whole), speaks=speaks)


def _at(happening: Happening, towns: Sequence[Place], town: Place) -> Happening:
    """The act in one town, by what is told of it alone, and by what is told of all towns, without whom that counts."""
    told = happening.fullest
    own = [draft for draft in happening.drafts if draft is told or _is_of(draft, town) or _is_of_all(draft, town)]
    drafts = [_told_at(d, towns, town) if d is told else d if _is_of(d, town) else _uncounted(d, town) for d in own]
    return Happening(tuple(drafts), time=happening.time, speaks=own.index(told))


def _is_of_all(draft: Draft, town: Place) -> bool:
    """True for a telling without a place, or with this town or what is wider among its places."""
    return all(p.grain > town.grain for p in draft.places) or any(p.name == town.name for p in draft.places)


def _uncounted(draft: Draft, town: Place) -> Draft:
    return replace(draft, places=(town,) if draft.places else (), figures=())


def _is_of_one(draft: Draft, towns: Sequence[Place]) -> bool:
    return any(_is_of(draft, town) for town in towns)


def _is_of(draft: Draft, town: Place) -> bool:
    return bool(draft.places) and all(place.name == town.name for place in draft.places)


def _told_at(draft: Draft, towns: Sequence[Place], town: Place) -> Draft:
    """The telling of the act in that town: up to its name where that stands behind the word for the act."""
    ends = town.span.end if town.span and town.span.start >= draft.head.end else draft.anchor.end
    roles = _of_town(draft.roles, [other for other in towns if other is not town])
    anchor = Span(draft.anchor.start, ends)
    return replace(draft, anchor=anchor, places=(town,), figures=(), aggregate=False, roles=roles)


def _of_town(roles: Roles, others: Sequence[Place]) -> Roles:
    """The parties without the other towns themselves: "captured X and Y"."""
    names = [other.span for other in others if other.span]
    return replace(roles, targets=tuple(p for p in roles.targets if not any(p.span.overlaps(name) for name in names)))
