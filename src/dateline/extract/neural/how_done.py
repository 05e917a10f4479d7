"""How violence was done, where words tell only that it was and the network sees how."""

import re

from dateline.core.seldom import Seldom
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.likeness import GATHERINGS
from dateline.extract.cues.taken_places import takes_place
from dateline.extract.cues.tellings import violence
from dateline.extract.neural.acts import TYPES
from dateline.extract.neural.encoder import Numbers

# How likely an act, the kind that is seen and the kind of the words are, that what is seen holds.
_AN_ACT, _SEEN, _TOLD = 0.5, 0.8, 0.05
_SAYS_MORE = frozenset({"assassination", "execution", "abduction", "sexual_violence"})  # whom it was for, too
_FROM_AFAR = frozenset({"bombing", "suicide_bombing", "air_strike", "shelling"})
_BY_HAND = Seldom(
    r"\b(?:gun(?:m[ae]n|fire|shots?)|open(?:ed|ing)?\s+fire|shot|shooters?|snipers?|stabb\w+|machetes?|kni(?:fe|ves))\b",
    re.IGNORECASE,
)


def kind_of_violence(likely: Numbers, draft: Draft) -> str:
    """The type of the draft by the probabilities [1 + t] of a piece, the first that it tells no act.

    "Forty were killed" may be of a bombing. What words tell of an aim, of what met a crowd, of shots and of a place
    that was taken holds.
    """
    act, best = 1.0 - likely[0], int(likely[1:].argmax())
    seen, told = TYPES[best], draft.type
    sure = act >= _AN_ACT and likely[1 + best] >= _SEEN * act and likely[1 + TYPES.index(told)] <= _TOLD * act
    of_violence = {seen, told} <= violence().keys() - GATHERINGS and told not in _SAYS_MORE
    sure = sure and not takes_place(draft.passage, draft.telling)
    return seen if sure and of_violence and not (seen in _FROM_AFAR and _by_hand(draft)) else told


def _by_hand(draft: Draft) -> bool:
    """True where the stretch tells of shots or knives: no bomb, however near one is told."""
    return bool(_BY_HAND.search(draft.passage.text, draft.telling.span.start, draft.telling.span.end))
