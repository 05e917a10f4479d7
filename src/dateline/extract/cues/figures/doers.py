"""People who did what they seem to have suffered: "three gunmen killed the mayor", "the two who captured him"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from dateline.core import Span
from dateline.extract.cues.figures.cues import Cue, find_cues
from dateline.extract.cues.figures.people import NAME, People, uncounted_people

_NEAR = 80  # characters between people and the verb of what they did
_LEADS = r"(?:\w{1,20}ly\s|also\s|already\s|later\s|since\s|then\s|both\s|all\s|just\s)"
_TO_VERB = re.compile(rf"\s{{1,3}}{_LEADS}{{0,2}}", re.IGNORECASE)
# Of whom it is told with "been" these would suffer: "the men who have killed".
_PERFECT = re.compile(rf"[\s,]{{1,3}}(?:(?:who|that|has|have|had|who\shave|who\shad)\s){_LEADS}{{0,2}}", re.IGNORECASE)
_TIME = (
    r"(?:(?:same|previous|next|following|past|last|other|very|short)\s)?"
    r"(?:day|night|week|weekend|month|year|morning|afternoon|evening|hour|minute|moment|time|few|couple|dozen|hundred"
    r"|thousand|half|little|\w{1,10}day)s?\b"
)
_WHOM = re.compile(
    rf"\s{{1,3}}(?:(?:him|them)\b(?!\s(?:all|both)\b)|(?:an?|the|his|its|their|another)\s(?!{_TIME}))", re.IGNORECASE
)
_NAMED = re.compile(
    rf"\s{{1,3}}(?!\w{{3,9}}day\b|January|February|March|April|May|June|July|August|\w{{3,6}}ember|October){NAME}"
)
_SAY = re.compile(r"\s(?:say|said|claim|report|reported|announce|confirm)\w{0,3}\b", re.IGNORECASE)


def did_it(text: str, one: People, verb: Cue) -> bool:
    """True where the people before a verb of harm are its subject: it has an object, or "have" without "been"."""
    if "active" not in verb.forms or verb.span.start - one.span.end > _NEAR:
        return False
    if _PERFECT.fullmatch(text, one.span.end, verb.span.start):
        return verb.span.of(text).lower().endswith("ed")
    return bool(_TO_VERB.fullmatch(text, one.span.end, verb.span.start)) and _has_object(text, one, verb.span.end)


def doers(text: str, sentence: Span, people: Sequence[People]) -> tuple[Span, ...]:
    """Where the people of a sentence are told who did harm themselves."""
    verbs = find_cues(text, sentence) if people else ()
    starts = [verb.span.start for verb in verbs]
    following = ((one, bisect_left(starts, one.span.end)) for one in people)
    return tuple(one.span for one, at in following if at < len(verbs) and did_it(text, one, verbs[at]))


def _has_object(text: str, one: People, end: int) -> bool:
    """True where an article, a pronoun, a name or people without a number stand right behind the verb."""
    if _WHOM.match(text, end):
        return True
    if not one.noun or text[one.span.start : end].isupper():
        return False  # "two kidnapped journalists"
    name = _NAMED.match(text, end)
    whom = Span(*name.span()) if name else None
    if whom is None and text.startswith(" ", end):
        plural = uncounted_people(text, end + 1, end + _NEAR)
        whom = plural.span if plural else None
    return whom is not None and not _SAY.match(text, whom.end)
