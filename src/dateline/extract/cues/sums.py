"""Who did each of several acts that one sentence sums up: "the army carried out nine strikes. Near X, one hit ..."."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.core import Span
from dateline.extract.cues.cast import Cast, Part, same_actor
from dateline.extract.cues.claims import CARRIED
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.tellings import violence

_DID = "perpetrator"
_NEAR = 12  # sentences that may stand between the sum and one of its acts
_WIDEST = 160  # characters of a quote that joins the doer with the sum


def with_doers_of_sums(happenings: Sequence[Happening], casts: Sequence[Cast]) -> tuple[Cast, ...]:
    """The casts, where one act of a sum has no doer of its own with the doers of the latest sum before it.

    A sum is told by the noun that tells the act, "nine strikes" and "one strike". Whom it was
    aimed at did none of them.
    """
    found = list(casts)
    for number in sorted(range(len(happenings)), key=lambda n: happenings[n].fullest.head.start):
        act = happenings[number]
        sum_ = _sum_of(act, happenings, found) if _one_of_several(act) else None
        if sum_:
            found[number] = _with_doers(act, found[number], *sum_)
    return tuple(found)


def _one_of_several(happening: Happening) -> bool:
    told = happening.fullest
    return told.realis == "actual" and told.type in violence() and told.telling.main.form == "noun"


def _sum_of(act: Happening, happenings: Sequence[Happening], casts: Sequence[Cast]) -> tuple[Draft, Cast] | None:
    """The latest telling before the act that sums up acts of its kind and names who did them."""
    before = [
        (draft, cast)
        for happening, cast in zip(happenings, casts, strict=True)
        for draft in happening.drafts
        if draft.aggregate and _sums(draft, act.fullest) and any(part.actor.role == _DID for part in cast.of(draft))
    ]
    return max(before, key=lambda pair: pair[0].head.start, default=None)


def _sums(sum_: Draft, act: Draft) -> bool:
    away = act.passage.index - sum_.passage.index
    told = sum_.telling.main.form == "noun" and sum_.telling.main.entry.name == act.telling.main.entry.name
    return 0 <= away <= _NEAR and sum_.head.start < act.head.start and told and sum_.type == act.type


def _with_doers(happening: Happening, cast: Cast, sum_: Draft, whole: Cast) -> Cast:
    aims = [replace(part.actor, role=_DID) for part in whole.of(sum_) if part.actor.role == "target"]
    told = [(d, [p for p in parts if not any(same_actor(p.actor, aim) for aim in aims)]) for d, parts in cast.told]
    if any(part.actor.role == _DID for _, parts in told for part in parts):
        return cast
    doers = [_carried(sum_, part) for part in whole.of(sum_) if part.actor.role == _DID]
    return Cast(tuple((d, (*parts, *(doers if d is happening.fullest else ()))) for d, parts in told))


def _carried(sum_: Draft, part: Part) -> Part:
    return replace(part, rule=f"{_DID}-of-sum", likely=CARRIED, quoted=part.quoted or _quote(sum_, part))


def _quote(sum_: Draft, part: Part) -> Span:
    both = part.actor.span.cover(sum_.telling.main.span)
    return both if len(both) <= _WIDEST else part.actor.span
