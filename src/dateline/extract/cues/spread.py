"""What neighbouring sentences add to an act: figures, and the place and time that its own words leave out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.core import Place, TimeInterval
from dateline.extract.cues.apart import is_apart
from dateline.extract.cues.arrest_reasons import arrest_over, only_spoken_of
from dateline.extract.cues.arrested import is_its_reason
from dateline.extract.cues.claims import CARRIED
from dateline.extract.cues.common import common_day, common_place, on_the_ground
from dateline.extract.cues.counts import suits
from dateline.extract.cues.days_apart import is_days_apart
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.figures import Figure
from dateline.extract.cues.happening import Added, Happening
from dateline.extract.cues.other_acts import is_answered
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.support import HARM
from dateline.extract.cues.tellings import violence
from dateline.extract.cues.two_acts import set_off

_REACH = 2  # sentences between an act and a figure that still belongs to it
_AHEAD = frozenset({"planned", "hypothetical"})
_NEIGHBOURS = 2  # sentences between two acts of which one may give the other its place

Told = Mapping[int, Sequence[tuple[int, Draft]]]


def spread(passages: Sequence[Passage], happenings: Sequence[Happening]) -> tuple[Happening, ...]:
    """The happenings with figures, place and time that other sentences add to them."""
    told = _by_passage(happenings)
    further = _further(passages, happenings, told)
    place, day = common_place(happenings), common_day(passages, happenings)
    return tuple(
        replace(h, further=tuple(further.get(n, ())), place=_place(h, told, place), time=_time(h, told, day))
        for n, h in enumerate(happenings)
    )


def _by_passage(happenings: Sequence[Happening]) -> Told:
    told: dict[int, list[tuple[int, Draft]]] = defaultdict(list)
    for number, happening in enumerate(happenings):
        for draft in happening.drafts:
            told[draft.passage.index].append((number, draft))
    return told


def _further(
    passages: Sequence[Passage], happenings: Sequence[Happening], told: Told
) -> Mapping[int, Sequence[Added[Figure]]]:
    found: dict[int, list[Added[Figure]]] = defaultdict(list)
    owned = {id(figure) for h in happenings for draft in h.drafts for figure in draft.figures}
    for passage in passages:
        for figure in passage.figures:
            home = None if id(figure) in owned else _home(passage, figure, told)
            if home is not None:
                found[home].append(Added(figure, f"{figure.rule}-carried", CARRIED))
    return found


def _home(passage: Passage, figure: Figure, told: Told) -> int | None:
    """The act told last before the figure, and near it, that the figure suits; of the dead, violence goes first.

    A toll further down is that of the one act of violence that the report has told, where nothing parts the two.
    """
    near = [
        (figure.property not in HARM or draft.type in violence(), draft.head.start, number)
        for index in range(passage.index - _REACH, passage.index + 1)
        for number, draft in told.get(index, ())
        if suits(figure.property, draft.type) and draft.realis == "actual" and draft.head.start < figure.span.start
        if not (draft.passage is passage and is_its_reason(passage, draft.telling, figure.cue.start))
    ]
    if near:
        return max(near)[2]
    return _only_act(passage, told) if figure.property in HARM else None


def _only_act(passage: Passage, told: Told) -> int | None:
    """The one act of violence told before, unless the sentence has a day or a place of another."""
    only: int | None = None
    for number, draft in (pair for index, pairs in told.items() if index < passage.index for pair in pairs):
        if draft.type not in violence() or draft.realis != "actual":
            continue
        if only not in (None, number) or is_apart(draft, passage.places, passage.times):
            return None
        only = number
    return only


def _before(happening: Happening, told: Told) -> list[Draft]:
    """Tellings of other acts shortly before the happening, the nearest first."""
    first = happening.drafts[0]
    own = set(map(id, happening.drafts))
    indices = range(first.passage.index, first.passage.index - _NEIGHBOURS - 1, -1)
    near = [draft for index in indices for _, draft in reversed(told.get(index, ())) if id(draft) not in own]
    return [draft for draft in near if draft.head.start < first.head.start and on_the_ground(Happening((draft,)))]


def _has_neighbours(happening: Happening) -> bool:
    """False for what is done at no place, and for what another act answers or tells of: it was before, elsewhere."""
    first = happening.drafts[0]
    passage, act = first.passage, first.telling.main
    return on_the_ground(happening) and not (is_answered(passage, first.head) or only_spoken_of(passage, act))


def _place(happening: Happening, told: Told, common: Place | None) -> Added[Place] | None:
    """The place of the act told before, where the happening's own sentences give none; else that of the report."""
    if any(draft.place for draft in happening.drafts) or not _has_neighbours(happening):
        return None
    near = next((draft.place for draft in _before(happening, told) if draft.place), common)
    return Added(near, "place-of-neighbour", CARRIED) if near else None


def _on_another_day(draft: Draft, before: Sequence[Draft]) -> bool:
    """True for what somebody is held for, and for acts of one sentence with days between them."""
    here = [draft, *(other for other in before if other.passage.index == draft.passage.index)]
    apart = len(here) > 1 and any(is_days_apart(draft.passage, other.head) for other in here)
    return apart or (draft.type in violence() and arrest_over(draft.passage, draft.head.start) is not None)


def _time(happening: Happening, told: Told, common: TimeInterval | None) -> Added[TimeInterval] | None:
    """The day of the act told before in the same paragraph, where the happening's own sentences give none.

    What is planned or feared has none of an act that happened.
    """
    first = happening.drafts[0]
    ahead = happening.fullest.realis in _AHEAD
    if ahead or any(draft.time for draft in happening.drafts) or not _has_neighbours(happening):
        return None
    before = _before(happening, told)
    if _on_another_day(first, before):
        return None
    near = [
        d
        for d in before
        if first.passage.index - d.passage.index <= _NEIGHBOURS and d.realis == "actual" and not set_off([d], first)
    ]
    day = next((d.time for d in near if d.time and d.time.resolved and d.time.precision == "day"), common)
    return Added(day, "time-of-neighbour", CARRIED) if day else None
