"""What was closed, banned or cut off, and is open again: "lifted the sanctions", "let ships cross the strait"."""

import re
from collections.abc import Iterator

from dateline.core import Span
from dateline.core.seldom import Seldom

_CLOSURES = frozenset({"blockade", "sanction"})
_REACH = 80  # characters beside the words that tell one
_LIFTED = r"(?:lifted|eased|relaxed|waived|revoked|rescinded)"
_LIFT = r"(?:lift|ease|relax|waive|revoke|rescind)"
_WORD = r"(?!(?:by|after|before|and|or|but|when|that|which|who|of|for|while|was|were|if)\b)[\w'’.-]+"
_LIFTS = re.compile(
    rf"\b(?:{_LIFT}s|{_LIFTED}|(?:is|are|was|were)\s+(?:lift|eas|relax|waiv|revok|rescind)ing|will\s+{_LIFT}"
    rf"|(?:agree[ds]?|decid(?:es?|ed))\s+to\s+{_LIFT}|announc(?:es?|ed)\s+(?:the\s+)?(?:lift|eas)ing\s+(?:of\s+)?)"
    rf"\s+(?:(?:all|most|some|many)\s+of\s+)?(?:{_WORD}\s+){{0,4}}$",
    re.IGNORECASE,
)
# Up to the verb; "should be", "are not" and the like are none.
_ARE_LIFTED = re.compile(
    rf"(?:\s+(?!(?:must|should|could|would|may|might|not|never|to)\b)(?:of|{_WORD})){{0,8}}?"
    rf"\s+(?:is|are|was|were|(?:has|have|had)\s+been|will\s+be|(?:is|are)\s+to\s+be)\s+(?:\w+ly\s+)?{_LIFTED}\b",
    re.IGNORECASE,
)
_ON = re.compile(r"\s+(?:of|on|against|in)\s+(?:the\s+)?(?:[\w'’-]+\s+of\s+)?[\w'’-]+")
# Who only asks for it, or makes it hang on something, tells that it is in force.
_ASKED = re.compile(
    r"\b(?:if|unless|until|till|once|when|whether|demand\w*|call(?:s|ed|ing)?|urg\w*|ask\w*|not|never|refus\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
# "Let two ships cross", not what those who are armed are let do.
_LET = Seldom(
    r"\b(?P<verb>(?:allow|permit)(?:s|ed|ing)?|let(?:s|ting)?)\s+(?:[\w'’-]+\s+){0,5}?"
    r"(?:vessels?|ships?|tankers?|boats?|freighters?|flights?|planes?|trucks?|lorr(?:y|ies)|convoys?|vehicles?|traffic|aid|supplies|food|fuel|goods"
    r"|people|civilians|residents|villagers|pilgrims|travell?ers|passengers|traders|families|refugees|journalists|workers)\s+"
    r"(?P<goes>(?:to\s+)?(?:cross|pass|enter|transit|through|go\s+through|sail|dock|into|in))\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"(?:\b(?:not|never|without|refus\w*\s+to|declin\w*\s+to|until|unless|if)|n['’]t)\s+(?:[\w'’]+\s+){0,3}$",
    re.IGNORECASE,
)


def only_lifted(text: str, sentence: Span, words: Span, type_: str) -> Span | None:
    """The words that lift a closure or a ban together with those that tell it; None where it is not lifted."""
    start, end = max(sentence.start, words.start - _REACH), min(sentence.end, words.end + _REACH)
    if type_ not in _CLOSURES:
        return None
    lifts, lifted = _LIFTS.search(text, start, words.start), _ARE_LIFTED.match(text, words.end, end)
    if lifts and not _ASKED.search(text, start, lifts.start()):
        on = _ON.match(text, words.end, sentence.end)
        return Span(lifts.start(), on.end() if on else words.end)
    return Span(words.start, lifted.end()) if lifted and not _ASKED.search(text, start, words.start) else None


def let_through(text: str, sentence: Span) -> Iterator[Span]:
    """The verbs with which somebody lets people or goods pass: no way is closed then, and no town taken."""
    for found in _LET.finditer(text, sentence.start, sentence.end):
        if not _NOT.search(text, max(sentence.start, found.start() - _REACH), found.start()):
            yield Span(*found.span("verb"))
            yield Span(*found.span("goes"))
