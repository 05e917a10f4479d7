"""Places that fall to somebody: "the town fell to the rebels" has them for those who took it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.extract.cues.beside import listed
from dateline.extract.cues.parties import Party, can_act
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.triggers import Trigger

_FALLS = frozenset({"fall to", "fall under", "fall into"})
_HANDS = re.compile(r"(?:\s+the)?(?:\s+full|\s+complete)?\s+(?:hands|control|rule|power)\s+of", re.IGNORECASE)


def falls(trigger: Trigger) -> bool:
    """True for a verb of which the place is the subject, and the one who took it stands behind."""
    return trigger.entry.name in _FALLS


def takers(passage: Passage, trigger: Trigger) -> Iterator[Party]:
    """Those behind "fell to" and "fell into the hands of"; nobody behind another verb."""
    if not falls(trigger):
        return
    hands = _HANDS.match(passage.text, trigger.span.end, passage.span.end)
    for party in listed(passage, hands.end() if hands else trigger.span.end, passage.span.end):
        if (party.mention or party.nation) and can_act(passage.text, party):
            yield replace(party, certain=True)
