"""Doers told again by what they are: "members of the Orla Front attacked; the gunmen fled" names no further doer."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.extract.cues.cast import Cast, Part, same_actor
from dateline.extract.cues.drafts import Draft

_AGAIN = re.compile(
    r"(?:(?:the|these|those|this|both|all)\s)*(?:(?:two|three|four|five|six|armed|alleged|unidentified)\s)?(?:attackers?|gunm[ae]n|assailants?"
    r"|kidnappers?|abductors?|captors|perpetrators?|killers?|assassins?|terrorists?|rebels?|insurgents?|guerrillas?|militants?|individuals?|men"
    r"|persons?|groups?|organi[sz]ations?|suspects?|bombers?|fighters?|raiders|intruders|bandits|criminals|murderers)",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"\b(?:the|these|those|this|both)\s(?:[\w-]+\s)?$", re.IGNORECASE)
_OPENS = re.compile(r"(?:the|these|those|this|both)\s", re.IGNORECASE)
_NEAR = 20  # characters before a name


def without_doers_again(cast: Cast) -> Cast:
    """The cast without definite words for doers of whom others, named before, are told in the same act.

    What such words mean is no state: "the government shelled Kidal; the army said the rebels did" tells two doers.
    """
    parties = [(draft, part) for draft, parts in cast.told for part in parts if part.actor.role == "perpetrator"]
    doers = [part for draft, part in parties if not _of_state(draft, part)]
    told = ((draft, tuple(p for p in parts if not _again(draft, p, doers))) for draft, parts in cast.told)
    return replace(cast, told=tuple(told))


def _of_state(draft: Draft, part: Part) -> bool:
    span = part.actor.span
    return any(mention.kind == "state" and mention.span.overlaps(span) for mention in draft.passage.actors)


def _again(draft: Draft, part: Part, doers: Sequence[Part]) -> bool:
    actor, text = part.actor, draft.passage.text
    if actor.role != "perpetrator" or actor.id or not _AGAIN.fullmatch(actor.text):
        return False
    start = actor.span.start
    if not (_DEFINITE.search(text, max(0, start - _NEAR), start) or _OPENS.match(actor.text)):
        return False
    return any(d.actor.span.start < start and not same_actor(d.actor, actor) for d in doers)
