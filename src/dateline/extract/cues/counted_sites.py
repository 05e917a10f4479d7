"""Acts upon as many sites as words count: "retook three prisons", "attacks on 15 towns", "two villages were burned"."""

import re

from dateline.core import Span
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling

_NUMBER = (
    r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|multiple|various|"
    r"dozens\s+of|scores\s+of|hundreds\s+of|a\s+number\s+of|a\s+dozen)"
)
_WORDS = r"(?:(?:of|its|their|the|more|other|separate)\s+)?(?:(?!(?:and|or|in|on|at|from|with)\b)[\w'’-]+\s+){0,3}?"
# Sites that mostly lie apart: an act on two of them is told as two. Camps and districts may adjoin.
_SITES = (
    r"(?:towns|villages|cities|hamlets|communities|localities|settlements|municipalities|districts|provinces|regions|islands"
    r"|bases|camps|outposts|(?:border|military|army|police|frontier)\s+posts|checkpoints|garrisons|barracks|prisons|jails|airports|airfields"
    r"|strongholds|police\s+stations)\b"
)
_COUNTED = rf"{_NUMBER}\s+{_WORDS}{_SITES}"
_BETWEEN = (
    r"(?:(?:on|upon|against|at|in|of)\s+)?(?:(?:nearly|about|around|over|some|more\s+than|at\s+least|up\s+to)\s+)?"
)
_BEHIND = re.compile(rf"\s+(?:down\s+|up\s+|back\s+)?{_BETWEEN}{_COUNTED}", re.IGNORECASE)
_BEFORE = re.compile(
    rf"\b{_COUNTED}(?:\s+(?:in|of|near|around)\s+(?:[\w'’-]+\s+){{1,5}}?|\s+)(?:were|was|are|have\s+been|had\s+been|being)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_ONE_STRIP = re.compile(r"\s+(?:along|on\s+either\s+side\s+of)\b", re.IGNORECASE)
_REACH = 90  # characters before a verb in which its subject stands
_TYPES = frozenset(
    {
        "territory_change",
        "attack",
        "air_strike",
        "shelling",
        "raid",
        "armed_clash",
        "destruction",
        "bombing",
        "withdrawal",
        "abduction",
    }
)


def on_counted_sites(passage: Passage, telling: Telling) -> bool:
    """True where what was struck, taken or left is several sites by the words' own count."""
    if telling.type not in _TYPES:
        return False
    several = (trigger for trigger in telling.triggers if trigger.form == "verb" or trigger.plural)
    return any(_upon(passage, trigger.span, trigger.form == "verb") for trigger in several)


def _upon(passage: Passage, words: Span, verb: bool) -> bool:
    behind = _BEHIND.match(passage.text, words.end, passage.span.end)
    if behind:
        return not _ONE_STRIP.match(passage.text, behind.end())
    start = max(passage.span.start, words.start - _REACH)
    return verb and bool(_BEFORE.search(passage.text, start, words.start))
