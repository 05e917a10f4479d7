"""Who did each of several acts that one sentence sums up: "the army carried out nine strikes. Near X, one hit ..."."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from dateline.core import Span
from dateline.extract.cues.cast import Cast, Part, same_actor
from dateline.extract.cues.claims import CARRIED
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.happening import Happening

_DID = "perpetrator"
_OF_SUMS = frozenset({"air_strike", "shelling"})  # types whose nouns are counted: any attack is "an attack"
_NEAR = 12  # sentences that may stand between the sum and one of its acts
_WIDEST = 160  # characters of a quote that joins the doer with the sum


def with_doers_of_sums(happenings: Sequence[Happening], casts: Sequence[Cast]) -> tuple[Cast, ...]:
    """The casts, where one act of a sum has no doer of its own with the doers of the latest sum before it.

    A sum is told by the noun that tells the act, "nine strikes" and "one strike". Whom it was
    aimed at did none of them.
    """
    found = list(casts)
    told = sorted(((d, n) for n, h in enumerate(happenings) for d in h.drafts), key=lambda pair: pair[0].head.start)
    for number in sorted(range(len(happenings)), key=lambda n: happenings[n].fullest.head.start):
        act = happenings[number]
        sum_ = _sum_of(act.fullest, told, found) if _one_of_several(act) else None
        if sum_:
            found[number] = _with_doers(act, found[number], *sum_)
    return tuple(found)


def _one_of_several(happening: Happening) -> bool:
    told = happening.fullest
    return told.realis == "actual" and told.type in _OF_SUMS and told.telling.main.form == "noun"


def _sum_of(act: Draft, told: Sequence[tuple[Draft, int]], casts: Sequence[Cast]) -> tuple[Draft, Cast] | None:
    """The latest sum before the act of acts of its kind in its country that names who did them.

    None where one such act with a doer of its own stands between. `told` are all tellings in order of the text, each
    with the number of its happening.
    """
    first = bisect_left(told, act.passage.index - _NEAR, key=lambda pair: pair[0].passage.index)
    last = bisect_right(told, act.passage.index, key=lambda pair: pair[0].passage.index)
    for draft, number in reversed(told[first:last]):
        of_kind = _of_one_kind(draft, act) and not _abroad(draft, act)
        if of_kind and any(map(_did, casts[number].of(draft))):
            return (draft, casts[number]) if draft.aggregate else None
    return None


def _did(part: Part) -> bool:
    """True for a doer whom the telling itself gives."""
    return part.actor.role == _DID and part.quoted is None


def _of_one_kind(before: Draft, act: Draft) -> bool:
    told = before.telling.main.form == "noun" and before.telling.main.entry.name == act.telling.main.entry.name
    return told and before.type == act.type and before.head.start < act.head.start


def _abroad(sum_: Draft, act: Draft) -> bool:
    """True where both name a place, and these lie in two countries."""
    return bool(sum_.place and act.place and sum_.place.country != act.place.country)


def _with_doers(happening: Happening, cast: Cast, sum_: Draft, whole: Cast) -> Cast:
    aims = [replace(part.actor, role=_DID) for part in whole.of(sum_) if part.actor.role == "target"]
    told = [(d, [p for p in parts if not any(same_actor(p.actor, aim) for aim in aims)]) for d, parts in cast.told]
    if any(part.actor.role == _DID for _, parts in told for part in parts):
        return cast
    doers = [_carried(sum_, part) for part in whole.of(sum_) if _did(part)]
    return Cast(tuple((d, (*parts, *(doers if d is happening.fullest else ()))) for d, parts in told))


def _carried(sum_: Draft, part: Part) -> Part:
    return replace(part, rule=f"{_DID}-of-sum", likely=CARRIED, quoted=_quote(sum_, part))


def _quote(sum_: Draft, part: Part) -> Span:
    both = part.actor.span.cover(sum_.telling.main.span)
    return both if len(both) <= _WIDEST else part.actor.span
