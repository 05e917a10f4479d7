"""Whether two tellings can be of one act: their types, places, times, doers and figures."""

import re
from collections.abc import Sequence

from dateline.core import Place
from dateline.extract.cues.apart import are_apart, close
from dateline.extract.cues.drafts import Draft, is_headline
from dateline.extract.cues.other_acts import is_answered
from dateline.extract.cues.parties import Party
from dateline.extract.cues.tellings import violence
from dateline.extract.cues.two_acts import are_two

_VAGUE = frozenset({"attack", "armed_clash"})
GATHERINGS = frozenset({"protest", "riot", "crackdown"})
_UNREST = frozenset({"riot", "crackdown"})
_SOUNDS = frozenset({"explosion", "blast", "gunfire", "detonation", "explode"})
FURTHER = re.compile(
    r"\b(?:another|second|third|separate(?:ly)?|also|other|earlier|previous|further|elsewhere|new)\b", re.IGNORECASE
)
_WHO = re.compile(r"\bwho\s+(?:was|were|is|are|has|have)\b", re.IGNORECASE)
FigureKey = tuple[str, int | None, int | None]
_LONG = 40  # characters of words that are not the same by chance
_SOON = 3  # sentences within which words can point back without more


def same_act(group: Sequence[Draft], draft: Draft) -> bool:
    """True where the telling tells again what the group tells."""
    if _speaks_against(group, draft):
        return False
    if _arrests_there(group[-1], draft) or same_words(group, draft):
        return True
    if not any(_types_agree(d, draft) for d in group):
        return False
    if group[0].aggregate != draft.aggregate and not (draft.back or draft.continues):
        return False
    if any(d.passage.index == draft.passage.index for d in group) and not (draft.back or draft.continues):
        return _same_custody(group[-1], draft)
    return _evidence(group, draft)


def _speaks_against(group: Sequence[Draft], draft: Draft) -> bool:
    """True where something that the telling tells speaks against one act."""
    return (
        not _realis_agrees(group[0], draft)
        or any(are_apart(d, draft) for d in group)
        or are_two(group, draft)
        or _answered_by(group[-1], draft)
    )


def _arrests_there(last: Draft, draft: Draft) -> bool:
    """True for people arrested at the gathering told just before: a figure of it, and no act of its own."""
    if draft.type != "arrest" or last.type not in GATHERINGS:
        return False
    soon = 0 <= draft.passage.index - last.passage.index <= _SOON
    return soon and any(figure.property == "arrested" and figure.low != 1 for figure in draft.figures)


def kin(first: Draft, second: Draft) -> bool:
    """True for two acts of violence, two gatherings, or two of one type: words may tell one of them as the other."""
    types = {first.type, second.type}
    return len(types) == 1 or types <= GATHERINGS or all(of in violence() for of in types)


def like_doing(group: Sequence[Draft], draft: Draft) -> bool:
    """True where kinds of act and who did it do not speak against one act."""
    agree = any(_types_agree(d, draft) and not _one_is_a_fight(d, draft) for d in group)
    return agree and not known_doers_differ(group, draft) and not _answered_by(group[-1], draft)


def doers_differ(group: Sequence[Draft], draft: Draft) -> bool:
    """True where both tell who did it, in words of which none are the same."""
    told = {party_id(d, party) for d in group for party in d.roles.agents}
    return bool(told and draft.roles.agents) and not told & doer_ids([draft])


def same_words(group: Sequence[Draft], draft: Draft) -> bool:
    """True where one of the group tells it in the very same words, and enough of them to be no chance."""
    told = draft.anchor.of(draft.passage.text)
    return len(told) >= _LONG and any(
        (d.type, d.realis) == (draft.type, draft.realis)
        and d.passage.index != draft.passage.index
        and d.anchor.of(d.passage.text) == told
        for d in group
    )


def _one_is_a_fight(first: Draft, second: Draft) -> bool:
    """True for a fight of two sides, and what one side alone did."""
    fights = first.roles.mutual or second.roles.mutual
    return fights and first.type != second.type and not {first.type, second.type} <= _VAGUE


def _answered_by(last: Draft, draft: Draft) -> bool:
    """True where the act told before in the sentence answers this one."""
    return (
        last.passage.index == draft.passage.index
        and not last.telling.harm_only
        and is_answered(draft.passage, draft.head)
    )


def _same_custody(last: Draft, draft: Draft) -> bool:
    """True for one person held and charged in one sentence: "arrested a man, who was charged"."""
    between = draft.passage.text[last.head.end : draft.head.start]
    return last.type == draft.type == "arrest" and not draft.time and bool(_WHO.search(between))


