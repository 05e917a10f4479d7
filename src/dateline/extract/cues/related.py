"""Names that only say who somebody else is, "the nephew of X"; and whom another act of a sentence hit."""

import re

from dateline.core import Span
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling

_RELATIVE = (
    r"(?:nephew|niece|son|daughter|brother|sister|wife|widow|husband|father|mother|cousin|uncle|aunt|grandson|granddaughter"
    r"|relative|friend|aide|ally|associate|adviser|advisor|bodyguard|driver|secretary|supporter|follower|critic|opponent|rival"
    r"|successor|leader|head|president|chief|commander|director|founder|member|chairman|deputy|minister)s?"
)
# Behind a name or "who is": there it says who somebody is, and nothing was done to X of "the nephew of X".
_OF_RELATIVE = re.compile(
    r"(?:[,(—–]|--|\band|\bwho\s(?:is|was))\s?(?:(?:the|an?|his|her|their|also|alleged|suspected|former|senior|then|one\sof\sthe)\s)*"
    rf"(?:[\w-]+\s){{0,3}}?{_RELATIVE}\s(?:of|to|for)\s(?:the\s|an?\s)?(?:[\w-]+\s){{0,2}}$",
    re.IGNORECASE,
)
_OF_NOUN = re.compile(r"\s(?:of|on|against)\s(?:(?:the|an?|his|her|its|their)\s)?(?:[\w.'’-]+\s){0,3}")
_FAR, _NEAR = 90, 60  # characters before a name


def only_relates(text: str, start: int, span: Span) -> bool:
    """True for X of "Lena Ruiz, the nephew of X": the words say who she is. `start` is where the sentence begins."""
    return bool(_OF_RELATIVE.search(text, max(start, span.start - _FAR), span.start))


def hit_by_another(passage: Passage, telling: Telling, span: Span) -> bool:
    """True for X of "a suspect in the assassination of X was deported": a noun for an act of another type governs X."""
    text, own = passage.text, {trigger.head for trigger in telling.triggers}
    return any(
        trigger.form == "noun"
        and trigger.head not in own
        and trigger.type != telling.type
        and not trigger.entry.harm
        and 0 < span.start - trigger.span.end <= _NEAR
        and not trigger.span.end < telling.main.head.start < span.start
        and _OF_NOUN.fullmatch(text, trigger.span.end, span.start)
        for trigger in passage.triggers
    )
