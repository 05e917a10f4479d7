"""Words that tell violence whatever else a text is on: no funeral and no flood beside them hides a strike."""

import re

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.figures.groups import counts_people
from dateline.extract.cues.tellings import violence
from dateline.extract.cues.triggers import Trigger

_FORCES = (
    r"(?:security\s+forces|soldiers|troops|rebels|militants|insurgents|militiamen|jihadists|guerrillas|gunm[ae]n"
    r"|the\s+army(?!\s+of\b)|commandos|aircraft|planes|helicopters|drones|artillery)"
)
_STRIKES = Seldom(
    r"\b(?:(?:struck|hit|bombed|strafed|pounded)\s+from\s+the\s+air\b(?!\s+by\s+(?:an?\s+|the\s+)?(?:storm|hail|tornado|wind))"
    rf"|c[oa]me\s+under\s+(?:[\w-]+\s+){{0,2}}(?:fire|shelling|bombardment)\s+from\s+(?:[\w-]+\s+){{0,2}}{_FORCES}"
    r"|(?:dr(?:ive|ives|iving|iven|ove)|r[au]ns?)\s+(?:over|onto)\s+an?\s+(?:land\s?)?mine\b"
    r"|torpedo(?:es)?\s+(?:sank|sinks?|hits?|struck|strikes?)\b)",
    re.IGNORECASE,
)
_DOER = re.compile(
    rf"\b(?:{_FORCES}|villagers|mobs?|attackers|assailants|herders)"
    r"\s+(?:(?:have|has|had|then|later|also|\w+ly)\s+){0,2}$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?:(?:at\s+least|more\s+than|about|some|an?|the|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|dozens\s+of)\s+){1,3}(?P<who>(?:[\w-]+\s+){0,2}[\w-]+)\b",
    re.IGNORECASE,
)
_REACH = 60  # characters before a verb in which its doer may stand


def unmistakable(text: str, sentence: Span, trigger: Trigger) -> bool:
    """True for "struck from the air", for what harm it did, and for "soldiers killed 15 people"."""
    if trigger.type not in violence():
        return False
    strikes = (Span(*found.span()) for found in _STRIKES.finditer(text, sentence.start, sentence.end))
    if any(trigger.entry.harm or trigger.span.overlaps(strike) for strike in strikes):
        return True
    doer = _DOER.search(text, max(sentence.start, trigger.span.start - _REACH), trigger.span.start)
    return trigger.form == "verb" and doer is not None and _people_behind(text, trigger.span.end, sentence.end)


def _people_behind(text: str, start: int, end: int) -> bool:
    """True where people who are counted stand right behind a verb."""
    found = _COUNTED.match(text, start, end)
    words = found["who"].split() if found else []
    return any(counts_people(" ".join(words[: number + 1])) for number in range(len(words)))
