"""What rules say of whether words tell an act again, knowing how likely the network holds that they do."""

import re
from math import inf

from dateline.extract.cues.apart import places_differ, times_differ
from dateline.extract.cues.back import is_aim, is_answered_for, is_fate
from dateline.extract.cues.drafts import Draft, is_headline
from dateline.extract.cues.homes import Group
from dateline.extract.cues.likeness import doers_differ, kin, like_doing, same_act, same_words
from dateline.extract.cues.two_acts import are_two, opens_another

RULES = 1.0  # log odds that rules add, for one act or against it: they know news, of which little is labelled
CERTAIN = 30.0  # and where they leave no doubt; of several acts weights choose
_JOINED, _PARTED = 0.5, 0.15  # from which on the network joins two tellings, and below which it parts what rules join
_FROM_HEADLINE = 0.01  # a headline tells too little for the network to know it again for sure
_FROM_BACK = 0.05  # words that point back seldom open an act
_SURE = 0.9  # from which on it joins tellings at two places, and with words that point back of two days
# Before the place with which a sentence opens, behind a dateline if there is one.
_SCENE = re.compile(r"(?:[^.:]{0,60}[-–—:]\s+)?(?:in|near|at|outside)\s+(?:the\s+(?:\w+\s+){1,2}of\s+)?", re.IGNORECASE)


def parted(group: Group, draft: Draft) -> bool:
    """True for two acts whatever else is alike: kinds, times, places and doers differ, or words say so.

    What is told in the very same words is never parted.
    """
    if same_words(group, draft):
        return False
    if opens_another(draft) or are_two(group, draft) or (times_differ(group, draft) and not draft.back):
        return True
    if places_differ(group, draft) and (doers_differ(group, draft) or sets_scene(draft)):
        return True
    return not (any(kin(told, draft) for told in group) or same_act(group, draft))


def verdict(group: Group, draft: Draft, likely: float) -> float:
    """The log odds that rules give to one act that is not parted, which the network holds for so `likely`."""
    if same_words(group, draft):
        return CERTAIN
    least = _parted_below(group, draft) if same_act(group, draft) else _joined_from(group, draft)
    if least == 0.0:
        return CERTAIN
    return RULES if likely >= least else -RULES


def sets_scene(draft: Draft) -> bool:
    """True where the sentence opens with the place of the act: "In Odesa, a missile damaged a port"."""
    place, start = draft.place, draft.passage.span.start
    if place is None or place.span is None or place.span.start < start:
        return False
    ahead = draft.passage.text[start : place.span.start]
    return place.span.end < draft.head.start and bool(_SCENE.fullmatch(ahead))


def _joined_from(group: Group, draft: Draft) -> float:
    """From which on the network joins what rules do not; tellings that differ in kind or doer are joined by none."""
    if not like_doing(group, draft):
        return inf
    return _SURE if times_differ(group, draft) or places_differ(group, draft) else _JOINED


def _parted_below(group: Group, draft: Draft) -> float:
    """Below which the network parts what rules join; nothing where they leave no doubt."""
    passage, main = draft.passage, draft.telling.main
    if is_fate(passage, main) or is_aim(passage, main) or is_answered_for(passage, main):
        return 0.0
    if any(map(is_headline, group)):
        return _FROM_HEADLINE
    goes_on = draft.continues and 0 <= draft.passage.index - group[-1].passage.index <= 1
    if goes_on and not (draft.figures or draft.time):
        return 0.0  # "deaths were reported in Callao" is no act of its own
    return _FROM_BACK if draft.back or goes_on else _PARTED
