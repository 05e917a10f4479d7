"""Places from which came what was stopped: "missiles from Yemen", "drones launched from Crimea"; nothing hit there."""

import re
from collections.abc import Iterable, Iterator

from dateline.core import Place
from dateline.extract.cues.triggers import Trigger

_FROM = re.compile(
    r"\b(?:fired|launched|sent|flown|coming|missiles?|rockets?|drones?|projectiles?)\s+(?:by\s+(?:[\w'’-]+\s+){1,4})?"
    r"from\s+(?:(?:the|its|inside|northern|southern|eastern|western|central|neighbou?ring)\s+)*$",
    re.IGNORECASE,
)
_BEFORE = 90  # characters


def without_launches(text: str, triggers: Iterable[Trigger], places: Iterable[Place]) -> Iterator[Place]:
    """The places of a sentence but for those from which it says that something came that was stopped on its way."""
    stopped = any(trigger.entry.turned for trigger in triggers)
    for place in places:
        before = text[max(0, place.span.start - _BEFORE) : place.span.start] if place.span and stopped else ""
        if not _FROM.search(before):
            yield place