def _goes_on(last: Draft, draft: Draft) -> bool:
    """True for a telling of the same kind without a finer place or a day of its own, and no word for a further act."""
    if _finer(draft.place, last.place) or draft.time or last.type != draft.type or draft.aggregate:
        return False
    before = draft.passage.text[max(draft.passage.span.start, draft.head.start - 60) : draft.head.start]
    return not FURTHER.search(before)


def _finer(place: Place | None, than: Place | None) -> bool:
    """True for a place that tells more than the other: "in Borno" tells no more than "in Chibok"."""
    return place is not None and (than is None or place.precision <= than.precision)


def _heard(draft: Draft) -> bool:
    """True where only what was heard is told: blasts and gunfire, of an act told beside."""
    return draft.telling.main.entry.name in _SOUNDS


def _realis_agrees(first: Draft, second: Draft) -> bool:
    """True for one realis; a talk that was planned may be told later as held."""
    if first.realis == second.realis:
        return True
    return (
        second.back
        and first.type == second.type == "meeting"
        and {first.realis, second.realis} == {"planned", "actual"}
    )


def _evidence(group: Sequence[Draft], draft: Draft) -> bool:
    near = draft.passage.index - group[-1].passage.index <= _SOON
    opening = group[0].passage.index == 0
    if _leans(group, draft, near, opening):
        return True
    if (near and _goes_on(group[-1], draft)) or (opening and draft.passage.index <= _SOON):
        return not known_doers_differ(group, draft)
    return not known_doers_differ(group, draft) and share_cells(group, draft)


def _leans(group: Sequence[Draft], draft: Draft, near: bool, opening: bool) -> bool:
    """True where the telling leans on words before it: it points back, goes on about the harm, or tells the sound."""
    if draft.back and (near or opening or any(d.type == draft.type for d in group)):
        return True
    if draft.continues and (near or opening):
        return True
    return _heard(group[-1]) != _heard(draft) and draft.passage.index - group[-1].passage.index <= 1


def share_cells(group: Sequence[Draft], draft: Draft) -> bool:
    """True where a figure, or two of place, time and doer, are told of both."""
    same_place = any(d.place and draft.place and close(d.place, draft.place) and d.place.precision < 6 for d in group)
    same_time = any(d.time and draft.time and d.time.resolved and d.time.start == draft.time.start for d in group)
    figures = any((low or 0) > 2 for d in group for _, low, _ in figure_keys(d) & figure_keys(draft))
    agents = bool(doer_ids(group) & doer_ids([draft]))
    return figures or sum((same_place, same_time, agents)) >= 2


def figure_keys(draft: Draft) -> set[FigureKey]:
    """Property, lowest and highest count of each figure of a telling that counts somebody."""
    return {(figure.property, figure.low, figure.high) for figure in draft.figures if figure.low}


def doer_ids(drafts: Sequence[Draft]) -> set[str]:
    """Who did it by these tellings: ids of the registry and codes of nations, else words."""
    return {party_id(draft, party) for draft in drafts for party in draft.roles.agents}


def party_id(draft: Draft, party: Party) -> str:
    """The id or code of a party of a telling, else its words."""
    mention = party.mention
    if mention and mention.actor:
        return str(mention.actor.country if mention.kind == "state" and mention.actor.country else mention.actor.id)
    return party.nation or party.span.of(draft.passage.text).lower()


def known_doers_differ(group: Sequence[Draft], draft: Draft) -> bool:
    """True where both tellings know who did it, and nobody in common; of a fight all sides are known."""
    mutual = any(d.roles.mutual for d in (*group, draft))
    known, told = _known_ids(group, mutual), _known_ids([draft], mutual)
    return bool(known and told) and not known & told


def _known_ids(drafts: Sequence[Draft], mutual: bool) -> set[str]:
    return {
        party_id(draft, party)
        for draft in drafts
        for party in (*draft.roles.agents, *(draft.roles.targets if mutual else ()))
        if party.nation or (party.mention and party.mention.actor)
    }


def _types_agree(first: Draft, second: Draft) -> bool:
    if first.type == second.type or _harmed_there(first, second):
        return True
    if first.type not in violence() or second.type not in violence():
        return False
    return any(
        d.type in _VAGUE or d.back or d.telling.harm_only or d.telling.main.entry.name in _SOUNDS or is_headline(d)
        for d in (first, second)
    )


def _harmed_there(first: Draft, second: Draft) -> bool:
    """True for words of harm alone after unrest: "Two people were killed, the ministry said"."""
    soon = 0 <= second.passage.index - first.passage.index <= _SOON
    return soon and first.type in _UNREST and second.continues and second.type in _VAGUE and not second.place
