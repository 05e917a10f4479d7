"""Who is named beside an act and did not do it: who judges it, asked for it, spoke, looks on or foiled it."""

import re

from dateline.core import Span
from dateline.core.seldom import Seldom

_JUDGES = re.compile(
    r"(?:['’]s(?:\s+[\w-]+){1,4})?,?\s+(?:(?:has|have|had|also|later|again)\s+)?(?:whose\b|(?:been|was|were)\s+warned\b"
    r"|called\s+(?:it|them|this|the\s+(?:[\w-]+\s+){1,3}an?)\b|condemn(?!\w*\s+[^.;]{1,40}\sto\s+death)|denounc|describ|deplor"
    r"|mourn|expressed\b|offered\s+(?:his|her|their|its)\s+condolences|issue[ds]?\s+(?:[\w-]+\s+){0,3}warrants?\b|put\s+the\s+(?:[\w-]+\s+)?(?:toll|number|figure|count)\b"
    # "Police count seven dead", "the prosecutor closed the file of the raid".
    r"|(?:count|tall(?:y|ie)|document|list|verif(?:y|ie))(?:s|d|ed)?\s+(?:(?:at\s+least|more\s+than|some|about|nearly|over|up\s+to)\s+)?"
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens|scores|hundreds|thousands)\b)"
    r"|(?:[\w-]+\s+){0,3}(?:clos|drop|shelv|shut|re-?open|open|archiv)(?:s|es|ed|ped)?\s+(?:(?:an?|the|its|his|her|their)\s+)?(?:[\w-]+\s+){0,2}"
    r"(?:files?|cases?|inquir(?:y|ies)|enquir(?:y|ies)|investigations?|probes?|proceedings)\b)",
    re.IGNORECASE,
)
_WORDS_BY = re.compile(
    r"\b(?:comments?|remarks?|statements?|speech(?:es)?|posts?|tweets?|criticism|interviews?)\s(?:(?:made|posted|written|given|published)\s)?by\s(?:[\w'’.-]+\s){0,4}$"
    r"|\b(?:for|over)\s(?:his|her|its|their)\s(?:\w+\s)?(?:criticism|support|praise)\s(?:of|for)\s(?:[\w'’.-]+\s){0,4}$",
    re.IGNORECASE,
)
_UNDER = re.compile(r"\bunder\s(?:the\s)?(?:(?:previous|former|then|late)\s)?$", re.IGNORECASE)
_RULE = re.compile(r"\b(?:administration|government|presidency|regime|junta|rule|leadership)\b", re.IGNORECASE)
_ACCUSED_BY = re.compile(r"\b(?:accused|blamed)\sby\s(?:[\w'’.,-]+\s){0,8}$", re.IGNORECASE)
_WORD = r"[^\s,;:“”\"]+\s+"
# "Freed six men at the request of the emir": whoever is asked acts.
_REQUEST = re.compile(
    r"\b(?:at\s+the\s+(?:request|urging|insistence|invitation)\s+of|in\s+anticipation\s+of|in\s+honou?r\s+of)\s+"
    rf"(?:{_WORD}){{0,8}}(?:including\s+[^.;:“”\"]{{0,120}})?$",
    re.IGNORECASE,
)
_OF = re.compile(r"[^;:.“”\"]{0,80}?\s(?:of|for)\s")
_NEAR, _NEXT = 80, 16  # characters before a name, and behind it
_FAR = 240  # characters before a name that may stand in a list of those who asked
# Nothing done afterwards: "foiled a plot and arrested two men".
_FOILED = Seldom(
    r"\b(?:(?:foil|thwart|prevent|avert|disrupt)\w*|(?:stopp?|halt|uncover|expos|unravel|br(?:eak|oke|oken)\sup)\w*\s(?:an?|the)\s(?:[\w-]+\s){0,2}"
    r"(?:plots?|plans?|conspirac(?:y|ies)))\s(?:(?!\b(?:and|then|before|after|but|by)\b)[^.,;]){0,60}$",
    re.IGNORECASE,
)
_LOOKS_ON = re.compile(
    r",?\s+(?:(?:just|only|simply|merely|reportedly|allegedly|has|have|had|who)\s+)*"
    r"(?:(?:stand|stands|stood|standing|look|looks|looked|looking)\s+(?:\w+\s+)?(?:by|on)\b(?!\s+to\b)"
    r"|(?:did|does|do|doing)\s+nothing\b|(?:did\s+not|didn['’]t|failed\s+to|refused\s+to)\s+(?:intervene|step\s+in|stop\s+(?:it|them)))",
    re.IGNORECASE,
)


def only_judges(text: str, span: Span) -> bool:
    """True for a name before words that judge what happened, or say how many it hit: "the president called it"."""
    return bool(_JUDGES.match(text, span.end))


def only_spoke(text: str, sentence: Span, span: Span) -> bool:
    """True for whose words an act is over, "over comments by X", who ruled, "under the X government", and accusers."""
    start = max(sentence.start, span.start - _NEAR)
    ruled = _UNDER.search(text, start, span.start) and _RULE.search(text, span.start, span.end + _NEXT)
    accuses = _ACCUSED_BY.search(text, start, span.start) and _OF.match(text, span.end)
    return bool(ruled or accuses or _WORDS_BY.search(text, start, span.start))


def only_asked(text: str, sentence: Span, span: Span) -> bool:
    """True for whoever asked for an act, and for whom it awaits or honours: "at the request of the emir"."""
    return bool(_REQUEST.search(text, max(sentence.start, span.start - _FAR), span.start))


def is_foiled(text: str, start: int, verb: int) -> bool:
    """True where words between `start` and the verb say that the act was kept from happening: "foiled a plot to"."""
    return bool(_FOILED.search(text, start, verb))


def looks_on(text: str, span: Span) -> bool:
    """True for a name before words that say that they only looked on."""
    return bool(_LOOKS_ON.match(text, span.end))
