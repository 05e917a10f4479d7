"""Who is named beside an act and has no part in it, or did not do it, whatever the network sees in the name."""

import re

from dateline.core import Span
from dateline.extract.cues.accusing import only_accuses, only_appeals
from dateline.extract.cues.allies import is_ally
from dateline.extract.cues.arrested import has_other_part
from dateline.extract.cues.asides import is_killer, is_second_side, is_where_they_met
from dateline.extract.cues.carried_on import is_judge
from dateline.extract.cues.days_apart import in_days_apart
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.figures.groups import counts_people
from dateline.extract.cues.holdings import is_holder, only_held
from dateline.extract.cues.lands import fighters_of_land
from dateline.extract.cues.other_acts import in_answer, in_deed_before, in_other_act, of_other_deed
from dateline.extract.cues.related import hit_by_another, only_relates
from dateline.extract.cues.support import HARM, is_armed
from dateline.extract.cues.tellings import in_other_stretch, violence
from dateline.extract.cues.undergone import bursts
from dateline.extract.cues.uninvolved import is_foiled, looks_on, only_asked, only_judges, only_spoke
from dateline.extract.cues.withstood import only_suffers

_BROUGHT_TO = re.compile(
    r"\b(?:extradited|deported|transferred|handed\s+over|taken|flown|sent|returned|fled)\s+to\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ACCORDING_TO = re.compile(r"\baccording\s+to\s+(?:the\s+)?$", re.IGNORECASE)
_SPEAKS_FOR = re.compile(r"\b(?:spokes\w+|representatives?|lawyers?)\s(?:for|of)\s(?:the\s)?$", re.IGNORECASE)
_HELPED = re.compile(r"\bwith\s+the\s+(?:help|support|backing|aid|assistance)\s+of\b")
_WORD_BEHIND = re.compile(r"\s([a-z]+)\b")
_THE = re.compile(r"\s+the\s+")
_OWN = re.compile(r"['’]s\s(?:[\w-]+\s){0,2}")  # "in anticipation of the emir's visit": he comes
_LONGEST_OFFICE = 40  # characters


def has_no_part(draft: Draft, role: str, span: Span) -> bool:
    """True for words of another act, for who only appeals or stands with others, and for another part than the role."""
    passage = draft.passage
    if _elsewhere(draft, span) or _asks_to_end(draft, span) or is_ally(passage.text, passage.span.start, span):
        return True
    if only_asked(passage.text, passage.span, span) and not _OWN.fullmatch(passage.text, span.end, draft.head.start):
        return True
    if only_held(passage.text, passage.span, span) or has_other_part(passage, draft.telling, role, span):
        return True
    if role == "participant" and is_where_they_met(passage.text, passage.span.start, span):
        return True
    return role == "target" and _of_other_deed(draft, span)


def _of_other_deed(draft: Draft, span: Span) -> bool:
    """True for whom another act of the sentence hit, as days before or as what a threat answers, and for a killer.

    And for a name that only says who somebody else is.
    """
    text, threat, start = draft.passage.text, draft.type == "threat", draft.passage.span.start
    if is_killer(text, span) or is_second_side(text, start, span) or only_relates(text, start, span):
        return True
    if hit_by_another(draft.passage, draft.telling, span):
        return True
    return in_days_apart(draft.passage, draft.head, span) or of_other_deed(draft.passage, draft.head, threat, span)


def _asks_to_end(draft: Draft, span: Span) -> bool:
    """True for who asks others to end violence, and for who is asked."""
    return draft.type in violence() and only_appeals(draft.passage, span)


def _elsewhere(draft: Draft, span: Span) -> bool:
    """True for words of another act of the sentence: of what this one came after or set off, or only points back to."""
    passage = draft.passage
    if in_other_act(passage, draft.head, span) or in_answer(passage, draft.head, span):
        return True
    if only_spoke(passage.text, passage.span, span):
        return True
    before = draft.back or in_deed_before(passage, draft.head, span)
    return before and in_other_stretch(passage, draft.telling, span)


def is_innocent(draft: Draft, span: Span) -> bool:
    """True for whoever stands by when something bursts, judges, suffers, foils or tells it, or is of another act."""
    text, start = draft.passage.text, max(draft.passage.span.start, span.start - _LONGEST_OFFICE)
    judges = only_judges(text, span) and not is_judge(draft.passage, draft.telling.main, span)
    if judges or _stands_aside(draft, span):
        return True
    if draft.type in violence() and _ACCORDING_TO.search(text, start, span.start):
        return True
    if is_foiled(text, span.end, max(span.end, draft.head.start)):
        return True
    if in_other_stretch(draft.passage, draft.telling, span) or only_accuses(draft.passage, span, draft.head.start):
        return True
    if _SPEAKS_FOR.search(text, start, span.start) and not _is_side(draft, span):
        return True
    return _stands_by(draft, span) or bool(_BROUGHT_TO.search(text, start, span.start)) or _beyond(draft, span)


def _stands_aside(draft: Draft, span: Span) -> bool:
    """True for who only suffers, looks on, holds the place, was helped by the act, or describes those whom it hit."""
    text = draft.passage.text
    if span.end < draft.head.start and _HELPED.search(text, span.end, draft.head.start):
        return True
    if only_suffers(text, span) or _is_victim(draft, span) or fighters_of_land(text, span):
        return True
    return looks_on(text, span) or is_holder(text, draft.passage.span, span) or _describes_hit(draft, span)


def _describes_hit(draft: Draft, span: Span) -> bool:
    """True for "Chibok" of "took the Chibok girls": right behind what tells the act, it says who were hit."""
    text, behind = draft.passage.text, _WORD_BEHIND.match(draft.passage.text, span.end, draft.passage.span.end)
    the = _THE.fullmatch(text, draft.head.end, span.start)
    return behind is not None and the is not None and counts_people(behind.group(1))


def _is_victim(draft: Draft, span: Span) -> bool:
    """True for whom words say that they were killed or hurt: "a boy was killed", but for those who did it."""
    hit = (
        f for f in draft.passage.figures if f.property in HARM and f.group != "perpetrators" and "-passive-" in f.rule
    )
    return any(figure.span.start <= span.start and span.end <= figure.cue.start for figure in hit)


def _is_side(draft: Draft, span: Span) -> bool:
    """True for a state's people and for fighters."""
    return any(one.span.overlaps(span) and one.kind in ("state", "armed_group") for one in draft.passage.actors)


def _stands_by(draft: Draft, span: Span) -> bool:
    """True before words for what bursts, "when a car bomb exploded", unless it is an armed group."""
    triggers = draft.telling.triggers
    armed = any(mention.span.overlaps(span) and is_armed(mention) for mention in draft.passage.actors)
    before = all(span.end <= trigger.head.start for trigger in triggers)
    return before and not armed and any(bursts(draft.passage.text, trigger) for trigger in triggers)


def _beyond(draft: Draft, span: Span) -> bool:
    """True where words for another act stand between the span and the word that tells this one."""
    start, end = min(span.end, draft.head.end), max(span.start, draft.head.start)
    own = {trigger.head for trigger in draft.telling.triggers}
    return any(start <= other.head.start < end and other.head not in own for other in draft.passage.triggers)
