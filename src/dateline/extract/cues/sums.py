"""Who did each of several acts that one sentence sums up: "the army carried out nine strikes. Near X, one hit ..."."""

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
    for number in sorted(range(len(happenings)), key=lambda n: happenings[n].fullest.head.start):
        act = happenings[number]
        sum_ = _sum_of(act, happenings, found) if _one_of_several(act) else None
        if sum_:
            found[number] = _with_doers(act, found[number], *sum_)
    return tuple(found)


def _one_of_several(happening: Happening) -> bool:
    told = happening.fullest
    return told.realis == "actual" and told.type in _OF_SUMS and told.telling.main.form == "noun"


def _sum_of(act: Happening, happenings: Sequence[Happening], casts: Sequence[Cast]) -> tuple[Draft, Cast] | None:
    """The latest sum before the act of acts of its kind in its country that names who did them.

    None where one such act with a doer of its own stands between.
    """
    before = [
        (draft, cast)
        for happening, cast in zip(happenings, casts, strict=True)
        for draft in happening.drafts
        if _of_one_kind(draft, act.fullest) and any(map(_did, cast.of(draft)))
    ]
    at_home = [pair for pair in before if not _abroad(pair[0], act.fullest)]
    latest = max(at_home, key=lambda pair: pair[0].head.start, default=None)
    return latest if latest and latest[0].aggregate else None


def _did(part: Part) -> bool:
    """True for a doer whom the telling itself gives."""
    return part.actor.role == _DID and part.quoted is None


def _of_one_kind(before: Draft, act: Draft) -> bool:
    away = act.passage.index - before.passage.index
    told = before.telling.main.form == "noun" and before.telling.main.entry.name == act.telling.main.entry.name
    return 0 <= away <= _NEAR and before.head.start < act.head.start and told and before.type == act.type


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
