"""Armed men who enter a town take it, unless the sentence tells what else they did there."""

import re
from collections.abc import Sequence

from dateline.extract.cues.passages import Passage
from dateline.extract.cues.triggers import Trigger

_TO_NAME = re.compile(
    r"\s+(?:(?:into|the)\s+)?(?:(?:[\w-]+\s+){0,2}(?:town|city|village|capital|district)(?:\s+of|,)?\s+)?",
    re.IGNORECASE,
)
_ATTACK = "attack"
_REGION = 4  # precision from which on a place is no town


def only_walks_in(passage: Passage, trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """True for "entered a house", "entered talks", and for "entered the village and killed", told beside an attack."""
    if trigger.entry.name.partition(" ")[0] != "enter":
        return False
    town = trigger.entry.name != "enter" or _names_town(passage, trigger)
    return not town or any(other.type == _ATTACK for other in others)


def _names_town(passage: Passage, trigger: Trigger) -> bool:
    found = _TO_NAME.match(passage.text, trigger.head.end, passage.span.end)
    at = found.end() if found else trigger.head.end
    return any(place.span and place.span.start == at and place.precision < _REGION for place in passage.places)
