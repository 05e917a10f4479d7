"""What rules say of whether words tell an act again, knowing how likely the network holds that they do."""

import re

from dateline.extract.cues.apart import places_differ, times_differ
from dateline.extract.cues.back import is_aim, is_answered_for, is_fate
from dateline.extract.cues.drafts import Draft, is_headline
from dateline.extract.cues.homes import Group
from dateline.extract.cues.likeness import doers_differ, kin, like_doing, same_act, same_words
from dateline.extract.cues.two_acts import are_two, opens_another

RULES = 1.0  # log odds that rules add, for one act or against it: they know news, of which little is labelled
_SCENE = re.compile(r"(?:[^.:]{0,60}[-–—:]\s+)?(?:in|near|at|outside)\s+(?:the\s+(?:\w+\s+){1,2}of\s+)?", re.IGNORECASE)
CERTAIN = 30.0  # and where they leave no doubt; of several acts weights choose
JOINED, PARTED = 0.5, 0.15  # from which on the network joins two tellings, and below which it parts what rules join
_FROM_HEADLINE = 0.01  # a headline tells too little for the network to know it again for sure
_FROM_BACK = 0.05  # words that point back seldom open an act
_SURE = 0.9  # from which on it joins tellings at two places, and with words that point back of two days


def again_by_rules(group: Group, draft: Draft, likely: float) -> bool:
    """What rules take for one act, unless the network is sure it is not; and what it takes for one.

    Tellings that differ in kind of act or who did it are never one, those that differ in place or time hardly.
    """
    if same_words(group, draft):
        return True
    if surely_apart(group, draft):
        return False
    if same_act(group, draft):
        return likely >= _limit(group, draft)
    if not like_doing(group, draft):
        return False
    return likely >= (_SURE if times_differ(group, draft) or places_differ(group, draft) else JOINED)


def verdict(group: Group, draft: Draft, likely: float) -> float:
    """The log odds that rules give to one act: CERTAIN for it or against it where they leave no doubt, else RULES."""
    if surely_one(group, draft):
        return CERTAIN
    if surely_apart(group, draft):
        return -CERTAIN
    return RULES if again_by_rules(group, draft, likely) else -RULES


def surely_one(group: Group, draft: Draft) -> bool:
    """True for the very same words, and for those that only go on about what they lean on: "deaths were reported"."""
    if same_words(group, draft):
        return True
    return not surely_apart(group, draft) and same_act(group, draft) and _limit(group, draft) == 0.0


def surely_apart(group: Group, draft: Draft) -> bool:
    """True for two acts whatever else is alike: kinds, times, places and doers differ, or words say so."""
    if opens_another(draft) or are_two(group, draft) or (times_differ(group, draft) and not draft.back):
        return True
    if places_differ(group, draft) and (doers_differ(group, draft) or sets_scene(draft)):
        return True
    return not (any(kin(told, draft) for told in group) or same_act(group, draft))


def sets_scene(draft: Draft) -> bool:
    """True where the sentence opens with the place of the act: "In Odesa, a missile damaged a port"."""
    place, start = draft.place, draft.passage.span.start
    if place is None or place.span is None or place.span.start < start:
        return False
    ahead = draft.passage.text[start : place.span.start]
    return place.span.end < draft.head.start and bool(_SCENE.fullmatch(ahead))


def _limit(group: Group, draft: Draft) -> float:
    """Below which the network parts what rules join."""
    passage, main = draft.passage, draft.telling.main
    if is_fate(passage, main) or is_aim(passage, main) or is_answered_for(passage, main):
        return 0.0
    if any(map(is_headline, group)):
        return _FROM_HEADLINE
    goes_on = draft.continues and 0 <= draft.passage.index - group[-1].passage.index <= 1
    if goes_on and not (draft.figures or draft.time):
        return 0.0  # "deaths were reported in Callao" is no act of its own
    return _FROM_BACK if draft.back or goes_on else PARTED
