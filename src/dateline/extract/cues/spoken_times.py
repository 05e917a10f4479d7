"""Days on which words were said, sent, published or mourned: what they are about was before."""

import re

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling, violence

_ACTS = frozenset({*violence(), "protest", "riot", "abduction", "destruction"})
_NEAR, _FAR = 40, 160  # characters before a time
_SAID = Seldom(
    r"\b(?:(?:said|says|told|announced|stated|added|statement|spoke|claimed\s+responsibility)\s+(?:\w+\s+){0,2}"
    r"|(?:reported|confirmed|condemned)\s+(?:(?!(?:an?|the|its|his|her|their)\b)\w+\s+){0,2})(?:on\s+|late\s+|early\s+)?$",
    re.IGNORECASE,
)
_PUBLISHED = Seldom(
    r"\b(?:transmitted|broadcast|aired|printed|posted|circulated|dated)\s+(?:\w+\s+){0,2}(?:on\s+|late\s+|early\s+)?$",
    re.IGNORECASE,
)
# "Reports today that", "the funeral on Monday of".
_REPORTS = re.compile(r"\b(?:reports?|news|rumou?rs)\s+(?:on\s+)?$", re.IGNORECASE)
_TELL = re.compile(r"\s+(?:that|indicat|say|said|suggest|claim)", re.IGNORECASE)
_MOURNED = re.compile(
    r"\b(?:funerals?|burials?|memorials?|vigils?|requiem|ceremon(?:y|ies))\s+(?:held\s+)?(?:on\s+)?$", re.IGNORECASE
)
# "The UN on Monday condemned": what the verb governs was before.
_THEN_SAID = re.compile(
    r",?\s+(?:also\s+|again\s+|publicly\s+|formally\s+)?(?:said|told|reported|stated|confirmed|condemned|denounced|deplored|decried|criticized|criticised"
    r"|denied|acknowledged|admitted|charged\s+that|alleged|accused|blamed|mourned|buried|commemorated|identified|named"
    r"|sent\s+(?:an?|his|her|their|its)\s+(?:telegram|letter|message|note|condolences|cable)|expressed|offered\s+(?:his|her|their|its)?\s*condolences"
    r"|(?:released|issued|published|posted|aired|broadcast)\s+(?:an?|the|its|his|her|their)\s+(?:\w+\s+){0,2}(?:notes?|statements?|reports?|videos?|lists?|communiqu[ée]s?|letters?|footage|photos?|images)"
    r"|(?:found|recovered|discovered|exhumed|retrieved)\s+(?:the\s+)?(?:\w+\s+){0,2}(?:body|bodies|remains|corpses?))\b",
    re.IGNORECASE,
)
_AND_DID = re.compile(r"\band\s+(?:(?:then|later|also)\s+)?$", re.IGNORECASE)
_OF_WHOM = re.compile(r"\s+(?:of|for)\s", re.IGNORECASE)
_DIED = re.compile(
    r"\b(?:died|dies|succumbed)\s+(?:\w+\s+){0,2}(?:of|from|to)\s+(?:\w+\s+){0,2}(?:wounds?|injur(?:y|ies))\b[^.;:“”]*$",
    re.IGNORECASE,
)


def of_speech(passage: Passage, time: Span) -> bool:
    """True for the day on which somebody spoke or something was published, whatever the sentence tells."""
    text, start = passage.text, max(0, time.start - _NEAR)
    if _SAID.search(text, start, time.start) or _PUBLISHED.search(text, start, time.start):
        return True
    if _MOURNED.search(text, start, time.start) and _OF_WHOM.match(text, time.end):
        return True
    return bool(_REPORTS.search(text, start, time.start) and _TELL.match(text, time.end))


def of_words_on_it(passage: Passage, telling: Telling, time: Span) -> bool:
    """True for an act of which the sentence only says that somebody spoke of it then, or died of it later."""
    if telling.type not in _ACTS:
        return False
    head = telling.main.head
    said = _THEN_SAID.match(passage.text, time.end, passage.span.end)
    if said and said.end() <= head.start:
        return not _AND_DID.search(passage.text, said.end(), head.start)
    died = _DIED.search(passage.text, max(passage.span.start, time.start - _FAR), time.start)
    return died is not None and not died.start() <= head.start < time.start
