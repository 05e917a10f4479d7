"""Words that tell violence whatever else a text is on: what the network makes of a funeral or a flood hides no strike."""

import re

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.tellings import violence
from dateline.extract.cues.triggers import Trigger

_FORCES = r"(?:security\s+forces|soldiers|troops|rebels|militants|insurgents|militiamen|jihadists|guerrillas|gunm[ae]n|the\s+army|commandos|aircraft|planes|helicopters|drones|artillery)"
_STRIKES = Seldom(
    r"\b(?:(?:struck|hit|bombed|attacked|strafed|pounded)\s+from\s+the\s+air"
    rf"|c[oa]me\s+under\s+(?:[\w-]+\s+){{0,2}}(?:fire|attack|shelling|bombardment)\s+from\s+(?:[\w-]+\s+){{0,2}}{_FORCES}"
    r"|(?:dr(?:ive|ives|iving|iven|ove)|r[au]ns?|steps?|stepped)\s+(?:over|onto|on)\s+an?\s+(?:land\s?)?mine"
    r"|torpedo(?:es)?\s+(?:sank|sinks?|hits?|struck|strikes?))\b",
    re.IGNORECASE,
)
_DOER = re.compile(
    rf"\b(?:{_FORCES}|villagers|mobs?|attackers|assailants|herders)\s+(?:(?:have|has|had|then|later|also|\w+ly)\s+){{0,2}}$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\s+(?:(?:at\s+least|more\s+than|about|some|an?|the|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens\s+of)\s+){1,3}"
    r"(?:[\w-]+\s+){0,2}?(?:people|civilians|men|women|children|soldiers|police\w*|\w+ers|persons)\b",
    re.IGNORECASE,
)
_REACH = 60  # characters before a verb in which its doer may stand


def unmistakable(text: str, sentence: Span, trigger: Trigger) -> bool:
    """True for "struck from the air", and for armed people right before what they did to people: "soldiers killed 15"."""
    if trigger.type not in violence():
        return False
    if _STRIKES.search(text, sentence.start, sentence.end):
        return True
    doer = _DOER.search(text, max(sentence.start, trigger.span.start - _REACH), trigger.span.start)
    return trigger.form == "verb" and bool(doer and _PEOPLE.match(text, trigger.span.end, sentence.end))
